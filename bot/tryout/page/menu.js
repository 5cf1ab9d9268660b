// A menu under a button: arrows move, Escape and a click elsewhere close it.

import { make } from "./elements.js";

// `items()` -> [{ label, note?, icon?, choose }]; the menu is put in `host`, "above" or "below" the button.
export function attachMenu(button, host, where, items) {
  let menu = null;
  button.setAttribute("aria-haspopup", "menu");
  button.setAttribute("aria-expanded", "false");

  const close = (back = true) => {
    if (!menu) return;
    menu.remove();
    menu = null;
    button.setAttribute("aria-expanded", "false");
    if (back) button.focus();
  };
  const entry = ({ label, note, icon, choose }) => make("button", {
    type: "button", role: "menuitem", tabindex: "-1", onclick: () => { close(); choose(); },
  }, icon, make("span", {}, label, note ? make("small", { dir: "auto" }, note) : null));

  button.addEventListener("click", () => {
    if (menu) return close();
    menu = make("div", { class: `menu ${where}`, role: "menu", "aria-label": button.getAttribute("aria-label") }, ...items().map(entry));
    menu.addEventListener("keydown", (event) => move(event, menu, close));
    menu.addEventListener("focusout", (event) => {
      if (menu && event.relatedTarget && event.relatedTarget !== button && !menu.contains(event.relatedTarget)) close(false);
    });
    host.append(menu);
    button.setAttribute("aria-expanded", "true");
    menu.querySelector("button")?.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (menu && !menu.contains(event.target) && !button.contains(event.target)) close(false);
  });
}

function move(event, menu, close) {
  const entries = [...menu.querySelectorAll("button")];
  const at = entries.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close();
  if (event.key === "Escape") event.stopPropagation();
  if (to === undefined) return;
  event.preventDefault();
  entries[(to + entries.length) % entries.length].focus();
}
