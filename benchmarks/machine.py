"""On what was measured, and of what."""

import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.places import ROOT
from benchmarks.processes import Row

MATCHING = ("numpy", "rapidfuzz", "PyStemmer", "scikit-learn", "scipy", "ChatterBot")
REDACTION = ("numpy", "phonenumbers", "deduce", "presidio-analyzer", "spacy", "scrubadub")


def machine(libraries: Sequence[str]) -> Row:
    return {
        "on": datetime.now(UTC).date().isoformat(),
        "revision": revision(),
        "cpu": processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 1),
        "libraries": {name: installed(name) for name in libraries},
    }


def processor() -> str:
    """Linux says which one it is in a file; elsewhere Python may know."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    return next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.processor()
    )


def revision() -> str:
    """The commit, with a + when bot or knowledge was changed since."""
    commit = _git("rev-parse", "--short", "HEAD")
    return f"{commit}+" if commit and _git("status", "--porcelain", "bot", "knowledge") else commit or "unknown"


def installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return f"does not install on Python {sys.version_info[0]}.{sys.version_info[1]}"


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()
