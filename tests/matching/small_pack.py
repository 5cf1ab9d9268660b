"""A handful of entries to match against."""

from bot.matching.examples import Example, Negative

TOLD = {
    "eermoord": ["Eermoord", "eerwraak", "wat is eerwraak", "iemand doden om de eer van de familie", "moord om eer"],
    "huwelijksdwang": [
        "Huwelijksdwang",
        "gedwongen huwelijk",
        "wat is huwelijksdwang",
        "mijn ouders willen dat ik trouw met mijn neef",
        "zij moet trouwen met iemand die zij niet wil",
        "zorla evlilik",
        "الزواج القسري",
    ],
    "eer": ["Eer en familie-eer", "izzat", "namus", "wat betekent eer in een familie", "waarom is eer zo belangrijk"],
    "veilig-thuis": [
        "Veilig Thuis",
        "wie kan ik bellen bij geweld thuis",
        "mijn man slaat mij waar kan ik terecht",
        "nummer voor huiselijk geweld",
    ],
    "meldcode": ["Meldcode", "wat is de meldcode", "welke stappen heeft de meldcode", "moet ik een melding doen"],
}
EXAMPLES = [Example(entry_id, text, "nl") for entry_id, texts in TOLD.items() for text in texts]
NEGATIVES = [
    Negative(text, "nl")
    for text in ("hoe vraag ik huurtoeslag aan", "wat wordt het weer morgen", "wie heeft de wedstrijd gewonnen")
]
