"use strict";
milliwattDemo("quantisation", {
  data: [],
  start(stage, tinyml) {
    const WIDTH = 640, HEIGHT = 190, LEFT = 40, RIGHT = 20, TOP = 24, MIDDLE = 120;
    const slider = (min, max, step, value) => make("input", {type: "range", min, max, step, value});
    const min = slider(-8, 0, 0.25, -1), max = slider(0, 8, 0.25, 3), real = slider(-10, 10, 0.01, 1.5);
    const values = [min, max, real].map(() => make("output"));
    const text = make("p", {role: "status"});
    const svg = make("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, role: "img"});
    const x = r => LEFT + (r + 10) / 20 * (WIDTH - LEFT - RIGHT);

    const draw = () => {
      const low = +min.value, high = +max.value, number = Math.fround(+real.value);
      [min, max, real].forEach((control, i) => { values[i].textContent = (+control.value).toFixed(2); });
      const scale = tinyml.scaleFor(low, high), zeroPoint = tinyml.zeroPointFor(low, high);
      const byte = tinyml.quantize(number, scale, zeroPoint);
      const back = tinyml.dequantize(byte, scale, zeroPoint);
      const error = back - number;
      const outside = Math.abs(error) > scale * 0.5001;
      text.replaceChildren(
        "Scale ", make("b", {class: "value"}, scale.toPrecision(6)), ", zero point ", make("b", {class: "value"}, zeroPoint),
        ". The byte for ", make("b", {class: "value"}, number.toFixed(2)), " is ", make("b", {class: "value", "data-byte": byte}, byte),
        ", which stands for ", make("b", {class: "value"}, back.toFixed(4)), ": an error of ", make("b", {class: "value"}, error.toFixed(4)),
        outside ? ". It is outside the range, so it saturates." : `, ${(Math.abs(error) / scale).toFixed(2)} steps.`);
      const most = Math.max(scale, 1e-6);
      const line = [];
      for (let r = -10; r <= 10; r += 20 / 1200) {
        const e = tinyml.dequantize(tinyml.quantize(r, scale, zeroPoint), scale, zeroPoint) - r;
        line.push(`${x(r).toFixed(1)},${(MIDDLE - Math.max(-2, Math.min(2, e / most)) * 28).toFixed(1)}`);
      }
      svg.setAttribute("aria-label", `The error over all numbers from -10 to 10: at most half a step from ${low} to ${high}, growing outside. The chosen number is at ${number.toFixed(2)}.`);
      svg.replaceChildren(
        make("rect", {x: x(low), y: TOP, width: Math.max(1, x(high) - x(low)), height: HEIGHT - TOP - 26, class: "one", "fill-opacity": 0.12}),
        make("text", {x: (x(low) + x(high)) / 2, y: 16, "text-anchor": "middle"}, "range"),
        make("line", {x1: LEFT, x2: WIDTH - RIGHT, y1: MIDDLE, y2: MIDDLE, class: "line"}),
        make("text", {x: LEFT - 6, y: MIDDLE - 24, "text-anchor": "end", class: "faint"}, "+1"),
        make("text", {x: LEFT - 6, y: MIDDLE + 4, "text-anchor": "end", class: "faint"}, "0"),
        make("text", {x: LEFT - 6, y: MIDDLE + 32, "text-anchor": "end", class: "faint"}, "-1"),
        make("polyline", {points: line.join(" "), class: "one-line"}),
        make("line", {x1: x(number), x2: x(number), y1: TOP, y2: HEIGHT - 26, class: "two-line"}),
        make("circle", {cx: x(number), cy: MIDDLE - Math.max(-2, Math.min(2, error / most)) * 28, r: 5, class: "two"}),
        ...[-10, -5, 0, 5, 10].map(r => make("text", {x: x(r), y: HEIGHT - 8, "text-anchor": "middle", class: "faint"}, r)));
    };
    for (const control of [min, max, real]) control.addEventListener("input", draw);
    stage.append(
      make("div", {class: "row"}, labelled("Least number of the range", min, values[0]), labelled("Greatest number of the range", max, values[1]), labelled("The number", real, values[2])),
      text, svg, make("p", {class: "note"}, "Upward: the error in steps."));
    draw();
  },
});
