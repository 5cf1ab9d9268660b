"""From what was decided to a message: the only place where Telegram's HTML is written."""

from collections.abc import Iterable, Sequence
from html import escape

from bot.messages import Button, Buttons, Message
from bot.pack.entry import Entry
from bot.pack.pack import Pack
from bot.pack.plain_answer import plain_parts
from bot.texts import Texts
from bot.triage.card import card_lines
from handlers.buttons import press, press_in

RELATED = 3  # buttons below an entry to what belongs to it
_PAGE = 8
_PASSED_ON = ("hulp", "begrip")  # kinds that somebody else can use as they are


def emergency_button(pack: Pack, texts: Texts) -> Button:
    return press(texts("button.emergency"), "card")


def next_steps(pack: Pack, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """What stands under everything that answers a question."""
    return ((press(texts("menu.coordinator"), "human"),), *last_steps(pack, texts))


def last_steps(pack: Pack, texts: Texts) -> tuple[tuple[Button, ...], ...]:
    """What stands under everything else."""
    return ((emergency_button(pack, texts), press(texts("menu.back"), "menu"), press(texts("menu.wipe"), "wipe")),)


def plain(pack: Pack, texts: Texts, key: str) -> Message:
    return Message(escape(texts(key)), next_steps(pack, texts))


def unsure(pack: Pack, texts: Texts, key: str) -> Message:
    choose = ((press(texts("route.button"), "route"),),) if pack.guide else ()
    return Message(escape(texts(key)), (*choose, *next_steps(pack, texts)))


def menu(pack: Pack, texts: Texts, text: str, *, writing: bool = False, waiting: bool = False) -> Message:
    """`writing`: a case is open; `waiting`: something of a coordinator waits."""
    first: Buttons = ((press(texts("shelf.notice"), "shelf"),),) if waiting else ()
    choose: Buttons = ((press(texts("route.menu"), "route"),),) if pack.guide else ()
    rows: Buttons = (
        *first,
        *choose,
        (press(texts("menu.help"), "list", "hulp", 0), press(texts("menu.terms"), "list", "begrip", 0)),
        (press(texts("menu.tips"), "list", "tip", 0), press(texts("menu.pitfalls"), "list", "valkuil", 0)),
        (press(texts("menu.write" if writing else "menu.coordinator"), "human"),),
        (emergency_button(pack, texts), press(texts("menu.wipe"), "wipe")),
        (press(texts("menu.language"), "language"),),
    )
    return Message(escape(text), rows)


def entry(pack: Pack, texts: Texts, shown: Entry, typed_in: str | None = None) -> Message:
    """`typed_in`: another language, in which it can be read as well."""
    title, body = plain_parts(pack, texts, shown)
    notes = [texts("answer.lead")] + ([texts("answer.untranslated")] if shown.answered_in != texts.language else [])
    lines = [f"<i>{escape(' '.join(notes))}</i>", "", f"<b>{escape(title)}</b>", escape(body)]
    related = [
        press(pack.fill(found.title), "entry", found.id)
        for found in (pack.entry(one, texts.language) for one in shown.see_also[:RELATED])
        if found is not None
    ]
    own = typed_in is not None and typed_in in pack.texts and shown.id in pack.entries.get(typed_in, {})
    read_in = (
        [press_in(typed_in, pack.texts[typed_in]("language.read_here"), "entry", shown.id)] if own and typed_in else []
    )
    pass_on = [press(texts("share.button"), "share", shown.id)] if shown.kind in _PASSED_ON else []
    rows = ((button,) for button in (*read_in, *related, *pass_on))
    return Message("\n".join(lines), (*rows, *next_steps(pack, texts)))


def suggestions(pack: Pack, texts: Texts, offered: Iterable[Entry]) -> Message:
    rows = tuple((press(pack.fill(one.title), "entry", one.id),) for one in offered)
    return Message(
        escape(texts("suggest.text")), (*rows, (press(texts("suggest.none"), "none"),), *next_steps(pack, texts))
    )


def listing(pack: Pack, texts: Texts, kind: str, entries: Sequence[Entry], page: int) -> Message:
    if not entries:
        return plain(pack, texts, "browse.empty")
    pages = -(-len(entries) // _PAGE)
    page = min(max(page, 0), pages - 1)
    rows = [(press(pack.fill(one.title), "entry", one.id),) for one in entries[page * _PAGE : (page + 1) * _PAGE]]
    turn = []
    if page > 0:
        turn.append(press(f"‹ {texts('browse.previous')}", "list", kind, page - 1, "here"))
    if page + 1 < pages:
        turn.append(press(f"{texts('browse.next')} ›", "list", kind, page + 1, "here"))
    last = (emergency_button(pack, texts), press(texts("menu.back"), "menu"))
    text = escape(texts("browse.text", page=page + 1, pages=pages))
    return Message(text, (*rows, *((tuple(turn),) if turn else ()), last))


def card(pack: Pack, language: str, kind: str) -> Message:
    """The emergency card, in the person's language and in Dutch. Needs nothing but the pack."""
    dutch = next(iter(pack.texts))
    spoken = [one for one in dict.fromkeys((language, dutch)) if one in pack.cards]
    blocks = ["\n".join(escape(line) for line in card_lines(pack.cards[one], kind, pack.fill)) for one in spoken]
    first = pack.cards[spoken[0]]
    number = pack.fill("{tel:112}")
    return Message(
        "\n\n".join(blocks),
        ((Button(pack.fill(first.copy_button), copy=number), press(first.wipe_button, "wipe")),),
    )
