"""Says in Dutch what a YAML parser means, and what an editor can do about it."""

import re

_QUOTE = "zet de tekst tussen dubbele aanhalingstekens"
_CLOSE = "zet aan het eind van de tekst nog een aanhalingsteken"
_INDENT = "laat de regel even ver inspringen als de sleutels erboven"
_UNCLOSED = "dit aanhalingsteken wordt niet gesloten"

# (part of the parser's context, part of its problem, what is wrong, what to do). The first row that fits counts. The
# wording differs between PyYAML's two parsers (libyaml and pure Python); a row must fit both.
_HINTS = (
    ("quoted scalar", "end of stream", _UNCLOSED, _CLOSE),
    ("quoted scalar", "document", _UNCLOSED, _CLOSE),
    ("quoted scalar", "", "na \\ staat een teken dat hier niet kan", "schrijf \\\\ voor een gewone schuine streep"),
    ("block scalar", "", "achter | of > mag niets meer staan", "begin de tekst op de volgende regel, ingesprongen"),
    ("alias", "", "een tekst mag niet met * beginnen", _QUOTE),
    ("anchor", "", "een tekst mag niet met & beginnen", _QUOTE),
    ("tag", "", "een tekst mag niet met ! beginnen", _QUOTE),
    ("directive", "", "een regel mag niet met % beginnen", _QUOTE),
    ("", "mapping values", "hier staat een dubbele punt te veel", f"{_QUOTE}, of {_INDENT}"),
    ("", "sequence entries", "een onderdeel van een lijst begint op een eigen regel", f"zet '- ' eronder, of {_QUOTE}"),
    ("simple key", "", "op deze regel ontbreekt een dubbele punt", "schrijf 'sleutel: waarde', of spring verder in"),
    ("flow", "", "dit haakje wordt niet goed gesloten", f"sluit het haakje; is het gewone tekst, {_QUOTE}"),
    ("", "cannot start any token", "een tekst mag niet met dit teken beginnen", _QUOTE),
    ("block mapping", "", "deze regel past niet bij de regels erboven", _INDENT),
    ("block collection", "", "deze regel past niet bij de lijst erboven", f"begin met '- ', of {_INDENT}"),
)

# For these the parser stops far behind the place where the fault was made.
_FAULT_AT_CONTEXT = ("quoted scalar", "simple key", "flow", "alias", "anchor", "tag")
_CLOSED_TOO_EARLY = re.compile(r"\s*(?:- )?[^\s:'\"{\[][^:]*: +([{\['\"])")


def syntax_hint(context: str, problem: str, line: str) -> tuple[str, str]:
    """What is wrong and what to do, for the context and problem that the parser names and the line it stopped at."""
    early = _CLOSED_TOO_EARLY.match(line) if context.endswith("block mapping") else None
    if early:
        return f"de tekst begint met {early[1]} maar gaat na het sluiten door", f"{_QUOTE}, van begin tot eind"
    for in_context, in_problem, message, todo in _HINTS:
        if in_context in context and in_problem in problem:
            return message, todo
    return f"dit is geen geldige YAML ({problem})", "vergelijk de regel met de regels erboven"


def fault_is_at_context(context: str, problem: str) -> bool:
    """Whether the fault stands where the parser's context began, not where the parser stopped."""
    return any(word in context for word in _FAULT_AT_CONTEXT) and "escape" not in problem
