// Short notices, alerts, and a question before something is gone.

import { make } from "./elements.js";

const SHOWN_FOR = 4000;

export function toast(text) {
  const node = make("div", { class: "toast", dir: "auto" }, text);
  document.getElementById("toasts").append(node);
  setTimeout(() => node.remove(), SHOWN_FOR + 40 * text.length);
}

export const alertBox = (text) => open(text, null, "Oké");
export const ask = (text, yes) => open(text, "Annuleren", yes);

function open(text, no, yes) {
  const dialog = document.getElementById("dialog");
  document.getElementById("dialog-text").textContent = text;
  document.getElementById("dialog-yes").textContent = yes;
  const refuse = document.getElementById("dialog-no");
  refuse.hidden = no === null;
  refuse.textContent = no ?? "";
  if (dialog.open) dialog.close("no");
  dialog.returnValue = "no";
  dialog.showModal();
  document.getElementById("dialog-yes").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
