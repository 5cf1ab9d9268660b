"""Where one question ends and the next begins."""

import pytest

from bot.language.sentences import clauses, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zij is weg. Waar kan ik heen?!", ["Zij is weg", " Waar kan ik heen"]),
        ("eerst\n\ndan", ["eerst", "dan"]),
        ("አበይ ኣላ። ሓግዙኒ", ["አበይ ኣላ", " ሓግዙኒ"]),
        ("...", []),
    ],
)
def test_a_text_falls_into_sentences(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wat is eer en waar kan zij heen", ["wat is eer ", " waar kan zij heen"]),
        ("what is honour AND where can she go", ["what is honour ", " where can she go"]),
        ("namus nedir ve nereye gidebilir", ["namus nedir ", " nereye gidebilir"]),
        ("ما هو الشرف و أين تذهب", ["ما هو الشرف ", " أين تذهب"]),
        ("de vrouwen en, ook", ["de vrouwen "]),
        ("mensen", ["mensen"]),
    ],
)
def test_a_sentence_falls_into_clauses(text: str, found: list[str]) -> None:
    assert list(clauses(text)) == found
