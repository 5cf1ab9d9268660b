// Talks to `/_sim/`, and hears from it.

import { toast } from "./notices.js";

export async function see(path) {
  const response = await fetch(`/_sim/${path}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

// What cannot be done is told on the page; null then.
export async function act(name, what) {
  const response = await fetch(`/_sim/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  toast(`Dat kan niet: ${answer.error}`);
  return null;
}

// `lost` is called when the server is gone, `found` each time it is there (again).
export function watch(heard, found, lost) {
  const source = new EventSource("/_sim/events");
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onopen = found;
  source.onerror = lost;
}
