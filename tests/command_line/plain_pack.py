"""The smallest folder of knowledge, and running the command line on it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from bot.__main__ import wegwijzer

KNOWLEDGE = """
- id: paspoort
  kind: begrip
  title: Paspoort aanvragen
  questions:
    - hoe vraag ik een paspoort aan
    - waar krijg ik een nieuw paspoort
    - mijn paspoort is verlopen wat nu
    - wat kost een paspoort
  answer: |
    Je vraagt een paspoort aan bij je gemeente.
- id: bibliotheek
  kind: begrip
  title: Lid worden van de bibliotheek
  questions:
    - hoe word ik lid van de bibliotheek
    - waar kan ik boeken lenen
    - wanneer is de bibliotheek open
    - kost een abonnement bij de bibliotheek geld
  answer: |
    Je wordt lid bij de balie.

    - Neem je legitimatie mee.
- id: zwembad
  kind: begrip
  title: Zwemles
  questions:
    - waar kan mijn kind zwemles krijgen
    - hoe laat gaat het zwembad open
    - wat kost een kaartje voor het zwembad
    - is er zwemles voor volwassenen
  answer: |
    Zwemles is er elke dag.
"""


def knowledge(folder: Path) -> Path:
    language = folder / "nl"
    language.mkdir(parents=True)
    (language / "alles.yaml").write_text(KNOWLEDGE, encoding="utf-8")
    return folder


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(wegwijzer, list(arguments), input=typed)


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def lines(objects: Sequence[object]) -> str:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)
