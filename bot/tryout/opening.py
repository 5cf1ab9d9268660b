"""How the try-out begins: a coordinators' group with topics and two coordinators, and two volunteers."""

from dataclasses import dataclass

from bot.tryout.chats import Chat
from bot.tryout.people import Person
from bot.tryout.world import World

# Fixed, for the bot is told beforehand which group and which coordinators are its own.
GROUP_ID = -1001900000000
COORDINATOR_IDS = (500000101, 500000102)


@dataclass(frozen=True, slots=True)
class Opening:
    group: Chat
    coordinators: tuple[Person, ...]
    volunteers: tuple[Person, ...]


def furnish(world: World) -> Opening:
    """Volunteers get new ids every time: after a fresh start the bot has never met them."""
    names = ("Coördinator 1", "Coördinator 2")
    coordinators = tuple(
        world.person(name, person_id=number) for name, number in zip(names, COORDINATOR_IDS, strict=True)
    )
    group = world.group("Coördinatoren", coordinators, group_id=GROUP_ID)
    volunteers = tuple(world.person(name) for name in ("Vrijwilliger A", "Vrijwilliger B"))
    return Opening(group, coordinators, volunteers)
