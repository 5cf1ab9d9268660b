from pathlib import Path


def shipped_knowledge() -> Path:
    """The knowledge that comes with the bot: beside it in the repository, and in what is installed."""
    return Path(__file__).resolve().parents[1] / "knowledge"
