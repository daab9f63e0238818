"use strict";
milliwattDemo("planner", {
  data: [],
  start(stage, tinyml) {
    const STEPS = 8, MOST = 4096, UNIT = 64, CELL = 33, LEFT = 58, TOP = 14, PLAN = 260;
    const NAMES = "ABCDEFGHIJ";
    const ORDERS = ["large ones first", "long-lived ones first", "by first use", "by last use", "the plan that the planner keeps"];
    const KEPT = 4;
    const START = [[1024, 0, 2], [2048, 1, 2], [512, 2, 5], [1536, 3, 4], [1024, 4, 6], [768, 5, 7], [2048, 6, 7]];
    let tensors = START.map(([bytes, first, last]) => ({bytes, first, last}));
    let chosen = 0, held = null;

    const number = n => n.toLocaleString("en");
    const overlapping = make("input", {type: "checkbox"});
    const order = make("select", {}, ...ORDERS.map((name, i) => make("option", {value: i}, name)));
    const placed = make("input", {type: "range", min: 0, max: 0, step: 1, value: 0});
    const placedValue = make("output");
    const drawing = make("div"), plan = make("div");
    const fields = {bytes: make("input", {type: "number", min: UNIT, max: MOST, step: UNIT}), first: make("input", {type: "number", min: 0, max: STEPS - 1}), last: make("input", {type: "number", min: 0, max: STEPS - 1})};
    const which = make("select");
    const status = make("p", {role: "status"});
    const rows = make("tbody");

    const inside = (value, low, high) => Math.max(low, Math.min(high, Math.round(value)));
    const set = (tensor, bytes, first, last) => {
      tensor.bytes = inside(bytes / UNIT, 1, MOST / UNIT) * UNIT;
      tensor.first = inside(first, 0, STEPS - 1);
      tensor.last = inside(last, tensor.first, STEPS - 1);
      compute();
    };
    const colour = i => ["one", "two", "three", "four"][i % 4];
    const axis = (svg, height) => {
      for (let step = 0; step < STEPS; step++) {
        svg.append(
          make("line", {x1: LEFT + step * CELL, x2: LEFT + step * CELL, y1: TOP, y2: TOP + height, class: "grid"}),
          make("text", {x: LEFT + (step + 0.5) * CELL, y: TOP + height + 18, "text-anchor": "middle", class: "faint"}, step));
      }
      svg.append(make("line", {x1: LEFT, x2: LEFT + STEPS * CELL, y1: TOP + height, y2: TOP + height, class: "line"}));
    };

    /* ---- what one draws: a row for each tensor ---- */
    const HIGH = 34;
    const draw = () => {
      const height = tensors.length * HIGH;
      const focused = drawing.contains(document.activeElement);
      const svg = make("svg", {viewBox: `0 0 ${LEFT + STEPS * CELL + 8} ${TOP + height + 40}`, width: LEFT + STEPS * CELL + 8, role: "group",
        "aria-label": "The tensors and when they live."});
      axis(svg, height);
      svg.append(make("text", {x: LEFT, y: TOP + height + 36, class: "faint"}, "operators, in the order in which they run"));
      tensors.forEach((tensor, i) => {
        const tall = 8 + (HIGH - 12) * tensor.bytes / MOST, x = LEFT + tensor.first * CELL, w = (tensor.last - tensor.first + 1) * CELL;
        const y = TOP + (i + 1) * HIGH - 2 - tall;
        const box = make("rect", {x: x + 1, y, width: w - 2, height: tall, class: colour(i), "fill-opacity": i === chosen ? 0.85 : 0.45, stroke: "currentColor", "stroke-width": i === chosen ? 2 : 0.5,
          tabindex: i === chosen ? 0 : -1, role: "slider", "aria-label": `Tensor ${NAMES[i]}`, "aria-valuenow": tensor.bytes, "aria-valuemin": UNIT, "aria-valuemax": MOST,
          "aria-valuetext": `${number(tensor.bytes)} bytes, operators ${tensor.first} to ${tensor.last}`,
          onkeydown: event => walk(event, tensor), onpointerdown: event => hold(event, i, "move")});
        svg.append(make("text", {x: LEFT - 8, y: TOP + (i + 1) * HIGH - 8, "text-anchor": "end"}, NAMES[i]), box,
          make("rect", {x: x + w - 10, y, width: 10, height: tall, class: "grip across", onpointerdown: event => hold(event, i, "last")}),
          make("rect", {x: x + 1, y: y - 4, width: w - 12, height: 8, class: "grip up", onpointerdown: event => hold(event, i, "bytes")}));
        if (i === chosen && focused) requestAnimationFrame(() => box.focus());
      });
      drawing.replaceChildren(svg);
    };
    const hold = (event, i, what) => {
      event.preventDefault();
      chosen = i;
      const {bytes, first, last} = tensors[i];
      held = {what, x: event.clientX, y: event.clientY, bytes, first, last, scale: drawing.firstChild.getBoundingClientRect().width / drawing.firstChild.viewBox.baseVal.width};
      compute();
      drawing.querySelector("[tabindex='0']").focus();
    };
    addEventListener("pointermove", event => {
      if (!held) return;
      const steps = (event.clientX - held.x) / held.scale / CELL, bytes = (held.y - event.clientY) / held.scale / (HIGH - 12) * MOST;
      const tensor = tensors[chosen];
      if (held.what === "bytes") set(tensor, held.bytes + bytes, held.first, held.last);
      else if (held.what === "last") set(tensor, held.bytes, held.first, held.last + steps);
      else {
        const by = inside(steps, -held.first, STEPS - 1 - held.last);
        set(tensor, held.bytes, held.first + by, held.last + by);
      }
    });
    addEventListener("pointerup", () => { held = null; });
    const walk = (event, tensor) => {
      const {bytes, first, last} = tensor;
      const to = {
        ArrowUp: [bytes + UNIT, first, last], ArrowDown: [bytes - UNIT, first, last],
        ArrowRight: event.shiftKey ? [bytes, first, last + 1] : last < STEPS - 1 ? [bytes, first + 1, last + 1] : null,
        ArrowLeft: event.shiftKey ? [bytes, first, last - 1] : first > 0 ? [bytes, first - 1, last - 1] : null,
      }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      if (to) set(tensor, ...to);
    };

    /* ---- what the planner makes of it ---- */
    const names = result => result.order.map(i => NAMES[i]).join(", ");
    const show = result => {
      const upTo = +placed.value, scale = PLAN / Math.max(result.arena, result.bound, 1);
      const y = bytes => TOP + PLAN - bytes * scale;
      const drawn = result.order.slice(0, upTo);
      const svg = make("svg", {viewBox: `0 0 ${LEFT + STEPS * CELL + 8} ${TOP + PLAN + 26}`, width: LEFT + STEPS * CELL + 8, role: "img",
        "aria-label": `The arena: ${drawn.map(i => `${NAMES[i]} at ${number(result.offsets[i])}`).join(", ") || "still empty"}. The table below says the same.`});
      axis(svg, PLAN);
      drawn.forEach((i, at) => {
        const {bytes, first, last} = tensors[i], x = LEFT + first * CELL, w = (last - first + 1) * CELL;
        svg.append(
          make("rect", {x: x + 1, y: y(result.offsets[i] + bytes), width: w - 2, height: Math.max(2, bytes * scale), class: colour(i), "fill-opacity": at === upTo - 1 ? 0.85 : 0.5, stroke: "currentColor", "stroke-width": at === upTo - 1 ? 2 : 0.5}),
          make("text", {x: x + w / 2, y: y(result.offsets[i] + bytes / 2) + 5, "text-anchor": "middle"}, NAMES[i]));
      });
      svg.append(
        make("line", {x1: LEFT, x2: LEFT + STEPS * CELL, y1: y(result.bound), y2: y(result.bound), class: "two-line", "stroke-dasharray": "6 4"}),
        make("text", {x: LEFT - 6, y: y(result.bound) + (result.arena === result.bound ? 4 : 16), "text-anchor": "end"}, number(result.bound)),
        ...(result.arena === result.bound ? [] : [make("text", {x: LEFT - 6, y: y(result.arena) + 4, "text-anchor": "end"}, number(result.arena))]),
        make("text", {x: LEFT - 6, y: y(0) + 4, "text-anchor": "end", class: "faint"}, 0));
      plan.replaceChildren(svg);
      placedValue.textContent = upTo === 0 ? "none" : `${upTo} of ${result.order.length}, ${NAMES[result.order[upTo - 1]]} last`;
      status.textContent = `An arena of ${number(result.arena)} bytes; no plan gets below ${number(result.bound)}, the dashed line. ` +
        (+order.value === KEPT ? `From below: ${names(result)}.` : `Placed in this order: ${names(result)}. The best that the planner finds, of all orders, is ${number(result.kept)}.`);
      Object.assign(status.dataset, {arena: result.arena, bound: result.bound, kept: result.kept});
      rows.replaceChildren(...tensors.map((tensor, i) => make("tr", {}, ...[NAMES[i], number(tensor.bytes), tensor.first, tensor.last, number(result.offsets[i])]
        .map((cell, at) => make("td", {class: at ? "number" : ""}, cell)))));
    };
    let result;
    const compute = () => {
      const sketch = Int32Array.from(tensors.flatMap(({bytes, first, last}) => [bytes, first, last]));
      const [kept, bound, ...offsets] = tinyml.plan(sketch, STEPS, overlapping.checked);
      result = {arena: kept, kept, bound, offsets, order: tensors.map((_, i) => i).sort((a, b) => offsets[a] - offsets[b] || a - b)};
      if (+order.value !== KEPT) {
        const [arena, ...steps] = tinyml.planSteps(+order.value);
        result = {arena, kept, bound, order: steps.slice(0, tensors.length), offsets: steps.slice(tensors.length)};
      }
      placed.max = tensors.length;
      placed.value = tensors.length;
      which.replaceChildren(...tensors.map((_, i) => make("option", {value: i, selected: i === chosen}, NAMES[i])));
      for (const [name, field] of Object.entries(fields)) if (field !== document.activeElement) field.value = tensors[chosen][name];
      more.disabled = tensors.length === NAMES.length;
      fewer.disabled = tensors.length === 1;
      draw();
      show(result);
    };
    const change = count => {
      if (count > 0) tensors.push({bytes: 1024, first: 0, last: 1});
      else tensors.splice(chosen, 1);
      chosen = count > 0 ? tensors.length - 1 : Math.min(chosen, tensors.length - 1);
      compute();
    };
    const more = make("button", {type: "button", onclick: () => change(1)}, "One more tensor");
    const fewer = make("button", {type: "button", onclick: () => change(-1)}, "Take it away");
    const again = make("button", {type: "button", onclick: () => { tensors = START.map(([bytes, first, last]) => ({bytes, first, last})); chosen = 0; compute(); }}, "As at first");
    which.addEventListener("change", () => { chosen = +which.value; compute(); });
    for (const field of Object.values(fields)) field.addEventListener("change", () => { set(tensors[chosen], +fields.bytes.value, +fields.first.value, +fields.last.value); field.value = tensors[chosen][Object.keys(fields).find(name => fields[name] === field)]; });
    for (const control of [overlapping, order]) control.addEventListener("change", compute);
    placed.addEventListener("input", () => show(result));
    stage.append(
      make("div", {class: "row"}, labelled("Tensor", which), labelled("Bytes", fields.bytes), labelled("Written by operator", fields.first), labelled("Last read by", fields.last)),
      make("div", {class: "row tight"}, more, fewer, again),
      make("div", {class: "pair"}, make("div", {}, drawing, make("p", {class: "note"}, "Arrow keys: right and left move the tensor, with Shift its end; up and down its size.")), make("div", {}, plan)),
      make("div", {class: "row"}, labelled("Order", order), labelled("Placed so far", placed, placedValue), make("label", {class: "across"}, overlapping, "An operator may write over what it reads")),
      status,
      make("details", {}, make("summary", {}, "As a table"), make("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Table: the plan"}, make("table", {},
        make("thead", {}, make("tr", {}, ...["Tensor", "Bytes", "Written by", "Last read by", "Offset"].map((head, i) => make("th", {scope: "col", class: i ? "number" : ""}, head)))), rows))));
    compute();
  },
});
