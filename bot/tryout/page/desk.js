// The coordinators' side: their group, its topics, and the topic that is open.

import { fillSelect, icon, make, part } from "./elements.js";
import { attachMenu } from "./menu.js";
import { ask, toast } from "./notices.js";
import { Talk } from "./talk.js";
import { act, see } from "./world.js";

export class Desk {
  constructor(root, state) {
    this.root = root;
    this.state = state;
    this.group = this.person = this.topic = null; // topic null = the general one
    this.read = new Map(); // topic id -> newest message id that was on screen
    this.newest = new Map(); // topic id -> ids of living messages
    this.select = part(root, "person");
    this.groups = part(root, "group");
    this.talk = new Talk(part(root, "talk"), "Berichten in dit onderwerp", () => this.where(), {
      named: true, state, empty: () => "Vraagt een vrijwilliger een coördinator, dan verschijnt de zaak hier als onderwerp.",
    });
    this.select.addEventListener("change", () => { this.person = Number(this.select.value); this.reopen(); });
    this.groups.addEventListener("change", () => { this.group = Number(this.groups.value); this.topic = null; this.update(); this.reopen(); });
    attachMenu(part(root, "more"), root, "below", () => this.deeds());
  }

  where() {
    return { person: this.person, chat: this.group, topic: this.topic };
  }

  update() {
    const { chats, people } = this.state();
    const groups = chats.filter((chat) => chat.type !== "private" && chat.migrated_to === null);
    if (!groups.some((chat) => chat.id === this.group)) this.enter(groups[0]?.id ?? null);
    part(this.root, "group-choice").hidden = groups.length < 2;
    fillSelect(this.groups, groups.map((chat) => [chat.id, chat.title]), this.group);
    const chat = this.chat();
    part(this.root, "group-name").textContent = chat?.title ?? "Geen groep";
    const members = people.filter((person) => chat?.members.includes(person.id));
    if (!members.some((person) => person.id === this.person)) this.person = members[0]?.id ?? null;
    fillSelect(this.select, members.map((person) => [person.id, person.first_name]), this.person);
    this.leaveWhatIsGone();
    this.talk.setGate(chat && this.person ? null : make("p", { class: "note" }, "Er is geen groep met coördinatoren."));
  }

  enter(group) {
    this.group = group;
    this.topic = null;
    this.read.clear();
    this.known = null;
    this.talk.restart();
  }

  chat() {
    return this.state()?.chats.find((chat) => chat.id === this.group);
  }

  topics() {
    return (this.chat()?.topics ?? []).filter((topic) => !topic.deleted);
  }

  leaveWhatIsGone() {
    const topics = this.topics();
    if (this.topic !== null && !topics.some((topic) => topic.id === this.topic)) {
      toast("Dit onderwerp is verwijderd.");
      this.open(null);
    }
    // Somebody who is not in a case yet is taken along to the new one.
    const fresh = this.known && topics.filter((topic) => !this.known.has(topic.id));
    this.known = new Set(topics.map((topic) => topic.id));
    if (fresh?.length && this.topic === null) this.open(fresh.at(-1).id);
  }

  open(topic) {
    this.topic = topic;
    return this.reopen();
  }

  reopen() {
    this.talk.restart();
    return this.refresh();
  }

  async refresh() {
    if (this.group === null) return;
    const view = await see(`chats/${this.group}`);
    this.newest.clear();
    for (const message of view.messages) {
      if (!message.deleted) this.newest.set(message.topic, [...(this.newest.get(message.topic) ?? []), message.message_id]);
    }
    await this.talk.refresh();
    this.read.set(this.topic, Math.max(0, ...(this.newest.get(this.topic) ?? [])));
    this.list();
  }

  list() {
    const topics = [{ id: null, name: "Algemeen", closed: false }, ...this.topics().toReversed()];
    const list = part(this.root, "topics");
    const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    list.replaceChildren(...topics.map((topic) => make("li", {}, this.entry(topic))));
    if (focused >= 0) list.querySelectorAll("button")[Math.min(focused, topics.length - 1)].focus();
  }

  entry(topic) {
    const unread = (this.newest.get(topic.id) ?? []).filter((id) => id > (this.read.get(topic.id) ?? 0)).length;
    return make("button", { type: "button", class: "topic", "aria-current": topic.id === this.topic ? "true" : null,
      onclick: () => this.open(topic.id) },
    make("span", { class: "name", dir: "auto" }, topic.name),
    topic.closed ? make("span", { role: "img", "aria-label": "gesloten", title: "Gesloten" }, icon("lock")) : null,
    unread && topic.id !== this.topic ? make("span", { class: "badge", "aria-label": `${unread} nieuw` }, String(unread)) : null);
  }

  deeds() {
    const general = [{ label: "Nieuw onderwerp", choose: () => this.change("create", { name: "Nieuw onderwerp" }) }];
    const topic = this.topics().find((one) => one.id === this.topic);
    if (!topic) return general;
    return [...general,
      topic.closed ? { label: "Onderwerp heropenen", choose: () => this.change("reopen") } : { label: "Onderwerp sluiten", choose: () => this.change("close") },
      { label: "Onderwerp verwijderen", choose: () => this.destroy(topic) }];
  }

  change(action, more = {}) {
    return act("topics", { person: this.person, chat: this.group, topic: this.topic, action, ...more });
  }

  async destroy(topic) {
    if (await ask(`Het onderwerp "${topic.name}" verwijderen, met alle berichten erin?`, "Verwijderen")) this.change("delete");
  }
}
