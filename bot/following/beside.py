"""What lies beside an entry, by what the editors wrote."""

from bot.pack.entry import Entry
from bot.pack.pack import Pack


def related_to(pack: Pack, entry_id: str) -> tuple[str, ...]:
    """What it points to, in the editors' order, and what points to it."""
    leaders = next(iter(pack.entries.values()), {})
    own = leaders[entry_id].see_also if entry_id in leaders else ()
    return (*own, *(one.id for one in leaders.values() if entry_id in one.see_also and one.id not in own))


def further(pack: Pack, entry: Entry, already_shown: int) -> tuple[str, ...]:
    """What can be read on: first what did not stand below it as a button, then the entries of its help routes."""
    routes = (found for one in entry.help if (found := _route(pack, one)) is not None)
    beside = (*entry.see_also[already_shown:], *routes, *entry.see_also[:already_shown])
    return tuple(dict.fromkeys(one for one in beside if one != entry.id))


def _route(pack: Pack, contact: str) -> str | None:
    """The entry that is most of all about this help route."""
    leaders = next(iter(pack.entries.values()), {}).values()
    about = [one for one in leaders if one.kind == "hulp" and one.help[:1] == (contact,)]
    return min(about, key=lambda one: len(one.help)).id if about else None
