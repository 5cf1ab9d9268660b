"""`python -m bot.tryout --port N [--token T]`: the stand-in alone, until it is interrupted."""

import asyncio
import signal

import click

from bot.tryout.server import TOKEN, StandIn


@click.command()
@click.option("--port", default=0, show_default="een vrije poort", help="Poort op 127.0.0.1.")
@click.option("--token", default=TOKEN, help="Token waarmee de bot zich meldt.")
@click.option("--empty", is_flag=True, help="Begin zonder groep en vrijwilligers.")
def main(port: int, token: str, empty: bool) -> None:
    """Start alleen de nagebootste Telegram-server met de proefpagina."""
    asyncio.run(_serve(StandIn(token, port, furnished=not empty)))


async def _serve(stand_in: StandIn) -> None:
    try:
        await stand_in.start()
    except OSError as error:
        raise click.ClickException(f"De poort is niet vrij ({error.strerror}) - kies een andere met --port.") from None
    click.echo(stand_in.page_url)
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await stand_in.stop()


if __name__ == "__main__":
    main()
