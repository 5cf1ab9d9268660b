"""The three questions of the guided choice, and where they lead."""

from collections.abc import Iterable
from html import escape

from bot.messages import Button, Buttons, Message
from bot.pack.entry import Contact
from bot.pack.guided import WHEN, WHO, Situation, Way, When, Who, ways
from bot.pack.pack import Pack
from bot.pack.plain_answer import ways_in_of
from bot.texts import Texts
from handlers import render
from handlers.buttons import press
from handlers.checked import checked_line

VERB = "route"
BEGIN = "-"
"""In the place of a situation: the first question again, in the place of what stands there."""
_READ = 3  # buttons to what can be read of it


def what(pack: Pack, texts: Texts) -> Message:
    rows = (_row(texts(one.key), one.id) for one in pack.guide)
    return _question(pack, texts, "route.what", rows, press(texts("menu.back"), "menu"))


def who(pack: Pack, texts: Texts, situation: Situation) -> Message:
    rows = (_row(texts(f"route.who.{one}"), situation.id, one) for one in WHO)
    return _question(pack, texts, "route.who", rows, _back(texts, BEGIN))


def when(pack: Pack, texts: Texts, situation: Situation, whom: Who) -> Message:
    rows = (_row(texts(f"route.when.{one}"), situation.id, whom, one) for one in WHEN)
    return _question(pack, texts, "route.when", rows, _back(texts, situation.id))


def result(pack: Pack, texts: Texts, situation: Situation, whom: Who, urgency: When) -> Message:
    lead = texts("route.lead_now" if urgency == "now" else "route.lead")
    found = ways(situation, whom, urgency)
    checked = checked_line(texts, [pack.contacts[way.contact] for way in found])
    blocks = [
        f"<i>{escape(lead)}</i>",
        *(_way(pack.contacts[way.contact], texts, number, way) for number, way in enumerate(found, 1)),
        *([escape(checked)] if checked else []),
    ]
    read = (pack.entry(one, texts.language) for one in (situation.entry, *situation.safety))
    rows = tuple((press(pack.fill(one.title), "entry", one.id),) for one in read if one is not None)
    on = (_back(texts, situation.id, whom), press(texts("menu.coordinator"), "human"))
    return Message("\n\n".join(blocks), (*rows[:_READ], on, *render.last_steps(pack, texts)))


def _way(contact: Contact, texts: Texts, number: int, way: Way) -> str:
    lines = [escape(texts(way.key)), *map(escape, ways_in_of(contact, texts))]
    return "\n".join([f"{number}. <b>{escape(contact.name)}</b>", *lines])


def _question(pack: Pack, texts: Texts, key: str, rows: Iterable[tuple[Button, ...]], back: Button) -> Message:
    last: Buttons = ((back, render.emergency_button(pack, texts)),)
    return Message(escape(texts(key)), (*rows, *last))


def _row(label: str, *choices: str) -> tuple[Button, ...]:
    return (press(label, VERB, *choices),)


def _back(texts: Texts, *choices: str) -> Button:
    return press(texts("route.back"), VERB, *choices)
