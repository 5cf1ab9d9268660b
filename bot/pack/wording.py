"""What no text may say: a telephone number of its own, a promise of anonymity, advice to mediate."""

import re
from collections.abc import Iterator

from bot.marked_yaml import Problem
from bot.pack.draft import Draft
from bot.pack.numbers import telephone_numbers
from bot.pack.references import spoken

# Nobody here is anonymous to Telegram, or to who holds the phone. Dutch, English, Turkish, German, French; Arabic, Persian.
_ANONYMOUS = re.compile(r"\w*(?:anonie?m|anonym|anonim)\w*|مجهول(?:ة|ي)? الهوية|ناشناس", re.IGNORECASE)
_MEDIATE = re.compile(
    r"\b(?:probeer|ga|kun je|kan je|kunt|help|bied|vraag|organiseer|try|you can|offer|arrange)\b[^.!?\n]{0,40}"
    r"(?:bemidd?el\w*|mediat\w*)"
    r"|\bbemiddel (?:zelf|tussen|met|bij)\b|\bmediate (?:between|with)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|nooit|geen|niemand|zonder|not|never|no|nobody|don't)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+")


def wording(draft: Draft) -> Iterator[Problem]:
    for placed, path, text in spoken(draft):
        for number in dict.fromkeys(telephone_numbers(text)):
            todo = "zet het in contacts.yaml en schrijf hier {tel:id}"
            yield placed.problem(path, f"hier staat een telefoonnummer: {number}", todo, word=number)
        for word in dict.fromkeys(_ANONYMOUS.findall(text)):
            todo = "beloof dat niet; schrijf wat wij niet vragen of niet zien"
            yield placed.problem(path, f"verboden woord '{word}'", todo, word=word)
        for advice in _advice_to_mediate(text):
            todo = "bemiddelen is gevaarlijk; verwijs naar een hulpcontact"
            yield placed.problem(path, f"verboden advies '{advice}'", todo, word=advice)
    for contact in draft.contacts:
        for index, phone in enumerate(contact.value.phones):
            for number in telephone_numbers(phone.note or ""):
                todo = "zet het als eigen nummer onder 'phones'"
                yield contact.problem(
                    ("phones", index, "note"), f"hier staat een telefoonnummer: {number}", todo, word=number
                )


def _advice_to_mediate(text: str) -> Iterator[str]:
    for sentence in _SENTENCE.findall(text):
        found = _MEDIATE.search(sentence)
        if found and not _DENIED.search(sentence):
            yield found[0]
