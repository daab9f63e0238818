"use strict";
milliwattDemo("twins", {
  data: [],
  java: false,
  async start(stage) {
    await Promise.all(["twins-walk.js", "twins-classes.js"].map(loadScript));
    const choice = make("select", {}, ...twinClasses.map(name => make("option", {}, name)));
    const status = make("p", {class: "note", role: "status"});
    const place = make("div", {class: "twins"});
    const show = async () => {
      const name = choice.value;
      await loadScript(`twins-${name}.js`);
      if (name !== choice.value) return; // Another was chosen meanwhile.
      place.innerHTML = twinTables[name];
      const table = place.querySelector("table");
      walkTwins(table);
      const count = side => table.querySelectorAll(`td.${side}`).length;
      status.textContent = `${name}: ${count("java")} lines of Java, ${count("c")} lines of C. The number before a line of C is that of the line of Java it came from.`;
    };
    choice.addEventListener("change", show);
    stage.append(make("div", {class: "row"}, labelled("Class", choice)), status, place);
    await show();
  },
});
