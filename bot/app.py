"""The composition root: builds the parts, hands them to each other, and runs them until they are told to stop."""

import asyncio
import logging
from typing import Any

from telegram import ChatMember, ChatMemberAdministrator
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application

from bot.config import Config
from bot.errors import ExpectedError
from bot.knowledge import Library, load_knowledge
from bot.pack.pack import BrokenPack
from bot.store.key import parse_key, read_or_make_key
from bot.store.location import database_file
from bot.store.retention import Periods
from bot.store.seal import Seal
from bot.store.store import Store, StoreError, open_store, utc_now
from bot.transport.delivery import Delivery
from bot.transport.limits import Limits
from bot.transport.outbox import Sender
from bot.transport.polling import Polling
from bot.transport.request import AiohttpRequest, seconds_of
from bot.transport.stopping import unless
from handlers import MENU_COMMANDS, register
from handlers.card import EmergencyCard
from handlers.expiry import expire
from handlers.parts import Parts
from handlers.topics import CaseTopics

log = logging.getLogger(__name__)

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
_SWEEP_SECONDS = 60
_GRACE_SECONDS = 5


async def serve(config: Config, library: Library, stop: asyncio.Event) -> None:
    """Serves Telegram until `stop`. Raises ExpectedError for what the operator must mend."""
    store = await open_store(config.storage.url, Seal(storage_key(config)))
    try:
        application = _application(config)
        try:
            await _connect(application, config)
            await _run(config, application, store, library, stop)
        finally:
            await application.shutdown()
            await application.bot.shutdown()  # also when it never got as far as being initialized
    finally:
        await store.truncate_log()
        await store.close()


def open_library(config: Config) -> Library:
    try:
        return Library(config.knowledge.path, load_knowledge(config.knowledge.path))
    except BrokenPack as error:
        problems = "\n".join(map(str, error.problems))
        raise ExpectedError(
            f"{problems}\nDe kennis is niet te gebruiken - verbeter dit, en kijk na met: wegwijzer check"
        ) from None


def storage_key(config: Config) -> bytes:
    if config.storage.key is not None:
        return parse_key(config.storage.key.get_secret_value())
    file = database_file(config.storage.url)
    return read_or_make_key(config.storage.key_file, database_exists=file is not None and file.exists())


def _application(config: Config) -> AnyApplication:
    if config.telegram.token is None:
        raise ExpectedError(
            "Er is geen token - zet het in de omgeving: WEGWIJZER_TOKEN=... (je krijgt het van @BotFather)."
        )
    root = config.telegram.base_url.rstrip("/")
    return (
        Application.builder()
        .token(config.telegram.token.get_secret_value())
        .base_url(f"{root}/bot")
        .base_file_url(f"{root}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest(connections=2))
        .updater(None)
        .job_queue(None)
        .build()
    )


async def _connect(application: AnyApplication, config: Config) -> None:
    while True:
        try:
            await application.initialize()
            await _check_group(application, config)
            await application.bot.set_my_commands(MENU_COMMANDS)
            await application.bot.delete_webhook()
        except RetryAfter as error:
            log.warning("Telegram asks to wait")
            await asyncio.sleep(seconds_of(error))
        except InvalidToken:
            raise ExpectedError(
                "Telegram kent dit token niet - kopieer het opnieuw van @BotFather naar WEGWIJZER_TOKEN."
            ) from None
        except TelegramError as error:
            raise ExpectedError(
                f"Telegram is niet bereikbaar op {config.telegram.base_url} ({type(error).__name__}) - "
                "controleer het netwerk en telegram.base_url."
            ) from None
        else:
            return


async def _check_group(application: AnyApplication, config: Config) -> None:
    group = config.coordinators.group
    if group is None:
        return
    try:
        chat = await application.bot.get_chat(group)
        me = await application.bot.get_chat_member(group, application.bot.id)
    except ChatMigrated as error:
        raise ExpectedError(
            f"De groep heeft een nieuw nummer - zet coordinators.group op {error.new_chat_id}."
        ) from None
    except (BadRequest, Forbidden):
        raise ExpectedError(
            f"De bot ziet de groep {group} niet - voeg hem toe aan de groep, of verbeter coordinators.group."
        ) from None
    if not chat.is_forum:
        raise ExpectedError(f"De groep {group} heeft geen onderwerpen - zet Onderwerpen (Topics) aan in de groep.")
    if not _may_manage_topics(me):
        raise ExpectedError(
            "De bot mag in de groep geen onderwerpen maken - "
            "maak hem beheerder met 'Onderwerpen beheren' en 'Berichten verwijderen'."
        )


def _may_manage_topics(me: ChatMember) -> bool:
    return me.status == ChatMember.OWNER or (isinstance(me, ChatMemberAdministrator) and bool(me.can_manage_topics))


async def _run(
    config: Config, application: AnyApplication, store: Store, library: Library, stop: asyncio.Event
) -> None:
    delivery = Delivery(
        application.bot,
        store,
        Limits(config.limits.chat_per_minute, config.limits.group_per_minute, config.limits.all_per_second),
        CaseTopics(library, store.seal, config.coordinators.group or 0),
        config.coordinators.group,
    )
    sender = Sender(store, delivery)
    parts = Parts(config, store, library, utc_now, sender.wake, application.bot.username)
    register(application, parts)
    polling = Polling(application, store, EmergencyCard(application.bot, library, store).arrive)
    ending = asyncio.Event()
    work = [asyncio.create_task(one) for one in (polling.run(ending), sender.run(ending), _sweep(parts, ending))]
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([*work, stopping], return_when=asyncio.FIRST_COMPLETED)
    finally:
        ending.set()
        stopping.cancel()
        ended = await asyncio.gather(*work, return_exceptions=True)
        await polling.drain(_GRACE_SECONDS)
        await sender.drain(_GRACE_SECONDS)
    for failure in ended:
        if isinstance(failure, BaseException):
            raise failure


async def _sweep(parts: Parts, stop: asyncio.Event) -> None:
    kept = parts.config.retention
    periods = Periods(kept.messages_hours, kept.person_days, kept.shelf_days)
    while not stop.is_set():
        try:
            expired = await expire(parts)
            async with parts.store.begin() as tx:
                erased = await tx.retention.erase(periods)
            if expired or erased:
                await parts.store.truncate_log()
        except StoreError as error:
            log.error("what has had its time cannot be erased (%s), trying again", error)
        await unless(stop, asyncio.sleep(_SWEEP_SECONDS))
