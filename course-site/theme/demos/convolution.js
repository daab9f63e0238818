"use strict";
milliwattDemo("convolution", {
  data: [],
  start(stage, tinyml) {
    const SIZE = 6, TAPS = 3, CELL = 40;
    /* A bright cross on dark ground. */
    const image = Int8Array.from([
      -90, -80, 20, 40, -80, -90,
      -80, -60, 60, 70, -70, -80,
      30, 70, 110, 120, 60, 20,
      40, 60, 120, 110, 70, 30,
      -80, -70, 70, 60, -60, -80,
      -90, -80, 40, 20, -80, -90]);
    const FILTERS = {
      "edges from left to right": [-1, 0, 1, -2, 0, 2, -1, 0, 1],
      "mean": [1, 1, 1, 1, 1, 1, 1, 1, 1],
      "sharper": [0, -1, 0, -1, 5, -1, 0, -1, 0],
      "nothing but the middle": [0, 0, 0, 0, 8, 0, 0, 0, 0],
    };
    const choice = (...names) => make("select", {}, ...names.map(name => make("option", {}, name)));
    const filter = choice(...Object.keys(FILTERS)), stride = choice("1", "2"), padding = choice("valid", "same");
    const picture = make("div");
    const sums = make("div", {role: "status"});
    let row = 0, column = 0, size = 0, output;

    const shade = byte => `color-mix(in srgb, var(--figure-one) ${Math.round((byte + 128) / 2.55 * 0.7)}%, var(--sunk))`;
    const cells = (svg, left, top, values, width) => values.forEach((value, i) => {
      const x = left + i % width * CELL, y = top + Math.floor(i / width) * CELL;
      svg.append(
        make("rect", {x, y, width: CELL, height: CELL, style: `fill: ${shade(value)}; stroke: var(--line)`}),
        make("text", {x: x + CELL / 2, y: y + CELL / 2 + 5, "text-anchor": "middle"}, value));
    });
    const frame = (svg, x, y, width) => svg.append(make("rect", {x, y, width: width * CELL, height: width * CELL, style: "fill: none; stroke: var(--figure-two); stroke-width: 4"}));

    const show = () => {
      const steps = tinyml.convolutionSteps(row, column);
      const taps = FILTERS[filter.value];
      const [sum, scaled, byte] = steps.slice(-3);
      const around = padding.value === "same" ? CELL : 0;
      const left = 2 + around, top = 26 + around, right = left + SIZE * CELL + around + 50;
      const start = padding.value === "same" ? Math.floor(Math.max(0, (size - 1) * +stride.value + TAPS - SIZE) / 2) : 0;
      const svg = make("svg", {viewBox: `0 0 ${right + SIZE * CELL + 6} ${top + SIZE * CELL + around + 4}`, width: right + SIZE * CELL + 6, tabindex: 0, role: "group",
        "aria-label": "Image and output. The arrow keys walk over the output.", onkeydown: walk});
      svg.append(make("text", {x: left, y: 16}, `image, ${SIZE} x ${SIZE}`), make("text", {x: right, y: 16}, `output, ${size} x ${size}`));
      cells(svg, left, top, [...image], SIZE);
      cells(svg, right, top, [...output], size);
      frame(svg, left + (column * +stride.value - start) * CELL, top + (row * +stride.value - start) * CELL, TAPS);
      frame(svg, right + column * CELL, top + row * CELL, 1);
      for (let i = 0; i < size * size; i++) {
        svg.append(make("rect", {x: right + i % size * CELL, y: top + Math.floor(i / size) * CELL, width: CELL, height: CELL, style: "fill: transparent",
          onpointerenter: () => go(Math.floor(i / size), i % size)}));
      }
      const focused = picture.contains(document.activeElement);
      picture.replaceChildren(svg);
      if (focused) svg.focus();
      const products = taps.map((tap, i) => {
        const [y, , pixel, product] = steps.slice(4 * i, 4 * i + 4);
        return y < 0 ? `outside: 0` : `${pixel} · ${tap} = ${product}`;
      });
      const table = make("tbody");
      for (let i = 0; i < TAPS; i++) table.append(make("tr", {}, ...products.slice(TAPS * i, TAPS * i + TAPS).map(p => make("td", {class: "number"}, p))));
      sums.replaceChildren(
        make("p", {}, `Output at row ${row}, column ${column}. Each pixel, less its zero point -10, times its tap:`),
        make("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Table: products"}, make("table", {}, table)),
        make("p", {}, "Together ", make("b", {class: "value"}, sum), ". Times 0.5 · 0.25 / 2 = 0.0625 and rounded: ", make("b", {class: "value"}, scaled),
          ". Plus the output's zero point 3, limited to a byte: ", make("b", {class: "value", "data-byte": byte}, byte), "."));
    };
    const go = (r, c) => {
      if (r === row && c === column) return;
      row = r;
      column = c;
      show();
    };
    const walk = event => {
      const [down, right] = {ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1]}[event.key] || [0, 0];
      if (!down && !right) return;
      event.preventDefault();
      const inside = n => Math.max(0, Math.min(size - 1, n));
      go(inside(row + down), inside(column + right));
    };
    const compute = () => {
      size = tinyml.convolve(image, Int8Array.from(FILTERS[filter.value]), +stride.value, padding.value === "same");
      output = tinyml.convolved();
      row = Math.min(row, size - 1);
      column = Math.min(column, size - 1);
      show();
    };
    for (const control of [filter, stride, padding]) control.addEventListener("change", compute);
    stage.append(
      make("div", {class: "row"}, labelled("Filter", filter), labelled("Stride", stride), labelled("Padding", padding)),
      make("div", {class: "scroll"}, picture), sums);
    compute();
  },
});
