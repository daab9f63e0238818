"use strict";
/* The bar's three buttons, search, and the ticks of labs that are passed. */
const byId = id => document.getElementById(id);

/* ---- theme ---- */
{
  const button = byId("theme");
  const order = ["", "light", "dark"];
  const names = {"": "As the system", light: "Light", dark: "Dark"};
  const show = () => {
    const chosen = milliwattTheme.chosen() || "";
    byId("theme-name").textContent = names[chosen];
    button.setAttribute("aria-label", "Theme: " + names[chosen] + ". Change it");
  };
  button.addEventListener("click", () => {
    milliwattTheme.choose(order[(order.indexOf(milliwattTheme.chosen() || "") + 1) % order.length]);
    show();
  });
  show();
}

/* ---- contents, where the page is narrow ---- */
{
  const menu = byId("menu");
  const contents = byId("contents");
  const open = yes => {
    menu.setAttribute("aria-expanded", String(yes));
    contents.classList.toggle("open", yes);
  };
  menu.addEventListener("click", () => open(menu.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && contents.classList.contains("open")) {
      open(false);
      menu.focus();
    }
  });
  const current = contents.querySelector("[aria-current]");
  if (current && contents.scrollHeight > contents.clientHeight) {
    contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
  }
}

/* ---- search ---- */
const loadScript = name => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.src = "assets/" + name;
  script.onload = resolve;
  script.onerror = () => reject(new Error(name + " could not be loaded"));
  document.head.append(script);
});
{
  const dialog = byId("search");
  const query = byId("query");
  const hits = byId("hits");
  const count = byId("count");
  let index;

  const load = async () => {
    count.textContent = "Loading the index …";
    await Promise.all([loadScript("lunr.js"), loadScript("search-data.js")]);
    index = lunr(function () {
      this.ref("i");
      this.field("h", {boost: 8});
      this.field("p", {boost: 3});
      this.field("t");
      this.metadataWhitelist = ["position"];
      searchSections.forEach((section, i) => this.add({...section, i}));
    });
    count.textContent = "";
    find();
  };
  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    query.focus();
    query.select();
    if (!index) load().catch(error => { count.textContent = error.message + "."; });
  };
  /* All words, the last perhaps not written to its end. */
  const ask = text => {
    const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    if (words.length === 0) return [];
    return index.query(q => words.forEach((word, i) => {
      const last = i === words.length - 1;
      q.term(lunr.tokenizer(word), {presence: last ? lunr.Query.presence.OPTIONAL : lunr.Query.presence.REQUIRED, boost: 4});
      if (last) q.term(word, {wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false});
    }));
  };
  /* The words around the first place that fits. */
  const excerpt = (section, result) => {
    const places = Object.values(result.matchData.metadata).flatMap(m => m.t ? m.t.position : []);
    const [start, length] = places.sort((a, b) => a[0] - b[0])[0] || [0, 0];
    const from = Math.max(0, section.t.lastIndexOf(" ", Math.max(0, start - 50)));
    const p = document.createElement("p");
    p.append((from ? "… " : "") + section.t.slice(from, start).trimStart());
    if (length) {
      const mark = document.createElement("mark");
      mark.textContent = section.t.slice(start, start + length);
      p.append(mark);
    }
    p.append(section.t.slice(start + length, start + length + 110) + " …");
    return p;
  };
  const find = () => {
    if (!index) return;
    hits.replaceChildren();
    const found = ask(query.value).slice(0, 20);
    for (const result of found) {
      const section = searchSections[result.ref];
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = section.u;
      const heading = document.createElement("strong");
      heading.textContent = section.h || section.p;
      link.append(heading);
      if (section.h) link.append(" · " + section.p);
      item.append(link, excerpt(section, result));
      hits.append(item);
    }
    count.textContent = query.value.trim() === "" ? ""
      : found.length === 0 ? "Nothing was found. Fewer or shorter words find more."
      : found.length === 1 ? "One section." : found.length + " sections, the best first.";
  };
  byId("find").addEventListener("click", open);
  query.addEventListener("input", find);
  hits.addEventListener("click", event => { if (event.target.closest("a")) dialog.close(); });
  dialog.addEventListener("keydown", event => {
    const links = [query, ...hits.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const next = {ArrowDown: links[at + 1], ArrowUp: links[at - 1]}[event.key];
    if (event.key === "Enter" && document.activeElement === query && links[1]) links[1].click();
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  document.addEventListener("keydown", event => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if ((event.key === "/" || event.key === "s") && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      open();
    }
  });
}
