"""A small whole folder of knowledge, in Dutch and English, without a fault; a test changes what it is about."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.marked_yaml import read
from bot.shipped import shipped_knowledge

_SHOWN = re.compile(r"(answer|contact|day|hours)\.")


def _route_texts() -> str:
    """The shipped texts with which an answer and its help routes are shown."""
    document, _ = read(shipped_knowledge() / "nl/texts.yaml", "texts.yaml")
    return "".join(f"{key}: {json.dumps(text)}\n" for key, text in document.data.items() if _SHOWN.match(key))


ROUTES = _route_texts()
FILES = {
    "contacts.yaml": """\
- id: "112"
  name: Alarmnummer
  phones: [{number: "112", hours: always, cost: free}]
  sources: [bron-a]
  verified: {on: 2026-01-01, how: copy}
  confidence: high
- id: steun
  name: Steunpunt
  phones:
    - number: 0800-0000
      hours: [{days: mo-fr, from: 9:00, to: "17:00"}]
  web: https://steunpunt.example
  sources: [bron-a]
  verified: {on: 2026-01-01, how: site}
  confidence: medium
- id: site
  name: Alleen een site
  web: https://site.example
  verified: {on: 2026-01-01, how: site}
  confidence: low
""",
    "sources.yaml": "- {id: bron-a, title: Gids, publisher: Uitgever, url: https://gids.example, date: ongedateerd}\n",
    "nl/language.yaml": "name: Nederlands\ndirection: ltr\nreviewed: native\n",
    "nl/texts.yaml": 'hello: "Dag {name}"\nmenu.back: Menu\nalarm: "Bel {tel:112}"\n' + ROUTES,
    "nl/card.yaml": """\
first: Lees dit
call: "Bel {tel:112}"
cannot_speak: Praten lukt niet
nobody_sends: Wij sturen niemand
wipe_button: Wis
copy_button: "Kopieer {tel:112}"
kinds:
  violence: "Bel {tel:steun}"
  death_threat: a
  abduction: b
  forced_marriage: c
  fgm: d
  suicide: e
  child: f
  locked_up: g
  unknown: h
""",
    "nl/smalltalk.yaml": "- id: dank\n  phrases: [dank je]\n  reply: Graag gedaan\n",
    "nl/words.yaml": """\
wipe: [wis]
card: ["112"]
follow.more: [meer, vertel meer]
follow.begin: [en, en als]
follow.refer: [ze, dat]
follow.reach: [kost]
follow.around: [in, het]
follow.in.nl: [nederlands]
follow.in.en: [engels]
follow.in.tr: [turks]
""",
    "nl/negatives.yaml": "- wat wordt het weer\n",
    "nl/begrippen.yaml": """\
- id: een
  kind: begrip
  title: Begrip een
  aliases: [eentje, uno]
  questions:
    - wat is een
    - bel ik 112 of 0800-0000
  answer: |
    Bel {tel:steun} van {name:steun}.

    - Kijk op {web:steun}.
  see_also: [twee]
  help: [steun]
  sources: [bron-a]
  year: 2020
- id: twee
  kind: tip
  title: Tip twee
  questions: [wat is twee]
  answer: Dat is twee.
  aliases: [duo, paar, tweetal, koppel]
- id: drie
  kind: rol
  title: Rol drie
  questions: [wat is drie]
  answer: Dat is drie.
  aliases: [trio, drietal, drieling, drieluik]
""",
    "en/language.yaml": "name: English\ndirection: ltr\nreviewed: none\n",
    "en/texts.yaml": 'hello: "Hello {name}"\nmenu.back: Menu\nalarm: "Call {tel:112}"\n' + ROUTES,
    "en/card.yaml": """\
first: Read this
call: "Call {tel:112}"
cannot_speak: No talking
nobody_sends: We send nobody
wipe_button: Wipe
copy_button: Copy
kinds: {violence: a, death_threat: a, abduction: b, forced_marriage: c, fgm: d, suicide: e, child: f, locked_up: g, unknown: h}
""",
    "en/smalltalk.yaml": "- id: thanks\n  phrases: [thank you]\n  reply: You are welcome\n",
    "en/words.yaml": """\
wipe: [wipe]
card: ["112"]
follow.more: [more]
follow.begin: [and]
follow.refer: [she]
follow.reach: [cost]
follow.around: [please]
follow.in.nl: [dutch]
follow.in.en: [english]
follow.in.tr: [turkish]
""",
    "en/negatives.yaml": "- will it rain\n",
    "en/terms.yaml": """\
- id: een
  title: Term one
  questions: [what is one]
  answer: "Call {tel:steun}."
""",
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """`write(**)` -> the folder "kennis" below the current one. `change` = {file: (old, new)}, `extra` = {file: text}."""
    monkeypatch.chdir(tmp_path)

    def written(change: dict[str, tuple[str, str]] | None = None, extra: dict[str, str] | None = None) -> Path:
        files = dict(FILES)
        for name, (old, new) in (change or {}).items():
            assert files[name].count(old) == 1, f"{old!r} must stand once in {name}"
            files[name] = files[name].replace(old, new)
        return folder_of("kennis", files | (extra or {}))

    return written


def folder_of(name: str, files: dict[str, str]) -> Path:
    folder = Path.cwd() / name
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder
