"""The shape of what goes over the wire. The Bot API is too wide to type field by field; the rules are in the code."""

from typing import Any

Json = dict[str, Any]
