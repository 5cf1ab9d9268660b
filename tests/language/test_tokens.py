"""Words, and pieces of them."""

from bot.language.tokens import pieces, words


def test_punctuation_and_emoji_separate_words_and_an_apostrophe_joins() -> None:
    assert words("foto's, e-mail 😀 go'aan? 112!") == ("fotos", "e", "mail", "goaan", "112")


def test_words_of_every_script_are_words() -> None:
    assert words("زواج እንታይ помощь") == ("زواج", "እንታይ", "помощь")


def test_a_text_without_words_has_none() -> None:
    assert words("?! 😀 ...") == ()


def test_pieces_show_where_a_word_begins_and_ends() -> None:
    assert pieces("ab", 2, 3) == (" a", "ab", "b ", " ab", "ab ")
