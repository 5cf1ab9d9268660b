// The list of messages: keeps what is on screen in step with the world, message by message.

import { bubble } from "./bubble.js";
import { make } from "./elements.js";

const FADE = 320;
const NEAR = 120; // pixels from the end at which the reader is taken along
const PAUSE = 3000; // milliseconds of silence after which what arrives is no longer the same answer
const ABOVE = 8; // pixels left above where the reader begins

export class Log {
  constructor(label, scene) {
    this.list = make("ol", { class: "messages", role: "log", "aria-live": "polite", "aria-label": label, tabindex: "0" });
    this.jump = make("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toEnd() }, "Nieuw bericht ↓");
    this.scene = { ...scene, message: (id) => this.messages.get(id), goTo: (id) => this.goTo(id) };
    this.list.addEventListener("scroll", () => {
      this.stuck = this.atEnd();
      if (this.stuck) this.jump.hidden = true;
    });
    // The composer grows and shrinks: who was at the end stays there.
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.list);
    this.clear();
  }

  // The reader did something: what comes of it is to be seen.
  follow() {
    this.following = true;
    this.begin = null;
  }

  clear() {
    this.following = false;
    this.begin = null; // id of the message where the newest answer begins
    this.messages = new Map();
    this.shown = new Map(); // message id -> { node, look }
    this.list.replaceChildren();
    this.jump.hidden = true;
    this.fresh = this.stuck = true;
  }

  // Returns the messages that were not there before (none the first time after `clear`).
  show(messages, empty) {
    this.messages = new Map(messages.map((message) => [message.message_id, message]));
    const stay = this.fresh || this.atEnd();
    const arrived = messages.filter((message) => this.place(message));
    this.list.querySelector(".empty")?.remove();
    if (!messages.some((message) => !message.deleted)) this.list.append(make("li", { class: "empty", dir: "auto" }, empty));
    const own = arrived.some((message) => this.scene.mine(message));
    if (this.fresh) this.toEnd();
    else if (stay || own || (this.following && arrived.length)) this.takeAlong(arrived);
    else if (arrived.length) this.jump.hidden = false;
    this.following &&= !arrived.length;
    const result = this.fresh ? [] : arrived;
    this.fresh = false;
    return result;
  }

  place(message) {
    const before = this.shown.get(message.message_id);
    if (message.deleted) {
      if (before) this.fade(message.message_id, before.node);
      return false;
    }
    const look = JSON.stringify(message);
    if (before?.look === look) return false;
    const node = bubble(message, this.scene);
    this.shown.set(message.message_id, { node, look });
    if (!before) {
      this.list.append(node);
      return true;
    }
    this.swap(before.node, node);
    return false;
  }

  // An edit keeps the keyboard's focus where it was, as far as that place is still there.
  swap(old, node) {
    const focusables = (root) => [...root.querySelectorAll("button, a, [tabindex]")];
    const focused = focusables(old).indexOf(document.activeElement);
    node.classList.add("changed");
    old.replaceWith(node);
    if (focused >= 0) (focusables(node)[focused] ?? this.list).focus();
  }

  fade(id, node) {
    this.shown.delete(id);
    if (node.contains(document.activeElement)) this.list.focus();
    node.classList.add("leaving");
    node.setAttribute("aria-hidden", "true");
    setTimeout(() => node.remove(), FADE);
  }

  goTo(id) {
    const node = this.shown.get(id)?.node;
    node?.scrollIntoView({ block: "center" });
    node?.classList.remove("found");
    requestAnimationFrame(() => node?.classList.add("found"));
  }

  atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR;
  }

  // To the end, but not past the beginning of an answer that is longer than the screen.
  takeAlong(arrived) {
    if (performance.now() - (this.heardAt ?? 0) > PAUSE) this.begin = null;
    if (arrived.length) this.heardAt = performance.now();
    for (const message of arrived) this.begin = this.scene.mine(message) ? null : (this.begin ?? message.message_id);
    this.toEnd();
    const first = this.shown.get(this.begin)?.node;
    if (first && first.offsetTop - ABOVE < this.list.scrollTop) {
      this.list.scrollTop = first.offsetTop - ABOVE;
      this.stuck = this.atEnd();
    }
  }

  // At once: while a smooth scroll is under way the end is not reached, and the next message would be missed.
  toEnd() {
    this.list.scrollTop = this.list.scrollHeight;
    this.jump.hidden = this.stuck = true;
  }
}
