import hashlib

from bot.cases.conversation import Draft
from bot.redaction.keep import KeepList
from bot.redaction.redact import redact
from bot.redaction.redaction import Redaction, remove_word, restore


def redaction_of(draft: Draft, keep: KeepList) -> Redaction:
    """The draft as the coordinator would read it. Worked out anew each time: only the words and wishes are kept."""
    redaction = redact(draft.text, keep)
    for placeholder in draft.put_back:
        redaction = restore(redaction, placeholder)
    for word in draft.taken_out:
        redaction = remove_word(redaction, word) or redaction
    return redaction


def digest_of(shown: Redaction) -> str:
    return hashlib.sha256(shown.clean.encode("utf-8", "surrogatepass")).hexdigest()
