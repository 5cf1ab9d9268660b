"""What counts as a telephone number in a text, and what does not."""

import pytest

from bot.pack.numbers import telephone_numbers

NUMBERS = [
    "112",
    "113",
    "116 111",
    "116111",
    "14 020",
    "14020",
    "14 0346",
    "0800-2000",
    "0800 20 00",
    "08002000",
    "0800-0113",
    "0900-8844",
    "0900 123 4567",
    "0906-1234",
    "088-662 88 44",
    "0886628844",
    "020 123 45 67",
    "(020) 123 45 67",
    "0346-123456",
    "06-12345678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "0612345678",
    "+31 6 12345678",
    "+31612345678",
    "+31 (0)20 123 4567",
    "0031 20 1234567",
    "+90 212 123 45 67",
    "31612345678",
    "6 12345678",
    "06\u201112345678",
    "06\u00a012345678",
    "٠٨٠٠-٢٠٠٠",
    "۱۱۲",
]
NO_NUMBERS = [
    "in 2023",
    "tussen 2018 en 2023, of 2018-2023",
    "01-02-2020",
    "2020-01-02 08:00",
    "op 06-11-2023 09:00",
    "van 09.00-17.00 uur",
    "van 9:00 tot 17:00 uur",
    "artikel 112 van de Grondwet",
    "art. 113",
    "artikel 284 Wetboek van Strafrecht",
    "artikel 1:31 BW",
    "BWBR0005537",
    "Stb. 2015, 112",
    "112 procent",
    "113%",
    "112,5",
    "1.112",
    "112.000 mensen",
    "€ 113",
    "113 jaar",
    "18 jaar en 4 maanden",
    "14 jaar",
    "14350",
    "10.000 meisjes",
    "1.234.567",
    "12345678",
    "{tel:112} of {name:113}",
    "https://www.113.nl en https://x.example/0800-2000",
    "mail 113@hulp.example",
    "24/7",
    "112NL-app",
    "lhbti+ en 18+",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("around", ["{}", "Bel {}.", "(bel {}!)", "Bel in 2023 naar {}, gratis", "bel:{} of niet"])
def test_a_telephone_number_is_found_as_it_is_written(number: str, around: str) -> None:
    if number.startswith("("):
        around = around.replace(":", ": ")
    assert [found.strip("(") for found in telephone_numbers(around.format(number))] == [number.strip("(")]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list(telephone_numbers(text)) == []
    assert list(telephone_numbers(f"Het gaat om {text}.")) == []


def test_several_numbers_are_all_found() -> None:
    text = "Bel 112, of 0800-2000 en 113; {tel:112} mag."
    assert list(telephone_numbers(text)) == ["112", "0800-2000", "113"]
