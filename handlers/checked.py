from collections.abc import Collection

from bot.pack.entry import Contact
from bot.pack.plain_answer import day_in_figures
from bot.texts import Texts


def checked_line(texts: Texts, contacts: Collection[Contact]) -> str | None:
    """Of several help routes at once: as old as the oldest, and as unchecked as one of them. None: there are none."""
    if not contacts:
        return None
    copied = any(one.verified.how == "copy" for one in contacts)
    day = day_in_figures(min(one.verified.on for one in contacts))
    return texts("share.not_checked" if copied else "share.checked", date=day)
