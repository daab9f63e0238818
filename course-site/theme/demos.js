"use strict";
/* Starts a demo when it is scrolled to. Its script calls milliwattDemo; what it computes with is the
   solutions' Java, unless it says java: false. */
const demoStarts = {};
const milliwattDemo = (name, demo) => { demoStarts[name] = demo; };

/* The bytes of a bundled file. */
const loadData = async name => {
  await loadScript(name + ".js");
  return Int8Array.from(atob(tinymlData[name]), c => c.charCodeAt(0));
};

/* The solutions' Java: as WebAssembly where the page may fetch and the browser can, else as a script. */
let running;
const loadTinyml = () => running ??= (async () => {
  if (/^http/.test(location.protocol)) {
    try {
      await loadScript("wasm.js");
      window.tinyml = await startWasm();
      window.tinyml.by = "WebAssembly";
      return window.tinyml;
    } catch {
      // A browser without garbage-collected WebAssembly.
    }
  }
  await loadScript("tinyml.js");
  window.tinyml.by = "JavaScript";
  return window.tinyml;
})();

/* An element with attributes and children; names of SVG's are known by their place. */
const make = (tag, attributes = {}, ...children) => {
  const element = /^(svg|g|rect|line|path|circle|text|polyline|title)$/.test(tag)
    ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

/* A control with its name above it. */
const labelled = (name, control, ...more) => make("label", {}, name, control, ...more);

const startDemo = async place => {
  const name = place.dataset.demo;
  const stage = place.querySelector(".stage");
  stage.textContent = "Loading …";
  try {
    await loadScript(name + ".js");
    const demo = demoStarts[name];
    const [tinyml, ...data] = await Promise.all([demo.java === false ? null : loadTinyml(), ...demo.data.map(loadData)]);
    stage.textContent = "";
    await demo.start(stage, tinyml, Object.fromEntries(demo.data.map((file, i) => [file, data[i]])));
    place.dataset.started = "";
  } catch (error) {
    stage.textContent = "";
    stage.append(make("p", {class: "failed"}, "This demo does not run here: " + error.message + "."));
    throw error;
  }
};
{
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        seen.unobserve(entry.target);
        startDemo(entry.target);
      }
    }
  }, {rootMargin: "200px"});
  for (const place of document.querySelectorAll("[data-demo]")) seen.observe(place);
}
