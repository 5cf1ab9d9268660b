// Puts the two sides together and keeps them in step with the world.

import { Desk } from "./desk.js";
import { Phone } from "./phone.js";
import { ask, toast } from "./notices.js";
import { act, see, watch } from "./world.js";

let state = null;
let lookAgain = null;
let away = false;
const phone = new Phone(document.getElementById("phone"), () => state);
const desk = new Desk(document.getElementById("desk"), () => state);
const sides = [["phone", phone], ["desk", desk]];

async function refresh() {
  lookAgain = null;
  state = await see("state");
  phone.update();
  desk.update();
  phone.welcome();
  await Promise.all([phone.talk.refresh(), desk.refresh()]);
}

// Many things may happen at once: one look is enough for all of them.
function soon() {
  lookAgain ??= setTimeout(refresh, 20);
}

function heard(event) {
  if (event.kind === "answer") sides.forEach(([, side]) => side.talk.heardAnswer(event));
  if (event.kind === "action") sides.forEach(([, side]) => side.talk.heardTyping(event));
  if (event.kind === "message") notice(event.chat === desk.group ? "desk" : event.chat === phone.person ? "phone" : null);
  if (event.kind === "reset") toast("Alles is gewist. De proef begint opnieuw.");
  soon();
}

// A dot on the tab of the side that cannot be seen now.
function notice(name) {
  const tab = name && document.getElementById(`tab-${name}`);
  if (tab && tab.getAttribute("aria-selected") === "false") tab.querySelector(".dot").hidden = false;
}

function choose(name) {
  for (const [each] of sides) {
    const tab = document.getElementById(`tab-${each}`);
    tab.setAttribute("aria-selected", String(each === name));
    tab.tabIndex = each === name ? 0 : -1;
    document.getElementById(each).classList.toggle("away", each !== name);
  }
  document.querySelector(`#tab-${name} .dot`).hidden = true;
}

for (const [name, side] of sides) {
  const tab = document.getElementById(`tab-${name}`);
  tab.addEventListener("click", () => { choose(name); side.talk.log.toEnd(); });
  tab.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = name === "phone" ? "desk" : "phone";
    choose(other);
    document.getElementById(`tab-${other}`).focus();
  });
}
choose("phone");

const reset = document.getElementById("reset");
reset.addEventListener("click", async () => {
  if (!(await ask("Alle berichten en zaken wissen en opnieuw beginnen?", "Opnieuw beginnen"))) return;
  reset.disabled = true; // the bot first finishes what it is doing
  toast("Even geduld…");
  try {
    await act("reset", {});
  } finally {
    reset.disabled = false;
  }
});

watch(heard, () => { away = false; soon(); }, () => {
  if (!away) toast("De proefomgeving is gestopt. Start hem opnieuw om verder te gaan.");
  away = true;
});
