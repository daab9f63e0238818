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
const loaded = new Map();
const loadScript = name => {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "assets/" + name;
      script.onload = resolve;
      script.onerror = () => reject(new Error(name + " could not be loaded"));
      document.head.append(script);
    }));
  }
  return loaded.get(name);
};
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

/* ---- progress: which labs have passed, from the workspace's progress.json ---- */
const milliwattProgress = (() => {
  const key = "milliwatt-passed";
  /* Lab to when it passed. */
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch {
      return {};
    }
  };
  const show = () => {
    const passed = read();
    for (const place of document.querySelectorAll("[data-lab]")) {
      const yes = place.dataset.lab in passed;
      if (place.classList.contains("passed") || place.tagName === "SPAN") place.hidden = !yes;
      else {
        place.classList.toggle("passed", yes);
        place.querySelector("a").ariaLabel = yes ? place.querySelector("a").textContent + ", passed" : null;
      }
    }
  };
  const keep = passed => {
    try {
      localStorage.setItem(key, JSON.stringify(passed));
    } catch {
      return "Your browser keeps nothing for this page, so the ticks last until you leave it.";
    }
    show();
    return "";
  };
  /* Takes the labs that passed from what progress.json says; null where it says nothing of the kind. */
  const take = progress => {
    const labs = progress?.labs;
    if (!labs || typeof labs !== "object") return null;
    const passed = Object.fromEntries(Object.entries(labs).filter(([lab, entry]) => /^lab\d\d$/.test(lab) && entry?.passed).map(([lab, entry]) => [lab, String(entry.passed)]));
    const names = Object.keys(passed);
    return keep(passed) || (names.length === 0 ? "No lab has passed yet." : "Passed: " + names.join(", ") + ".");
  };
  const takeFile = async file => {
    let told = null;
    try {
      told = take(JSON.parse(await file.text()));
    } catch {
      // No JSON: told below.
    }
    return told ?? file.name + " is not a workspace's progress.json: it lies in the workspace's own folder, beside src.";
  };
  const save = () => {
    const passed = read();
    const labs = Object.fromEntries(Object.entries(passed).map(([lab, when]) => [lab, {passed: when}]));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({format: 1, labs}, null, 2) + "\n"], {type: "application/json"}));
    link.download = "progress.json";
    link.click();
    URL.revokeObjectURL(link.href);
    return "Saved as progress.json. Dropped on this page in another browser, it gives the same ticks.";
  };
  for (const place of document.querySelectorAll("[data-progress]")) {
    place.innerHTML = '<div class="drop"><label>Your progress.json <input type="file" accept=".json,application/json"></label> <button type="button">Save my ticks</button> <button type="button">Forget them</button><p role="status"></p></div>';
    const [drop, input, status] = ["div", "input", "p"].map(tag => place.querySelector(tag));
    const [saves, forgets] = place.querySelectorAll("button");
    const tell = async file => { if (file) status.textContent = await takeFile(file); };
    input.addEventListener("change", () => tell(input.files[0]));
    saves.addEventListener("click", () => { status.textContent = save(); });
    forgets.addEventListener("click", () => { status.textContent = keep({}) || "Forgotten."; });
    drop.addEventListener("dragover", event => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", event => {
      event.preventDefault();
      drop.classList.remove("over");
      tell(event.dataTransfer.files[0]);
    });
  }
  show();
  return {take};
})();
