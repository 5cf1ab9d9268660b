// The volunteer's side: one person's private chat with the bot.

import { fillSelect, make, part } from "./elements.js";
import { attachMenu } from "./menu.js";
import { Talk } from "./talk.js";
import { act } from "./world.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export class Phone {
  constructor(root, state) {
    this.root = root;
    this.state = state;
    this.person = null;
    this.select = part(root, "person");
    this.talk = new Talk(part(root, "talk"), "Chat met de bot", () => ({ person: this.person, chat: this.person }), {
      named: false, state, empty: () => state()?.profile.description || "Nog geen berichten. Zo ziet een vrijwilliger de bot voor het eerst.",
    });
    this.select.addEventListener("change", () => this.choose(Number(this.select.value)));
    part(root, "add-person").addEventListener("click", () => this.add());
    attachMenu(part(root, "more"), root, "below", () => [this.blocked()
      ? { label: "Bot deblokkeren", choose: () => this.block(false) }
      : { label: "Bot blokkeren", choose: () => this.block(true) }]);
  }

  update() {
    const { people, chats, bot } = this.state();
    const inGroups = new Set(chats.flatMap((chat) => (chat.type === "private" ? [] : chat.members)));
    this.volunteers = people.filter((person) => !inGroups.has(person.id));
    const others = people.filter((person) => inGroups.has(person.id));
    part(this.root, "bot-name").textContent = bot.name;
    if (!people.some((person) => person.id === this.person)) {
      this.choose(this.volunteers[0]?.id ?? people[0]?.id ?? null);
    }
    const options = (list, suffix) => list.map((person) => [person.id, fullName(person) + suffix]);
    fillSelect(this.select, [...options(this.volunteers, ""), ...options(others, " (privé)")], this.person);
    this.gate();
  }

  choose(person) {
    this.person = person;
    this.talk.restart();
    this.gate();
    return this.talk.refresh();
  }

  chat() {
    return this.state()?.chats.find((chat) => chat.id === this.person);
  }

  blocked() {
    return this.chat()?.bot === "kicked";
  }

  gate() {
    const chat = this.chat();
    if (!chat) return this.talk.setGate(make("p", { class: "note" }, "Maak met + een vrijwilliger."));
    const button = (words, onclick) => make("button", { type: "button", class: "gate", onclick }, words);
    if (this.blocked()) return this.talk.setGate(button("Deblokkeren", () => this.block(false)));
    if (!chat.started) return this.talk.setGate(button("Start", () => this.start()));
    return this.talk.setGate(null);
  }

  async start() {
    await this.talk.send({ text: "/start" }, null);
    this.talk.setGate(null);
    this.talk.composer.field.focus();
  }

  block(blocked) {
    return act("block", { person: this.person, blocked });
  }

  async add() {
    const letter = LETTERS[this.volunteers.length] ?? this.volunteers.length + 1;
    const person = await act("people", { first_name: `Vrijwilliger ${letter}` });
    if (person) this.waitFor = person.id;
  }

  // A person made here is shown as soon as the world tells about them.
  welcome() {
    if (this.waitFor && this.state().people.some((person) => person.id === this.waitFor)) {
      const person = this.waitFor;
      this.waitFor = null;
      this.choose(person);
      this.select.value = String(person);
    }
  }
}

const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");
