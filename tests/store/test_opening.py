"""Opening a store: a new one, a known one, and every one that must be refused."""

import os
import sqlite3
from pathlib import Path

import pytest

from bot.errors import ExpectedError
from bot.store.key import parse_key, read_or_make_key
from bot.store.location import database_file
from bot.store.seal import Seal
from bot.store.store import Store, open_store
from tests.store.conftest import KEY


async def test_a_store_opens_again_with_the_same_key(url: str) -> None:
    await (await open_store(url, Seal(KEY))).close()
    again = await open_store(url, Seal(KEY))
    async with again.begin() as tx:
        assert await tx.facts.group(-1) == -1
    await again.close()


async def test_another_key_is_refused_with_what_to_do(url: str) -> None:
    await (await open_store(url, Seal(KEY))).close()
    with pytest.raises(ExpectedError, match="sleutel past niet bij de opslag - zet de juiste sleutel terug"):
        await open_store(url, Seal(os.urandom(32)))


async def test_a_database_of_a_newer_version_is_refused(url: str, store: Store) -> None:
    await store.close()
    with sqlite3.connect(str(database_file(url))) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(ExpectedError, match="nieuwere versie"):
        await open_store(url, Seal(KEY))


async def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ExpectedError, match=r"opslag is niet te openen .* - controleer"):
        await open_store(f"sqlite+aiosqlite:///{tmp_path / 'file' / 'store.db'}", Seal(KEY))


async def test_a_file_that_is_no_database_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_text("this is not a database, but it is long enough to look like one" * 50)
    with pytest.raises(ExpectedError, match=r"opslag is niet te openen .* - controleer"):
        await open_store(f"sqlite+aiosqlite:///{tmp_path / 'store.db'}", Seal(KEY))


def test_what_is_no_storage_url_is_one_line() -> None:
    with pytest.raises(ExpectedError, match=r"storage\.url is geen adres"):
        database_file("data/w.db")


def test_a_key_file_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "config" / "key"
    key = read_or_make_key(file, database_exists=False)
    assert file.stat().st_mode & 0o777 == 0o600
    assert read_or_make_key(file, database_exists=True) == key


def test_a_lost_key_is_not_replaced_by_a_new_one(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError, match=r"ontbreekt, maar er is al een opslag - zet de sleutel terug"):
        read_or_make_key(tmp_path / "key", database_exists=True)
    assert not (tmp_path / "key").exists()


@pytest.mark.parametrize("text", ["", "short", "é" * 43, "A" * 44, "%" * 43])
def test_what_is_no_key_says_how_to_make_one(text: str) -> None:
    with pytest.raises(ExpectedError, match="32 bytes in base64"):
        parse_key(text)


async def test_the_schema_is_what_the_migrations_make(store: Store, url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from sqlalchemy import create_engine

    from bot.store.schema import metadata

    engine = create_engine(url.replace("+aiosqlite", ""))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()
