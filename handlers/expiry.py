"""Cases in which nothing happened for so long that the link with the person must go."""

from bot.cases.case import Act, act
from bot.store.shelf import Waiting
from handlers.parts import Parts
from handlers.post import Post

_DAY = 24 * 3600


async def expire(parts: Parts) -> int:
    """Closes them, tells both sides, and returns how many there were."""
    moment = int(parts.clock().timestamp()) - parts.config.retention.case_days * _DAY
    async with parts.store.begin() as tx:
        post = Post(parts, tx, parts.library.current.pack)
        expired = await tx.cases.untouched_since(moment)
        for case in expired:
            person = await tx.cases.person_of(case)
            closed = act(case, Act.CLOSE)
            await tx.cases.save(closed)
            if person is not None:
                texts = post.pack.texts.get(case.language, post.desk_texts)
                await post.on_shelf(person, closed, Waiting(case.code, texts("relay.expired"), answerable=False))
            await post.end_topic(case, "desk.expired", days=parts.config.retention.case_days)
    if expired:
        parts.wake()
    return len(expired)
