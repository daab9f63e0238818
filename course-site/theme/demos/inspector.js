"use strict";
milliwattDemo("inspector", {
  data: ["kws_small.tflite", "sine_int8.tflite", "residual.tflite", "ds_cnn.tflite"],
  start(stage, tinyml, files) {
    const number = n => n.toLocaleString("en");
    const result = make("div");
    const status = make("p", {role: "status"});
    const table = (name, heads, rows) => make("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Table: " + name}, make("table", {},
      make("thead", {}, make("tr", {}, ...heads.map(head => make("th", {scope: "col", class: /^\+/.test(head) ? "number" : ""}, head.replace("+", ""))))),
      make("tbody", {}, ...rows.map(cells => make("tr", {}, ...cells.map((cell, i) => make("td", {class: /^\+/.test(heads[i]) ? "number" : ""}, cell)))))));

    const plan = model => {
      const steps = model.operators.length, LEFT = 70, STEP = Math.max(14, Math.min(44, 560 / (steps + 2))), HEIGHT = 240;
      const width = LEFT + (steps + 2) * STEP + 10;
      const y = bytes => 16 + HEIGHT - bytes / Math.max(1, model.arena) * HEIGHT;
      const svg = make("svg", {viewBox: `0 0 ${width} ${HEIGHT + 50}`, width, role: "img", "aria-label": `The arena of ${number(model.arena)} bytes over ${steps} operators; the table below lists where each tensor lies.`});
      svg.append(make("line", {x1: LEFT, x2: LEFT, y1: 16, y2: 16 + HEIGHT, class: "line"}), make("line", {x1: LEFT, x2: width, y1: 16 + HEIGHT, y2: 16 + HEIGHT, class: "line"}));
      for (const part of [0, 0.5, 1]) svg.append(make("text", {x: LEFT - 6, y: y(model.arena * part) + 4, "text-anchor": "end", class: "faint"}, number(Math.round(model.arena * part))));
      model.tensors.forEach((tensor, i) => {
        if (tensor.offset === undefined) return;
        const x = LEFT + (tensor.first + 1) * STEP, w = (tensor.last - tensor.first + 1) * STEP;
        svg.append(make("rect", {x, y: y(tensor.offset + tensor.bytes), width: w, height: Math.max(2, tensor.bytes / model.arena * HEIGHT), class: i % 2 ? "two" : "one", "fill-opacity": 0.45, stroke: "currentColor", "stroke-opacity": 0.6}));
        if (w > 24 && tensor.bytes / model.arena * HEIGHT > 16) svg.append(make("text", {x: x + w / 2, y: y(tensor.offset + tensor.bytes / 2) + 4, "text-anchor": "middle"}, i));
      });
      svg.append(make("text", {x: LEFT, y: HEIGHT + 38, class: "faint"}, "operators, in the order in which they run"));
      return svg;
    };
    const show = (name, bytes) => {
      const model = JSON.parse(tinyml.inspect(bytes));
      result.replaceChildren();
      if (model.error) {
        status.textContent = `${name} is refused: ${model.error}.`;
        return;
      }
      status.textContent = `${name}: ${number(bytes.length)} bytes, ${model.operators.length} operators, ${number(model.macs)} multiply-adds an inference, an arena of ${number(model.arena)} bytes` +
        (model.arena === model.bound ? ", and none could be smaller." : `; at least ${number(model.bound)} are needed.`);
      const shape = i => i < 0 ? "none" : model.tensors[i].shape.join(" x ") || "one value";
      result.append(
        plan(model),
        table("operators", ["+", "Operator", "Output", "+Multiply-adds"], model.operators.map((operator, i) => [i, operator.name, operator.outputs.map(shape).join(", "), number(operator.macs)])),
        make("details", {}, make("summary", {}, "All tensors"),
          table("tensors", ["+", "Type", "Shape", "+Bytes", "Scale", "+Zero point", "Where"], model.tensors.map((tensor, i) => [i, tensor.type, shape(i), number(tensor.bytes),
            tensor.scales > 1 ? `${tensor.scales} of them` : tensor.scales === 1 ? tensor.scale.toPrecision(6) : "", tensor.zeroPoint ?? "",
            tensor.constant ? "in the file" : tensor.offset === undefined ? "unused" : `arena, at ${number(tensor.offset)}`]))));
    };
    const choose = make("select", {}, ...Object.keys(files).map(name => make("option", {}, name)));
    choose.addEventListener("change", () => show(choose.value, files[choose.value]));
    const take = async file => { if (file) show(file.name, new Int8Array(await file.arrayBuffer())); };
    const own = make("input", {type: "file", accept: ".tflite", onchange: () => take(own.files[0])});
    const drop = make("div", {class: "drop",
      ondragover: event => { event.preventDefault(); drop.classList.add("over"); },
      ondragleave: () => drop.classList.remove("over"),
      ondrop: event => { event.preventDefault(); drop.classList.remove("over"); take(event.dataTransfer.files[0]); }},
      make("div", {class: "row"}, labelled("A model of the course", choose), labelled("Your own, or drop it here", own)));
    stage.append(drop, status, result);
    show(choose.value, files[choose.value]);
  },
});
