// Text and its entities -> nodes. Offsets count UTF-16 units, as strings here do.

import { make } from "./elements.js";

const PLAIN_TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote" };
// Short numbers that telephones know by themselves.
const SHORT_NUMBER = /(?<![\w-])(?:112|113|116 ?\d{3})(?![\w-])/g;

export function richText(text, entities) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, 0, text.length, sorted, false);
}

function build(text, start, end, entities, linked) {
  const fragment = document.createDocumentFragment();
  let at = start;
  for (let place = 0; place < entities.length; place++) {
    const entity = entities[place];
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || stop <= at) continue;
    fragment.append(plain(text.slice(at, entity.offset), linked));
    const inside = entities.slice(place + 1).filter((other) => other.offset < stop);
    const words = text.slice(entity.offset, stop);
    const node = wrap(entity, words, linked);
    node.append(build(text, entity.offset, stop, inside, linked || node.tagName === "A" || node.tagName === "CODE"));
    fragment.append(node);
    at = stop;
  }
  fragment.append(plain(text.slice(at, end), linked));
  return fragment;
}

function wrap(entity, words, linked) {
  if (PLAIN_TAGS[entity.type]) return make(PLAIN_TAGS[entity.type]);
  if (entity.type === "spoiler") return spoiler();
  if (linked) return make("span");
  if (entity.type === "text_link") return web(entity.url);
  if (entity.type === "url") return web(/^https?:/i.test(words) ? words : `https://${words}`);
  if (entity.type === "email") return make("a", { href: `mailto:${words}` });
  if (entity.type === "phone_number") return telephone(words);
  return make("span", { class: entity.type === "bot_command" ? "command" : null });
}

function web(address) {
  let url;
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
  } catch {
    return make("span");
  }
  if (!["http:", "https:"].includes(url.protocol)) return make("span");
  return make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: url.href });
}

const telephone = (words) => make("a", { href: `tel:${words.replace(/[^\d+]/g, "")}`, class: "tel" });

function plain(text, linked) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const hit of linked ? [] : text.matchAll(SHORT_NUMBER)) {
    const link = telephone(hit[0]);
    link.append(hit[0]);
    fragment.append(text.slice(at, hit.index), link);
    at = hit.index + hit[0].length;
  }
  fragment.append(text.slice(at));
  return fragment;
}

function spoiler() {
  const open = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.currentTarget.classList.add("open");
  };
  return make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Verborgen tekst, tik om te tonen",
    onclick: open, onkeydown: open });
}
