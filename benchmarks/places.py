"""Where things are, beside this file."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
CACHE = ROOT / "benchmarks" / ".cache"
RESULTS = ROOT / "benchmarks" / "results"
PAGE = ROOT / "docs" / "benchmarks.md"
PLOTS = ROOT / "docs" / "benchmarks"
QUESTIONS = ROOT / "tests" / "questions"
WEGWIJZER = ROOT / ".venv" / "bin" / "wegwijzer"
