"""setWebhook, deleteWebhook, getWebhookInfo."""

from bot.tryout.json_types import Json
from bot.tryout.parameters import Params
from bot.tryout.refusal import bad_request
from bot.tryout.world import World


def set_webhook(world: World, params: Params) -> bool:
    url = params.text("url").strip()
    if not url:
        return delete_webhook(world, params)
    if not url.startswith(("http://", "https://")):
        raise bad_request("bad webhook: invalid webhook URL specified")
    if params.has("allowed_updates"):
        world.updates.allow(params.value("allowed_updates") or [])
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.webhook = {"url": url, "secret_token": params.text("secret_token"), "error": None, "error_at": None}
    world.tell("webhook")
    return True


def delete_webhook(world: World, params: Params) -> bool:
    world.webhook = {}
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.tell("webhook")
    return True


def get_webhook_info(world: World, _: Params) -> Json:
    info: Json = {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
        "allowed_updates": world.updates.allowed,
    }
    if world.webhook.get("error"):
        info |= {"last_error_message": world.webhook["error"], "last_error_date": world.webhook["error_at"]}
    return info
