"""Small words that betray a language. Words about any subject are left out on purpose."""

from bot.language.normalise import normalise

_WORDS = {
    "nl": """aub svp alsjeblieft alstublieft graag hallo hoi hey bedankt dankjewel ff effe mn zn u uw kunt
        aan al alleen als altijd ben bij daar dan dat de deze dit doen door dus een er ergens geen had heb hebben
        heeft het hier hij hoe hoeveel iemand iets ik in is ja jij je jouw jullie kan kun kunnen maar mag me meer met
        mij mijn moet moeten na naar nee niet nog nu of om onder ons ook op over te toch toen tot uit van veel voor waar
        waarom wanneer want waren was wat we wel welke wie wij wil word worden wordt zal ze zelf zich zij zijn zo zonder
        zou nou weer eens even eigenlijk precies gewoon gaan gaat misschien betekent betekenen bestaat gebeurt""",
    "en": """please hi hello hey thanks pls plz
        a about after all also am an and any are as at be because been before but by can could did do does for from
        get had has have he her here his how i if in into is it its just know me mean means more my need no not of on or
        our out she should so some that the their them then there they this to too us want was we were what when where
        which who why will with would you your dont im whats""",
    "tr": """lutfen merhaba selam selamlar tesekkurler sagol
        acaba ama ben beni benim bir biz bize bu bunu cok da daha de degil demek diye en gibi hangi hem hic icin ile
        kac kadar ki kim mi misin miyim musun ne neden nedir nerede nereye nasil niye o olan olarak olur oldu onu onun
        sen seni siz size su tum ve var veya ya yok zaman istiyorum lazim anlamina gelir yapmaliyim""",
    "so": """fadlan salaan mahadsanid
        aan aniga anigu ayaa baa ee iyo in iyada isaga ka ku kuma la laga loo ma maxaa maxay miyaa muxuu oo sida
        sidee soo u waa waan waxaa waxaan waxay xaggee yahay tahay ah macnaheedu halkee goorma waayo kale igu aad adiga
        maya haa""",
    "ku": """ez tu ew em hun min te wi we ji li bi di de u ku ci cawa kengi kijan ki kudere na ere nine heye dixwazim
        dikim dikare cima jibo xwe bo gelo wateya""",
    "fr": """le la les un une des du de et est ce cest que quoi qui ou quand comment pourquoi je tu il elle nous vous ils
        mon ma mes ton sa son dans pour avec sur pas ne plus suis sont etre avoir""",
    "de": """der die das ein eine und ist sind was wie wo wer wann warum ich du er sie wir ihr mein meine nicht kein mit
        von zu auf fur den dem im auch oder aber habe hat kann muss werden bedeutet""",
    "es": """el la los las un una y es son que como donde cuando quien por para con de del en mi su yo no si pero esta
        estan tengo quiero puedo significa""",
    "pl": """i jest w na co to jak gdzie kiedy kto nie sie z do dla czy moj moja ja ty on ona mam moge chce znaczy""",
    "ar": """سمحت سمحتي مرحبا السلام عليكم شكرا رجاء فضلك
        ما ماذا من هو هي هل في علي الي عن مع كيف اين متي لماذا انا انت نحن هذا هذه التي الذي لا لم لن ان او كان
        يعني معني عندي اريد يمكن يمكنني شو ايش وين شنو واش علاش فين كيفاش ديال ليش بدي""",
    "fa": """سلام لطفا ممنون مرسي
        چيست چه چي كه را از به در با است هست اين ان من تو او ما شما براي چرا كجا كي چطور چگونه ميشود نيست دارم
        دارد بايد يعني معني خواهم كنم كند""",
    "ckb": """چييه چي له بو به لهگهل من تو ئهو ئيمه چون كوي كهي بوچي ههيه نييه دهمهويت""",
    "ur": """هے كيا ميں كے كي كو سے نهيں يه وه كيسے كهاں كيوں هيں اور""",
    "ti": """እንታይ እዩ እያ ኣብ ናይ ካብ ምስ ንኣይ ኣነ ንስኻ ንስኺ ከመይ ኣበይ መዓስ ስለምንታይ መን እዚ ኣለኒ ኣሎ የለን ማለት""",
    "am": """ምን ነው ናት እንዴት የት መቼ ለምን ማን እኔ አንተ አንቺ ውስጥ ከ ጋር አለ የለም ምንድን""",
    "ru": """что как где когда почему кто это я ты он она мы вы они не на в и с из у мне мои есть нет можно""",
    "uk": """що як де коли чому хто це я ти він вона ми ви вони не на в і з у мені мій є немає можна""",
}

FUNCTION_WORDS = {
    language: frozenset(word for word in map(normalise, text.split()) if word) for language, text in _WORDS.items()
}
