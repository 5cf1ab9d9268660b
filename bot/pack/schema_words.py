"""What an editor's program shows at each key: Dutch, one line, for who never saw the file before."""

from collections.abc import Mapping

ON_KEYS: Mapping[str, Mapping[str, str]] = {
    "Translation": {
        "id": "Vaste naam: kleine letters, cijfers en streepjes. In elke taal dezelfde. Verander hem niet.",
        "kind": "Wat voor onderwerp het is. Buiten nl mag dit weg.",
        "title": "Staat op een knop: hoogstens 36 tekens, geen schrikwoorden.",
        "aliases": "Andere woorden voor hetzelfde: synoniemen, afkortingen, namen. Tikfouten begrijpt de bot zelf.",
        "questions": "8 tot 20 vragen zoals mensen ze typen, in verschillende woorden. Elke vraag bij één onderwerp.",
        "answer": "Het antwoord: korte zinnen, geen opmaak. Lege regel = alinea, '- ' vooraan = opsomming. "
        "Nummers als {tel:contact}. Buiten nl mag dit weg: dan staat er het Nederlands.",
        "first_line": "Alleen buiten nl en zonder answer: één of twee zinnen boven het Nederlandse antwoord.",
        "see_also": "Ids van onderwerpen die erbij horen. De eerste drie worden knoppen.",
        "help": "Ids uit contacts.yaml. Nummer, tijden en site komen vanzelf onder het antwoord.",
        "sources": "Ids uit sources.yaml: waar de feiten vandaan komen.",
        "year": "Het jaar van een feit dat kan verouderen.",
    },
    "Contact": {
        "id": "Vaste naam: kleine letters, cijfers en streepjes.",
        "name": "Hoe de organisatie heet.",
        "phones": "Telefoonnummers. Het eerste is wat {tel:id} in teksten laat zien.",
        "chat": "Waar iemand kan chatten: een webadres of een korte uitleg.",
        "chat_hours": "Wanneer er gechat kan worden. Onbekend? Laat het weg.",
        "email": "E-mailadres.",
        "web": "De eigen site, voluit, met https://.",
        "languages": "Taalcodes van het gesprek of de site, zoals nl, en, ar.",
        "ages": "Voor welke leeftijd, zoals 8-18 of 18+.",
        "region": "landelijk, of namen van plaatsen.",
        "sources": "Ids uit sources.yaml. Elk nummer heeft een bron.",
        "verified": "Wanneer en hoe dit contact is nagekeken.",
        "confidence": "Hoe zeker dit is: high, medium of low.",
        "unverified": "Namen van velden die niet bevestigd zijn, zoals hours of cost.",
    },
    "Phone": {
        "number": "Het nummer, tussen aanhalingstekens als het kort is. Het staat alleen hier.",
        "hours": "always (dag en nacht), of een lijst met dagen en tijden. Onbekend? Laat het weg, gok niet.",
        "cost": "free = gratis, local = lokaal tarief, normal = gewone belkosten. Onbekend? Laat het weg.",
        "note": "Wat iemand moet weten die dit nummer belt.",
    },
    "Hours": {
        "days": "Een dag of dagen: mo tu we th fr sa su, of bijvoorbeeld mo-fr.",
        "from": 'Vanaf, zoals "9:00".',
        "to": 'Tot, zoals "17:30"; middernacht is "24:00".',
    },
    "Verified": {
        "on": "De dag waarop het is nagekeken: jaar-maand-dag.",
        "how": "called = gebeld, site = op de eigen site gezien, copy = overgenomen uit een bron, niet nagekeken.",
    },
    "Source": {
        "id": "Vaste naam: kleine letters, cijfers en streepjes.",
        "title": "Hoe de bron heet.",
        "publisher": "Wie hem uitgaf.",
        "url": "Waar hij staat, voluit, met https://.",
        "date": "Van wanneer hij is; 'ongedateerd' mag.",
    },
    "CardText": {
        "first": "De eerste regel. Hij staat ook in de melding op een telefoon: noem geen geweld, hulp of politie.",
        "call": "Bel het alarmnummer: {tel:112}.",
        "cannot_speak": "Wat je doet als praten niet lukt.",
        "nobody_sends": "Dat wij niemand sturen.",
        "wipe_button": "Op de knop die de chat wist.",
        "copy_button": "Op de knop die het nummer kopieert.",
        "kinds": "Per soort gevaar één regel, met het nummer dat daarbij past.",
    },
    "SmallTalk": {
        "id": "Vaste naam: kleine letters, cijfers en streepjes.",
        "phrases": "Wat iemand zegt, als heel bericht.",
        "reply": "Wat de bot dan zegt.",
    },
    "LanguageInfo": {
        "name": "De naam van de taal, in die taal.",
        "direction": "ltr = van links naar rechts, rtl = van rechts naar links.",
        "reviewed": "native als iemand die de taal thuis spreekt alles heeft gelezen; anders none.",
        "scope": "full = alles is vertaald; card = in elk geval de noodkaart, de rest zo ver als het is.",
    },
    "Situation": {
        "id": "Vaste naam. De knop staat bij route.what.<id> in texts.yaml.",
        "card": "Welke noodkaart erbij hoort als het nu gebeurt.",
        "entry": "Id van het onderwerp dat je erover leest.",
        "safety": "Ids van hoogstens drie onderwerpen die je ook moet lezen.",
        "routes": "Bij wie je terechtkunt, de beste bovenaan.",
    },
    "Way": {
        "contact": "Id uit contacts.yaml.",
        "why": "Het laatste deel van de sleutel route.why.<...> in texts.yaml. Weg = de id van het contact.",
        "who": "Voor wie: self, adult, child. Weg = voor iedereen.",
        "when": "Wanneer: now, soon, later. Weg = altijd.",
    },
}

ON_COMMANDS: Mapping[str, str] = {
    "card": "Woorden die de noodkaart laten zien.",
    "coordinator": "Woorden voor een mens spreken.",
    "language": "Woorden om een andere taal te kiezen.",
    "menu": "Woorden om naar het menu te gaan.",
    "privacy": "Woorden om te lezen wat wij bewaren.",
    "wipe": "Woorden die de chat wissen.",
    "follow.more": "Hele berichten die om meer vragen over het vorige antwoord.",
    "follow.begin": "Zo begint een vervolgvraag: 'en', 'en als', 'maar'.",
    "follow.refer": "Losse woorden die terugwijzen naar het vorige antwoord: 'ze', 'dat', 'daar'.",
    "follow.reach": "Losse woorden voor wat iemand van elke hulp wil weten: het nummer, de tijden, de kosten.",
    "follow.around": "Losse woorden die om de naam van een taal heen mogen staan: 'in', 'graag'.",
    "follow.in.nl": "Hoe mensen het Nederlands noemen. Elke taal heeft zo'n lijst: follow.in. en de taalcode.",
}

ON_SYNONYMS = "Links een betekenis, in elke taal dezelfde; rechts woorden en korte uitdrukkingen die dat betekenen."
