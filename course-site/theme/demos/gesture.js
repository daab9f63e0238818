"use strict";
milliwattDemo("gesture", {
  data: ["gestures.tflite"],
  start(stage, tinyml, files) {
    const SIZE = 300, STEP = 12, EDGE = 127, UNIT = 100;
    tinyml.openHand(files["gestures.tflite"]);
    let points = [], drawing = false, penDown = false, pen = [SIZE / 2, SIZE / 4];

    const pad = make("svg", {viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE, class: "pad", tabindex: 0, role: "application", "aria-describedby": "gesture-keys"});
    const seen = make("svg", {viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE, role: "img", "aria-label": "Nothing was drawn yet."});
    const verdict = make("p", {role: "status"}, "Draw a digit on the left.");
    const bars = make("div", {class: "bars"});
    const rows = Array.from({length: 10}, (_, digit) => {
      const row = {label: make("span", {}, digit), fill: make("div", {class: "fill"}), value: make("output", {}, "-")};
      bars.append(row.label, make("div", {class: "track"}, row.fill), row.value);
      return row;
    });

    const drawPad = () => {
      pad.setAttribute("aria-label", `A sheet to draw on, ${points.length} points so far. The pen is ${penDown ? "down" : "up"}, ${Math.round(pen[0] / SIZE * 100)} percent to the right and ${Math.round(100 - pen[1] / SIZE * 100)} percent up.`);
      pad.replaceChildren(
        ...(points.length ? [make("polyline", {class: "one-line", points: points.map(p => p.join(",")).join(" ")}),
          make("circle", {class: "one", cx: points[0][0], cy: points[0][1], r: 5})] : []),
        make("circle", {class: penDown || drawing ? "two" : "frame", cx: pen[0], cy: pen[1], r: 5}));
    };
    const drawSeen = window => {
      const at = v => (v + EDGE + 10) / (2 * EDGE + 20) * SIZE;
      const arrows = [];
      for (let i = 0; i < window.length; i += 4) {
        const [x, y, right, up] = window.slice(i, i + 4);
        arrows.push(make("circle", {class: "two", cx: at(x), cy: SIZE - at(y), r: 2.5}),
          make("line", {class: "two-line", x1: at(x), y1: SIZE - at(y), x2: at(x) + right / EDGE * 8, y2: SIZE - at(y) - up / EDGE * 8}));
      }
      const side = k => Math.max(...window.filter((_, i) => i % 4 === k)) - Math.min(...window.filter((_, i) => i % 4 === k));
      seen.setAttribute("aria-label", `${window.length / 4} points at equal distances with arrows, ${side(0)} wide and ${side(1)} high. The stroke begins at ${window[0]}, ${window[1]} and ends at ${window[window.length - 4]}, ${window[window.length - 3]}.`);
      seen.replaceChildren(make("rect", {class: "grid", x: at(-EDGE), y: at(-EDGE), width: at(EDGE) - at(-EDGE), height: at(EDGE) - at(-EDGE)}), ...arrows);
    };
    const recognise = () => {
      if (points.length < 2) return;
      const [gesture, ...scores] = tinyml.recognise(Int32Array.from(points.flatMap(([x, y]) => [Math.round(x * UNIT), Math.round((SIZE - y) * UNIT)])));
      drawSeen([...tinyml.strokeSeen()]);
      const best = scores.indexOf(Math.max(...scores));
      rows.forEach((row, digit) => {
        row.fill.style.width = scores[digit] / 2.55 + "%";
        row.value.textContent = (scores[digit] / 2.56).toFixed(1) + " %";
        row.label.classList.toggle("best", digit === best);
      });
      verdict.textContent = gesture < 0 ? `No gesture: at most a ${best}, with ${(scores[best] / 2.56).toFixed(1)} %.`
        : `That is a ${gesture}, with ${(scores[gesture] / 2.56).toFixed(1)} %.`;
    };
    const clear = () => {
      points = [];
      drawing = penDown = false;
      drawPad();
    };

    const place = event => {
      const box = pad.getBoundingClientRect();
      pen = [(event.clientX - box.left) / box.width * SIZE, (event.clientY - box.top) / box.height * SIZE];
    };
    pad.addEventListener("pointerdown", event => { clear(); drawing = true; pad.setPointerCapture(event.pointerId); place(event); points.push(pen); drawPad(); });
    pad.addEventListener("pointermove", event => { if (drawing) { place(event); points.push(pen); drawPad(); } });
    pad.addEventListener("pointerup", () => { if (drawing) { drawing = false; drawPad(); recognise(); } });
    pad.addEventListener("pointercancel", clear);
    pad.addEventListener("keydown", event => {
      const by = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
      if (by) {
        pen = pen.map((v, axis) => Math.max(6, Math.min(SIZE - 6, v + by[axis] * STEP)));
        if (penDown) points.push(pen);
      } else if (event.key === " ") {
        penDown = !penDown;
        if (penDown) points = [pen]; else recognise();
      } else if (event.key === "Escape" || event.key === "Delete") {
        clear();
      } else {
        return;
      }
      event.preventDefault();
      drawPad();
    });

    stage.append(
      make("div", {class: "pair"}, make("figure", {}, make("figcaption", {}, "What you draw"), pad), make("figure", {}, make("figcaption", {}, "What the model sees"), seen)),
      make("div", {class: "row tight"}, make("button", {type: "button", onclick: () => { clear(); pad.focus(); }}, "Clear")),
      verdict, bars,
      make("p", {class: "note", id: "gesture-keys"}, "By keyboard: arrow keys move the pen, the space bar puts it down and lifts it, Escape clears the sheet. Lifted, the stroke is recognised."));
    drawPad();
  },
});
