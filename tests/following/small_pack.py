"""A pack of a few entries that belong together, with the shipped words for following up."""

from pathlib import Path

from bot.following.follow import Following, follow_up
from bot.knowledge import Knowledge, load_knowledge
from bot.matching.match import match

DUTCH = """\
- id: zwembad
  kind: begrip
  title: Het zwembad
  aliases: [zwemmen, bad, baantjes]
  questions: [wat is het zwembad, waar kan ik zwemmen, hoe warm is het water in het zwembad]
  answer: In het zwembad zwem je baantjes. Het water is warm. Kinderen mogen mee.
  see_also: [zwemles, kaartje, kleedhok, douche]
  help: [steun]
- id: zwemles
  kind: begrip
  title: Zwemles voor kinderen
  aliases: [leren zwemmen, diploma]
  questions: [waar is zwemles, hoe leert mijn kind zwemmen, vanaf welke leeftijd is er zwemles]
  answer: Zwemles is er vanaf vijf jaar.
  see_also: [kaartje]
- id: kaartje
  kind: begrip
  title: Een kaartje kopen
  aliases: [toegang, entree, ticket]
  questions: [hoe koop ik een kaartje, waar koop ik een ticket voor het zwembad]
  answer: Een kaartje koop je bij de balie.
- id: kleedhok
  kind: begrip
  title: Het kleedhok
  aliases: [omkleden, kluisje]
  questions: [waar kan ik me omkleden, is er een kluisje voor mijn spullen]
  answer: Achter de balie.
- id: douche
  kind: begrip
  title: Douchen
  aliases: [wassen, zeep]
  questions: [waar kan ik douchen, moet ik me eerst wassen]
  answer: Voor en na het zwemmen.
- id: hulp-balie
  kind: hulp
  title: De balie
  aliases: [receptie, loket]
  questions: [waar is de balie, wie zit er bij de receptie]
  answer: Bij de ingang.
  help: [steun]
- id: bibliotheek
  kind: begrip
  title: De bibliotheek
  aliases: [boeken, lenen]
  questions: [waar kan ik boeken lenen, hoe lang mag ik een boek houden, wat kost een pasje van de bibliotheek]
  answer: Boeken leen je drie weken.
- id: markt
  kind: begrip
  title: De markt
  aliases: [groente, kraam]
  questions: [wanneer is de markt, wat is er op de markt te koop]
  answer: Elke zaterdag.
"""
ENGLISH = """\
- id: zwembad
  title: The swimming pool
  aliases: [pool]
  questions: [what is the swimming pool, where can i swim]
  answer: In the pool you swim lengths.
"""
CONTACTS = """\
- id: steun
  name: Balie
  phones: [{number: 0800-0001, cost: free}]
  verified: {on: 2026-01-01, how: site}
  confidence: high
"""


def small_pack(folder: Path) -> Knowledge:
    for name, text in (("nl/any.yaml", DUTCH), ("en/any.yaml", ENGLISH), ("contacts.yaml", CONTACTS)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load_knowledge(folder)


def said(knowledge: Knowledge, last: str | None, text: str, language: str = "nl") -> Following | None:
    return follow_up(knowledge.pack, knowledge.index, last, text, match(knowledge.index, text), language)
