"""What one would write in an afternoon: a regular expression for each kind. Not tuned on the messages."""

import re

_NAME = r"[A-Z][\w'-]+(?: (?:(?:van|de|der|den|el|al|ben|ten|ter) )*[A-Z][\w'-]+)*"
_MONTH = r"(?:jan|feb|mrt|maart|apr|mei|juni?|juli?|aug|sep|okt|nov|dec)[a-z]*\.?"
_STREET = r"[\w'-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|park|steeg|pad|dreef|plantsoen|markt)"
_TITLE = r"[Ii]k ben|heet|[Nn]aam is|namens|[Mm]evrouw|[Mm]eneer|[Mm]evr\.|[Mm]w\.|[Dd]hr\."
_KIN = (
    r"zus|zusje|broer|broertje|dochter|zoon|nicht|nichtje|neef|neefje|moeder|vader|man|vrouw|tante|oom|vriend|vriendin|"
    r"buurvrouw|buurman|buurmeisje|collega|leerling|cliënte?"
)

# In this order: an e-mail address before a handle, an account number before a phone number. `before` stays.
PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("e-mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        ("link", r"(?i)\b(?:https?://|www\.|t\.me/|wa\.me/)\S+|\b[\w-]+\.(?:nl|com|org|net|eu)(?:/\S*)?"),
        ("account", r"(?<!\w)@\w{3,}"),
        ("ip", r"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\b"),
        ("iban", r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b"),
        ("datum", rf"(?i)\b\d{{1,2}}[-/.]\d{{1,2}}(?:[-/.]\d{{2,4}})?\b|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?\b"),
        ("telefoon", r"(?:\+|\b00)\d{1,3}(?:[ .-]?\(0\))?(?:[ .-]?\d){7,11}\b|\b0[1-9](?:[ .-]?\d){8}\b"),
        ("nummer", r"(?i)\b\d(?:[ .-]?\d){6,}\b|\b[a-z]{2}[a-z0-9]{6}\d\b"),
        ("kenteken", r"(?i)\b(?=\S*\d)(?=\S*[a-z])[a-z\d]{1,3}-[a-z\d]{2,3}-[a-z\d]{1,2}\b"),
        ("adres", rf"\b{_STREET} \d+ ?(?:[a-zA-Z]\b|-\d+)?"),
        ("postcode", r"\b[1-9]\d{3} ?[A-Za-z]{2}\b"),
        ("leeftijd", r"(?i)\b\d{1,2}(?= ?(?:jaar|jarig|jr|years old|yo)\b)"),
        ("naam", rf"(?P<before>\b(?:{_TITLE}|{_KIN}),? ){_NAME}"),
        ("organisatie", rf"(?P<before>\b(?:[Ss]chool|[Mm]oskee|[Kk]erk) ){_NAME}"),
        ("plaats", rf"(?P<before>\b(?:[Ii]n|[Uu]it|[Tt]e|[Nn]aar) ){_NAME}"),
        ("naam", rf"(?P<before>[a-z,] )(?!(?:Veilig|Rode|Tweede) )[A-Z][\w'-]+ {_NAME}"),
    )
)


class Patterns:
    def redact(self, text: str) -> str:
        for kind, pattern in PATTERNS:
            before = r"\g<before>" if "before" in pattern.groupindex else ""
            text = pattern.sub(f"{before}[{kind}]", text)
        return text
