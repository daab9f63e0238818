"use strict";
/* A line and those that belong to it are marked together. The arrow keys walk: up and down to the
   next line, right and left to the other side, Enter on to the next of several twins. */
const walkTwins = table => {
  const lines = [...table.querySelectorAll("td[data-line]")];
  const twins = line => lines.filter(each => each.dataset.line === line.dataset.line);
  const mark = line => {
    for (const each of lines) each.classList.remove("twin");
    if (line) for (const each of twins(line)) each.classList.add("twin");
  };
  const of = event => event.target.closest("td[data-line]");
  const go = line => {
    if (!line) return;
    for (const each of lines) each.tabIndex = -1;
    line.tabIndex = 0;
    line.focus();
  };
  if (lines.length > 0) lines[0].tabIndex = 0;
  table.addEventListener("mouseover", event => { if (of(event)) mark(of(event)); });
  table.addEventListener("mouseleave", () => mark(table.querySelector("td:focus")));
  table.addEventListener("focusin", event => mark(of(event)));
  table.addEventListener("focusout", () => mark(null));
  table.addEventListener("click", event => {
    if (of(event) && getSelection().isCollapsed) go(of(event));
  });
  table.addEventListener("keydown", event => {
    const line = of(event);
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    const side = lines.filter(each => each.className.split(" ")[0] === line.className.split(" ")[0]);
    const same = twins(line);
    const next = {
      ArrowDown: () => side[side.indexOf(line) + 1],
      ArrowUp: () => side[side.indexOf(line) - 1],
      ArrowRight: () => same.find(each => each.classList.contains("c") && !line.classList.contains("c")),
      ArrowLeft: () => same.find(each => each.classList.contains("java") && line !== each),
      Enter: () => same[(same.indexOf(line) + 1) % same.length],
    }[event.key];
    if (next) {
      event.preventDefault();
      go(next());
    }
  });
};
for (const table of document.querySelectorAll("table.sides")) walkTwins(table);
