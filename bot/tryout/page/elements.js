// Small building blocks: everything on the page is made of nodes, never of markup in a string.

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "class") node.className = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

const PATHS = {
  reply: "M9 7 4 12l5 5M4 12h9a7 7 0 0 1 7 7",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  bin: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  mute: "M6 16V11a6 6 0 0 1 9-5.200M18 11v5l1.5 2H6M10 21h4M4 4l16 16",
  clip: "M8 12.5 14 6.5a3 3 0 0 1 4.200 4.200L10.5 18.5a5 5 0 0 1-7-7L11 4",
  send: "M4 12 20 4l-5 16-3.5-6.5zM20 4l-8.5 9.5",
  link: "M8 16 16 8M9 8h7v7",
  copy: "M9 9h10v10H9zM15 9V5H5v10h4",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01",
  voice: "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
  video: "M4 7h11v10H4zM15 11l5-3v8l-5-3z",
  document: "M7 3h7l4 4v14H7zM14 3v4h4",
  location: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 10.5h.01",
  contact: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20a7 7 0 0 1 14 0",
  sticker: "M12 3a9 9 0 1 0 9 9M12 3c0 5 4 9 9 9M9 10h.01M8.5 14.5c1 1.300 2.200 2 3.5 2",
  dice: "M5 5h14v14H5zM9 9h.01M15 9h.01M9 15h.01M15 15h.01",
  poll: "M6 20v-7M12 20V5M18 20v-10",
  slash: "M9 20 15 4",
  close: "M6 6l12 12M18 6 6 18",
  pin: "M12 21v-7M7 14h10l-2-4V5H9v5z",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", fill: "none", stroke: "currentColor",
    "stroke-width": "2", "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", PATHS[name] ?? PATHS.document);
  svg.append(path);
  return svg;
}

export const part = (root, name) => root.querySelector(`[data-part="${name}"]`);

// Leaves a list that is open alone when nothing changed in it.
export function fillSelect(select, options, chosen) {
  const look = JSON.stringify(options);
  if (select.dataset.look !== look) {
    select.dataset.look = look;
    select.replaceChildren(...options.map(([value, words]) => make("option", { value }, words)));
  }
  select.value = String(chosen);
}
