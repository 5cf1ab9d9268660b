"""TF-IDF with scikit-learn: the nearest example by letters, and a logistic regression on words and letters."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion

from benchmarks.nearest import Labels
from benchmarks.questions import Example

STRENGTH = 10.0  # the best of 1, 10 and 50 on a draw of CLINC150, where they hardly differ
STEPS = 40  # with more it says the same of the shipped knowledge, after half as long again
LARGE = 5_000  # examples; from here what one example alone has is left out, or the fit takes gigabytes


class NearestLetters:
    def fit(self, examples: Sequence[Example]) -> None:
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, dtype=np.float32)
        self._examples = self._letters.fit_transform([one.text for one in examples]).T.tocsr()  # [features, examples]
        self._labels = Labels(examples)

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        return self._labels.ranked((self._letters.transform([question]) @ self._examples).toarray()[0])


class Regression:
    def fit(self, examples: Sequence[Example]) -> None:
        rarest = 2 if len(examples) > LARGE else 1
        common = {"sublinear_tf": True, "dtype": np.float32, "min_df": rarest}
        words = TfidfVectorizer(ngram_range=(1, 2), **common)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), **common)
        self._features = FeatureUnion([("words", words), ("letters", letters)])
        self._regression = LogisticRegression(C=STRENGTH, max_iter=STEPS)
        features = self._features.fit_transform([one.text for one in examples])
        self._regression.fit(features, [one.label for one in examples])
        self._names: list[str] = self._regression.classes_.tolist()

    def rank(self, question: str) -> Sequence[tuple[str, float]]:
        chances = self._regression.predict_proba(self._features.transform([question]))[0]
        return [(self._names[place], float(chances[place])) for place in np.argsort(-chances, kind="stable")]
