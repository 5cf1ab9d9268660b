// What a message is when it is not text: its Dutch name, how it looks, how it is said in a line.

import { icon, make } from "./elements.js";

export const SENDABLE = [
  ["photo", "Foto", "photo"], ["voice", "Spraakbericht", "voice"], ["video", "Video", "video"],
  ["document", "Bestand", "document"], ["location", "Locatie", "location"], ["contact", "Contact", "contact"],
  ["sticker", "Sticker", "sticker"], ["poll", "Peiling", "poll"],
];
const NAMES = { ...Object.fromEntries(SENDABLE.map(([kind, name]) => [kind, name])), audio: "Geluid",
  video_note: "Videobericht", animation: "Bewegend beeld", venue: "Plaats", dice: "Dobbelsteen", story: "Verhaal",
  game: "Spel", paid_media: "Betaalde media", checklist: "Lijst", invoice: "Rekening", live_photo: "Levende foto" };

const SERVICE = {
  forum_topic_created: (it) => `Onderwerp gemaakt: ${it.name}`,
  forum_topic_edited: (it) => (it.name ? `Onderwerp heet nu: ${it.name}` : "Onderwerp aangepast"),
  forum_topic_closed: () => "Onderwerp gesloten",
  forum_topic_reopened: () => "Onderwerp weer open",
  new_chat_members: (it) => `Erbij: ${it.map((user) => user.first_name).join(", ")}`,
  left_chat_member: (it) => `Weg: ${it.first_name}`,
  pinned_message: () => "Bericht vastgezet",
  migrate_to_chat_id: () => "De groep heeft een nieuw nummer gekregen",
  migrate_from_chat_id: () => "De groep gaat hier verder",
  new_chat_title: (it) => `De groep heet nu: ${it}`,
};

export const serviceLine = (message) => SERVICE[message.kind]?.(message.content[message.kind]) ?? null;

export function oneLine(message) {
  const name = message.kind === "text" ? "" : (NAMES[message.kind] ?? "Bericht");
  return serviceLine(message) ?? [name, message.text].filter(Boolean).join(": ");
}

// The picture or card of a message that is not text; null for text.
export function thing(message) {
  const { kind, content } = message;
  if (kind === "text") return null;
  if (kind === "sticker") return make("div", { class: "sticker", role: "img", "aria-label": `Sticker ${content.sticker.emoji ?? ""}` }, icon("sticker"));
  if (kind === "photo") return make("div", { class: "picture", role: "img", "aria-label": "Foto" }, icon("photo"));
  const face = kind === "dice" ? kind : (SENDABLE.find(([name]) => name === kind)?.[2] ?? "document");
  const words = make("div", {}, make("span", {}, NAMES[kind] ?? "Ander soort bericht"), detail(kind, content[kind] ?? {}));
  return make("div", { class: "thing" }, make("span", { class: "thing-icon" }, icon(face)), words);
}

function detail(kind, it) {
  const words = {
    voice: () => seconds(it.duration), audio: () => seconds(it.duration), video: () => seconds(it.duration),
    document: () => it.file_name, location: () => `${it.latitude}, ${it.longitude}`,
    contact: () => `${it.first_name} · ${it.phone_number}`, poll: () => it.question, venue: () => it.title, dice: () => `worp ${it.value}`,
  }[kind]?.();
  return words ? make("small", { dir: "auto" }, words) : null;
}

const seconds = (number) => `${Math.floor(number / 60)}:${String(number % 60).padStart(2, "0")}`;
