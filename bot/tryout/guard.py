"""Only this machine may speak to the stand-in. A page from the web runs on this machine too: its requests are refused
by the name it called (DNS rebinding) and by where it came from (a form or script on another site)."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

_OURS = frozenset({"127.0.0.1", "localhost", "::1"})
_POLICY = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


@web.middleware
async def guard(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    if _foreign(request):
        raise web.HTTPForbidden(text="Only pages and programs on this machine may use the try-out.")
    response = await handler(request)
    if not response.prepared:
        response.headers.update(_POLICY)
    return response


def _foreign(request: web.Request) -> bool:
    if _name(f"//{request.headers.get('Host', '')}") not in _OURS:
        return True
    origin = request.headers.get("Origin")
    if origin is not None and (_name(origin) not in _OURS or urlsplit(origin).netloc != request.headers.get("Host")):
        return True
    return request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin")


def _name(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None
