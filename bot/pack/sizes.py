"""What does not fit: on a button, in a button's data, in one message; and what is too little to be found by."""

from collections.abc import Iterator, Mapping

from bot.marked_yaml import Path as Steps
from bot.marked_yaml import Problem
from bot.pack.draft import DUTCH, Draft, Placed
from bot.pack.entry import Contact, Entry
from bot.pack.pack import Pack
from bot.pack.placeholders import filled
from bot.pack.plain_answer import plain_parts
from bot.texts import Texts

BUTTON = 36  # characters that a phone shows of a title
LONGEST_ID = 49  # bytes, so that a button's data stays within the 64 that Telegram takes
MESSAGE = 4096  # UTF-16 units, as Telegram counts them
LONGEST_QUESTION = 200
FEWEST_EXAMPLES = 4  # questions and aliases together


def ill_fitting(draft: Draft, contacts: Mapping[str, Contact]) -> Iterator[Problem]:
    for entry in draft.all_entries():
        yield from _title(entry, contacts)
        if len(entry.value.id) > LONGEST_ID:
            message = f"dit id is {len(entry.value.id)} tekens lang"
            yield entry.problem(
                ("id",), message, f"maak het hoogstens {LONGEST_ID} tekens: het moet in een knop passen"
            )
        yield from _long_questions(entry, ("questions",), entry.value.questions)
    for asked in (placed for found in draft.asked.values() for placed in found):
        for entry_id, questions in asked.value.items():
            yield from _long_questions(asked, (entry_id,), questions)
    for entry in draft.entries.get(DUTCH, ()):
        yield from _few_examples(entry, draft)


def _long_questions(placed: Placed[object], below: Steps, questions: tuple[str, ...]) -> Iterator[Problem]:
    for index, question in enumerate(questions):
        if len(question) > LONGEST_QUESTION:
            message = f"deze vraag is {len(question)} tekens lang"
            todo = f"houd hem onder de {LONGEST_QUESTION}: mensen typen korter"
            yield placed.problem((*below, index), message, todo, warning=True)


def _title(entry: Placed[Entry], contacts: Mapping[str, Contact]) -> Iterator[Problem]:
    if not entry.holds("title"):
        return
    try:
        title = filled(entry.value.title, contacts)
    except KeyError:  # a dead reference is told elsewhere
        title = entry.value.title
    if len(title) > BUTTON:
        message = f"deze titel is {len(title)} tekens lang"
        todo = f"maak hem hoogstens {BUTTON} tekens: hij staat op een knop"
        yield entry.problem(("title",), message, todo, warning=True)


def _few_examples(entry: Placed[Entry], draft: Draft) -> Iterator[Problem]:
    written = [entry.document.at((*entry.path, key)) for key in ("questions", "aliases")]
    written += [list(asked.value.get(entry.value.id, ())) for asked in draft.asked.get(DUTCH, ())]
    examples = sum(len(found) for found in written if isinstance(found, list))  # also those that cannot be read
    if 0 < examples < FEWEST_EXAMPLES:
        counted = "1 vraag" if examples == 1 else f"{examples} vragen en aliassen"
        message = f"onderwerp '{entry.value.id}' heeft maar {counted}"
        yield entry.problem(
            ("questions",), message, "geef er minstens 8, in verschillende woorden", warning=True, key=True
        )


def too_long_to_send(draft: Draft, pack: Pack) -> Iterator[Problem]:
    """Each entry as it is sent in each offered language; told once, where its answer stands."""
    for entry in draft.all_entries():
        one = entry.value
        shown_in = [texts for code, texts in pack.texts.items() if pack.entry(one.id, code) == one]
        size = max((size_in_message(pack, texts, one) for texts in shown_in), default=0)
        if size > MESSAGE:
            message = f"dit antwoord is met de contacten erbij {size} tekens lang; in één bericht passen er {MESSAGE}"
            yield entry.problem(("answer",), message, "kort het in, of noem minder contacten bij 'help'", key=True)


def size_in_message(pack: Pack, texts: Texts, entry: Entry) -> int:
    """UTF-16 units of the entry as it is sent, with what stands above it."""
    notes = [texts("answer.lead")] + ([texts("answer.untranslated")] if entry.answered_in != texts.language else [])
    title, body = plain_parts(pack, texts, entry)
    return len(f"{' '.join(notes)}\n\n{title}\n{body}".encode("utf-16-le")) // 2
