from dataclasses import dataclass
from html import escape

from bot.cases.case import Case, State
from bot.knowledge import Library
from bot.messages import Message
from bot.store.seal import Seal
from handlers.buttons import press, signed


@dataclass(frozen=True, slots=True)
class CaseTopics:
    """How a case shows in the coordinators' group: by its code, and nothing else."""

    library: Library
    seal: Seal
    group: int

    def title(self, case: Case) -> str:
        return case.code

    def lost(self, case: Case) -> Message:
        texts = next(iter(self.library.current.pack.texts.values()))
        claim = (press(texts("desk.claim"), "claim", case.code),)
        running = (press(texts("desk.release"), "release", case.code), press(texts("desk.close"), "close", case.code))
        keys = {State.OPEN: (claim,), State.CLAIMED: (running,)}.get(case.state, ())
        return signed(Message(escape(texts("desk.lost", code=case.code)), keys), self.group, self.seal)
