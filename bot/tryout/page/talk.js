// A conversation on one side of the page: log, composer, and what a person does in it.

import { Composer } from "./composer.js";
import { make } from "./elements.js";
import { Log } from "./log.js";
import { alertBox, toast } from "./notices.js";
import { act, see } from "./world.js";

const PATIENCE = 15000; // milliseconds that a pressed button keeps turning
const TYPING = 5000;

// `where()` -> { person, chat, topic } of this moment; chat null when there is none.
export class Talk {
  constructor(root, label, where, options) {
    this.where = where;
    this.options = options; // { named, empty, state }
    this.pressed = new Map(); // query id -> button
    this.answers = new Map(); // query id -> answer that came before the press was told
    this.log = new Log(label, {
      mine: (message) => message.from.id === where().person,
      named: (message) => options.named && message.from.id !== where().person,
      senderName: (message) => message.extra.sender_chat?.title ?? message.from.first_name,
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
      remove: (message) => act("delete", { chat: where().chat, message_id: message.message_id }),
      press: (message, button, node) => this.press(message, button, node),
    });
    this.composer = new Composer(`${label}: typ een bericht`, {
      send: (text, replyTo) => this.send({ text }, replyTo),
      sendKind: (type, replyTo) => this.send({ type }, replyTo),
      edit: (message, text) => act("edit", { ...this.from(), message_id: message.message_id, text }),
      commands: () => options.state()?.profile.commands ?? [],
    });
    this.gate = make("div", { class: "composer", hidden: true });
    this.composer.root.prepend(this.log.jump);
    root.append(this.log.list, this.composer.root, this.gate);
  }

  from() {
    const { person, chat } = this.where();
    return { person, chat };
  }

  send(what, replyTo) {
    return act("send", { ...this.from(), topic: this.where().topic, reply_to: replyTo, ...what });
  }

  // Another person, chat or topic: begin with a clean list.
  restart() {
    this.log.clear();
    this.composer.release();
    this.composer.busy(null);
  }

  async refresh() {
    const { chat, topic } = this.where();
    if (chat === null) return;
    const ticket = (this.ticket = {});
    const view = await see(topic === undefined ? `chats/${chat}` : `chats/${chat}?topic=${topic ?? 0}`);
    if (ticket !== this.ticket) return; // a newer look is under way
    const arrived = this.log.show(view.messages, this.options.empty());
    this.composer.forget((id) => this.log.messages.get(id)?.deleted ?? true);
    this.composer.slash.hidden = !(this.options.state()?.profile.commands ?? []).length;
    if (arrived.some((message) => message.from.is_bot)) this.composer.busy(null);
    const asking = arrived.findLast((message) => message.force_reply && !message.deleted && this.meant(message));
    if (asking) this.composer.reply(asking, asking.placeholder);
  }

  meant(message) {
    const answered = this.log.messages.get(message.reply_to);
    return !message.selective || answered?.from.id === this.where().person;
  }

  async press(message, button, node) {
    if (!button.callback_data) return toast("Deze knop werkt alleen in de app.");
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    this.log.follow();
    const told = await act("press", { ...this.from(), message_id: message.message_id, data: button.callback_data });
    if (told && !this.answers.has(told.query)) {
      this.pressed.set(told.query, node);
      setTimeout(() => this.settle(told.query, null), PATIENCE);
    } else {
      node.removeAttribute("aria-busy");
      if (told) this.tell(this.answers.get(told.query));
    }
  }

  heardAnswer(event) {
    if (event.person !== this.where().person) return;
    this.answers.set(event.query, event);
    if (this.pressed.has(event.query)) this.settle(event.query, event);
  }

  settle(query, answer) {
    this.pressed.get(query)?.removeAttribute("aria-busy");
    this.pressed.delete(query);
    if (answer) this.tell(answer);
  }

  tell({ text, show_alert: alert }) {
    if (text && alert) alertBox(text);
    else if (text) toast(text);
  }

  heardTyping(event) {
    const { chat, topic } = this.where();
    if (event.chat !== chat || (topic !== undefined && (event.topic ?? null) !== topic)) return;
    this.composer.busy(this.options.state()?.bot.name);
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.composer.busy(null), TYPING);
  }

  // Instead of the composer: a button, a sentence, or (null) the composer itself.
  setGate(node) {
    this.composer.root.hidden = node !== null;
    this.gate.hidden = node === null;
    this.gate.replaceChildren(...(node ? [node] : []));
  }
}
