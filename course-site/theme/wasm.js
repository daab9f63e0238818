"use strict";
/* The solutions' Java as WebAssembly: where a page is served and the browser has garbage-collected
   WebAssembly, it is several times as fast as the script. What it gives is the same.

   TeaVM's own way between the two makes functions out of text, which the page's policy forbids. So
   arrays stay the module's, and are looked into with what WasmArrays exports. */
const startWasm = async () => {
  const response = await fetch("assets/tinyml.wasm");
  if (!response.ok) throw new Error("tinyml.wasm could not be loaded");
  const module = await WebAssembly.compile(await response.arrayBuffer(), {builtins: ["js-string"]});
  const imports = {};
  for (const {module: from, name} of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => 0; // Nothing of ours asks for it.
  }
  const constant = value => new WebAssembly.Global({value: "i32", mutable: false}, value);
  const PAGES = 64, PAGE_BYTES = 1 << 16;
  imports.env = {memory: new WebAssembly.Memory({initial: PAGES, maximum: PAGES})};
  Object.assign(imports.teavmMemory, {heapOffset: constant(0), maxSize: constant(PAGES * PAGE_BYTES)});
  imports.teavmMath = Math;
  imports.teavmDate = {currentTimeMillis: Date.now};
  const java = (await WebAssembly.instantiate(module, imports)).exports;

  const filled = (array, set, values) => {
    values.forEach((value, i) => set(array, i, value));
    return array;
  };
  const given = value =>
    value instanceof Int8Array ? filled(java.newBytes(value.length), java.setByte, value)
    : value instanceof Int16Array ? filled(java.newShorts(value.length), java.setShort, value)
    : value instanceof Int32Array ? filled(java.newInts(value.length), java.setInt, value)
    : value;
  const all = (count, get) => Array.from({length: count}, (_, i) => get(i));
  const taken = value =>
    typeof value !== "object" ? value
    : java.isBytes(value) ? Int8Array.from(all(java.countBytes(value), i => java.getByte(value, i)))
    : java.isText(value) ? String.fromCharCode(...all(java.countCharacters(value), i => java.getCharacter(value, i)))
    : Int32Array.from(all(java.countInts(value), i => java.getInt(value, i)));
  const tinyml = {};
  for (const [name, code] of Object.entries(java)) {
    if (typeof code === "function" && !/^teavm/.test(name)) tinyml[name] = (...values) => taken(code(...values.map(given)));
  }
  return tinyml;
};
