// Where one types. `deeds` = { send(text, replyTo), edit(message, text), sendKind(kind, replyTo), commands() }.

import { icon, make } from "./elements.js";
import { SENDABLE, oneLine } from "./kinds.js";
import { attachMenu } from "./menu.js";

const ORDINARY = "Bericht";

export class Composer {
  constructor(label, deeds) {
    this.deeds = deeds;
    this.target = null; // { message, editing }
    this.field = make("textarea", { rows: "1", dir: "auto", placeholder: ORDINARY, "aria-label": label, enterkeyhint: "send" });
    this.banner = make("div", { class: "replying", hidden: true });
    this.typing = make("div", { class: "typing", "aria-live": "polite" });
    this.root = make("div", { class: "composer" }, this.typing, this.banner, this.row());
    this.field.addEventListener("keydown", (event) => this.key(event));
  }

  row() {
    const clip = round("clip", "Iets anders sturen");
    const slash = round("slash", "Opdrachten van de bot");
    this.slash = slash;
    const send = round("send", "Versturen");
    send.classList.add("send");
    send.addEventListener("click", () => this.submit());
    const row = make("div", { class: "composer-row" }, clip, slash, this.field, send);
    attachMenu(clip, row, "above", () => SENDABLE.map(([kind, name, face]) => ({
      label: name, icon: icon(face), choose: () => this.sendKind(kind),
    })));
    attachMenu(slash, row, "above", () => this.deeds.commands().map(({ command, description }) => ({
      label: `/${command}`, note: description, choose: () => this.deeds.send(`/${command}`, null),
    })));
    return row;
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.target) {
      event.preventDefault();
      this.release();
    }
  }

  submit() {
    const text = this.field.value.trim();
    if (!text) return this.field.focus();
    const target = this.target;
    this.field.value = "";
    this.release();
    this.field.focus();
    if (target?.editing) this.deeds.edit(target.message, text);
    else this.deeds.send(text, target?.message.message_id ?? null);
  }

  sendKind(kind) {
    const replyTo = this.target?.editing ? null : this.target?.message.message_id ?? null;
    this.release();
    this.deeds.sendKind(kind, replyTo);
  }

  reply(message, placeholder) {
    this.aim({ message, editing: false }, "Antwoord op");
    this.field.placeholder = placeholder || ORDINARY;
  }

  edit(message) {
    this.aim({ message, editing: true }, "Bericht bewerken");
    this.field.value = message.text;
  }

  aim(target, title) {
    this.target = target;
    const stop = round("close", "Toch niet");
    stop.addEventListener("click", () => { this.release(); this.field.focus(); });
    this.banner.replaceChildren(make("div", {}, make("strong", {}, title),
      make("span", { dir: "auto" }, oneLine(target.message))), stop);
    this.banner.hidden = false;
    this.field.focus();
  }

  release() {
    if (this.target?.editing) this.field.value = "";
    this.target = null;
    this.banner.hidden = true;
    this.field.placeholder = ORDINARY;
  }

  // What is aimed at may have gone meanwhile.
  forget(gone) {
    if (this.target && gone(this.target.message.message_id)) this.release();
  }

  busy(name) {
    this.typing.textContent = name ? `${name} typt…` : "";
  }
}

const round = (name, words) =>
  make("button", { type: "button", class: "round", "aria-label": words, title: words }, icon(name));
