// One message as a list item. `scene` = { mine, senderName, named, message(id), reply, edit, remove, press, goTo }.

import { icon, make } from "./elements.js";
import { oneLine, serviceLine, thing } from "./kinds.js";
import { toast } from "./notices.js";
import { richText } from "./rich_text.js";

export function bubble(message, scene) {
  const line = serviceLine(message);
  if (line !== null) return make("li", { class: "service", dir: "auto" }, line);
  const own = scene.mine(message);
  const body = make("div", { class: "bubble" },
    scene.named(message) ? make("div", { class: "sender", dir: "auto" }, scene.senderName(message)) : null,
    forwarded(message), quote(message, scene), thing(message),
    message.text ? make("div", { class: "text", dir: "auto" }, richText(message.text, message.entities)) : null,
    foot(message));
  if (!scene.named(message)) body.prepend(make("span", { class: "unseen" }, own ? "Jij: " : `${scene.senderName(message)}: `));
  return make("li", { class: own ? "message own" : "message" }, body, actions(message, own, scene), keys(message, scene));
}

function forwarded(message) {
  const origin = message.extra.forward_origin;
  if (!origin) return null;
  const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? origin.sender_chat?.title ?? origin.chat?.title;
  return make("div", { class: "forwarded", dir: "auto" }, `Doorgestuurd van ${name ?? "onbekend"}`);
}

function quote(message, scene) {
  const answered = message.reply_to === null ? null : scene.message(message.reply_to);
  if (!answered || answered.deleted) return null;
  return make("button", { type: "button", class: "quote", dir: "auto", title: "Ga naar dit bericht",
    onclick: () => scene.goTo(answered.message_id) }, oneLine(answered));
}

function foot(message) {
  const moment = new Date(message.date * 1000);
  const clock = moment.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
  return make("div", { class: "foot" },
    message.reactions.length ? make("span", { class: "reactions" }, message.reactions.join(" ")) : null,
    message.pinned ? marker("pin", "Vastgezet") : null,
    message.silent ? marker("mute", "Zonder geluid verstuurd") : null,
    message.protected ? marker("lock", "Kan niet worden doorgestuurd") : null,
    message.edited ? make("span", {}, "bewerkt") : null,
    make("time", { datetime: moment.toISOString(), title: moment.toLocaleString("nl-NL") }, clock));
}

const marker = (name, words) => make("span", { role: "img", "aria-label": words, title: words }, icon(name));

function actions(message, own, scene) {
  const row = make("div", { class: "actions" }, action("reply", "Beantwoorden", () => scene.reply(message)));
  if (own && message.text) row.append(action("edit", "Bewerken", () => scene.edit(message)));
  if (own) row.append(action("bin", "Verwijderen", () => scene.remove(message)));
  return row;
}

const action = (name, words, onclick) =>
  make("button", { type: "button", class: "action", "aria-label": words, title: words, onclick }, icon(name));

function keys(message, scene) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((row) => make("div", {}, ...row.map((button) => key(button, message, scene))));
  return make("div", { class: "keys", role: "group", "aria-label": "Knoppen bij dit bericht" }, ...rows);
}

function key(button, message, scene) {
  const words = make("span", { dir: "auto" }, button.text);
  if (button.url && /^https?:/i.test(button.url)) {
    return make("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer", title: button.url }, words, kind("link"));
  }
  if (button.copy_text) {
    return make("button", { type: "button", class: "key", onclick: () => copy(button.copy_text.text) }, words, kind("copy"));
  }
  return make("button", { type: "button", class: "key", onclick: (event) => scene.press(message, button, event.currentTarget) }, words);
}

function kind(name) {
  const svg = icon(name);
  svg.classList.add("key-kind");
  return svg;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(`Gekopieerd: ${text}`);
  } catch {
    toast(`Kopiëren mag hier niet. De tekst is: ${text}`);
  }
}
