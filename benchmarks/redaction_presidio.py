"""presidio, with all it has for Dutch, and with phone numbers of the Netherlands."""

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine
from presidio_analyzer.predefined_recognizers import PhoneRecognizer
from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import OperatorConfig

LANGUAGE = "nl"
REGIONS = ("NL", *PhoneRecognizer.DEFAULT_SUPPORTED_REGIONS)


def without_model() -> SpacyNlpEngine:
    """Words, and nothing known of them."""
    engine = SpacyNlpEngine(models=[{"lang_code": LANGUAGE, "model_name": "blank"}])
    engine.nlp = {LANGUAGE: spacy.blank(LANGUAGE)}
    return engine


def with_model(name: str) -> SpacyNlpEngine:
    return SpacyNlpEngine(models=[{"lang_code": LANGUAGE, "model_name": name}])


class Presidio:
    def __init__(self, engine: SpacyNlpEngine) -> None:
        if not engine.is_loaded():
            engine.load()
        registry = RecognizerRegistry(supported_languages=[LANGUAGE])
        registry.load_predefined_recognizers(languages=[LANGUAGE], nlp_engine=engine)
        registry.remove_recognizer("PhoneRecognizer")
        registry.add_recognizer(PhoneRecognizer(supported_language=LANGUAGE, supported_regions=REGIONS))
        self._analyzer = AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=[LANGUAGE])
        self._anonymizer = AnonymizerEngine()
        self._replaced = {"DEFAULT": OperatorConfig("replace", {"new_value": "[weg]"})}

    def redact(self, text: str) -> str:
        found = self._analyzer.analyze(text, language=LANGUAGE)
        clean: str = self._anonymizer.anonymize(text, found, operators=self._replaced).text
        return clean
