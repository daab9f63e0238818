"use strict";
milliwattDemo("front-end", {
  data: ["happy.wav", "bed.wav", "cat.wav", "unknown.wav"],
  start(stage, tinyml, files) {
    const RATE = 16000, FRAMES = 49, HOP = 320, WINDOW = 480, CHANNELS = 40, FIRST_BIN = 5, BIN = 31.25, POINTS = 32, WIDTH = 640;
    const WORDS = {happy: "happy.wav", bed: "bed.wav", cat: "cat.wav", seven: "unknown.wav"};
    let second = new Int16Array(RATE);
    const wave = Float64Array.from({length: POINTS}, (_, i) => Math.sin(2 * Math.PI * i / POINTS));
    let point = 0;

    const source = make("select", {}, ...Object.keys(WORDS).map(word => make("option", {}, word)), make("option", {value: "drawn"}, "a wave that you draw"), make("option", {value: "said", hidden: true}, "what you said"));
    const pitch = make("input", {type: "range", min: 100, max: 3000, step: 50, value: 500}), pitchValue = make("output");
    const frame = make("input", {type: "range", min: 0, max: FRAMES - 1, step: 1, value: 18}), frameValue = make("output");
    const status = make("p", {role: "status"}), told = make("p", {class: "note", role: "status"});
    const pictures = Object.fromEntries(["sound", "window", "energy", "channels", "features"].map(name => [name, make("figure")]));
    const drawn = make("div", {hidden: true});
    const numbers = make("tbody");

    const picture = (place, name, alt, height, ...content) => place.replaceChildren(
      make("figcaption", {}, name),
      make("svg", {viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, role: "img", "aria-label": alt}, ...content));
    const line = (values, height, low, high, of = "one-line") => make("polyline", {class: of,
      points: values.map((v, i) => `${(i / (values.length - 1) * WIDTH).toFixed(1)},${(height - (v - low) / (high - low) * height).toFixed(1)}`).join(" ")});
    const bars = (values, height, most, of) => values.map((v, i) => make("rect", {class: of, x: i * WIDTH / values.length + 1, width: WIDTH / values.length - 2,
      y: height - Math.max(0, v / most) * height, height: Math.max(0, v / most) * height}));
    const hertz = bin => Math.round((FIRST_BIN + bin) * BIN);

    const show = () => {
      const at = +frame.value;
      const [window, energy, channels, denoised, levelled, features] = [0, 1, 2, 3, 4, 5].map(step => [...tinyml.analysed(step, at)]);
      const shift = tinyml.loudness(at);
      frameValue.textContent = `${at}: ${at * 20} to ${at * 20 + 30} ms`;
      const envelope = Array.from({length: 320}, (_, i) => second.subarray(i * 50, i * 50 + 50).reduce((most, s) => Math.max(most, Math.abs(s)), 0));
      const loudest = Math.max(1, ...envelope);
      picture(pictures.sound, "The second, and the frame in it", `The loudness of the second, with the frame from ${at * 20} to ${at * 20 + 30} ms marked.`, 70,
        make("rect", {x: at * HOP / RATE * WIDTH, width: WINDOW / RATE * WIDTH, y: 0, height: 70, class: "two", "fill-opacity": 0.35}),
        ...envelope.map((v, i) => make("rect", {class: "one", x: i * 2, width: 1.5, y: 35 - v / loudest * 34, height: Math.max(1, v / loudest * 68)})));
      const peak = Math.max(1, ...window.map(Math.abs));
      picture(pictures.window, "480 samples, weighted by the window", `A wave that swells from zero and dies away; its greatest sample is ${peak}.`, 90, line(window, 90, -peak, peak));
      /* As decibels of what came in: the frame was made 2^shift times as loud before its transform. */
      const decibels = energy.map(e => e <= 0 ? -20 : 10 * Math.log10(e) - 20 * Math.log10(2) * shift);
      const top = Math.max(...decibels);
      const bin = energy.indexOf(Math.max(...energy));
      picture(pictures.energy, "The energy at 236 frequencies, from 156 Hz to 7.5 kHz, over 60 decibels", `The greatest energy is at ${hertz(bin)} Hz.`, 110, line(decibels.map(d => Math.max(d, top - 60)), 110, top - 60, top + 1));
      const most = Math.max(1, ...channels);
      picture(pictures.channels, "40 channels, and in the other colour what is left without the noise", `The strongest of the 40 channels is ${channels.indexOf(most)}.`, 90,
        ...bars(channels, 90, most, "one"), ...bars(denoised, 90, most, "two"));
      const cells = [];
      for (let f = 0; f < FRAMES; f++) {
        const column = f === at ? features : tinyml.analysed(5, f);
        for (let c = 0; c < CHANNELS; c++) if (column[c] > -128) {
          cells.push(make("rect", {class: "one", x: f * 13, y: (CHANNELS - 1 - c) * 4, width: 12.5, height: 4, "fill-opacity": ((column[c] + 128) / 255).toFixed(2)}));
        }
      }
      picture(pictures.features, "The features: a column of 40 bytes for each frame", `Features of all frames, this frame's ${features.filter(b => b > -128).length} of 40 above silence.`, 160,
        make("rect", {x: at * 13 - 1, y: 0, width: 14.5, height: 160, class: "frame"}), ...cells);
      const silent = most <= 1;
      status.textContent = `Frame ${at}: ` + (silent ? "silence." : `made ${2 ** shift} times as loud for the transform; most energy at ${hertz(bin)} Hz; strongest channel ${channels.indexOf(most)} with ${most.toLocaleString("en")}, ` +
        `without noise ${denoised[channels.indexOf(most)].toLocaleString("en")}; its feature is ${features[channels.indexOf(most)]}.`);
      numbers.replaceChildren(...channels.map((_, c) => make("tr", {}, ...[c, channels[c], denoised[c], levelled[c], features[c]].map(v => make("td", {class: "number"}, v.toLocaleString("en"))))));
    };
    const analyse = samples => {
      second = samples;
      tinyml.analyse(second);
      show();
    };
    const synthesised = () => Int16Array.from({length: RATE}, (_, t) => {
      const at = t * +pitch.value / RATE % 1 * POINTS, i = Math.floor(at);
      const value = wave[i] + (wave[(i + 1) % POINTS] - wave[i]) * (at - i);
      const swell = Math.max(0, Math.min(1, (t - 3200) / 800, (12800 - t) / 800)); // silence at both ends
      return Math.round(value * swell * 12000);
    });
    const choose = () => {
      drawn.hidden = source.value !== "drawn";
      if (source.value === "drawn") {
        pitchValue.textContent = pitch.value + " Hz";
        drawWave();
        analyse(synthesised());
      } else if (source.value !== "said") {
        analyse(new Int16Array(files[WORDS[source.value]].buffer, 44, RATE).slice());
      }
    };

    /* ---- drawing: one turn of a wave, by pointer or by arrow keys ---- */
    const HIGH = 120;
    const pad = make("svg", {viewBox: `0 0 ${WIDTH} ${HIGH}`, width: WIDTH, class: "pad", tabindex: 0, role: "application", "aria-describedby": "front-end-keys"});
    const drawWave = () => {
      pad.setAttribute("aria-label", `One turn of the wave, ${POINTS} points. Point ${point} is at ${Math.round(wave[point] * 100)} percent.`);
      const x = i => (i + 0.5) / POINTS * WIDTH, y = v => HIGH / 2 - v * (HIGH / 2 - 6);
      pad.replaceChildren(
        make("line", {x1: 0, x2: WIDTH, y1: HIGH / 2, y2: HIGH / 2, class: "line"}),
        make("polyline", {class: "one-line", points: [...wave].map((v, i) => `${x(i)},${y(v)}`).join(" ")}),
        make("circle", {class: "two", cx: x(point), cy: y(wave[point]), r: 6}));
    };
    const put = (i, value) => {
      point = (i + POINTS) % POINTS;
      wave[point] = Math.max(-1, Math.min(1, value));
      drawWave();
    };
    const pen = event => {
      const box = pad.getBoundingClientRect();
      put(Math.max(0, Math.min(POINTS - 1, Math.floor((event.clientX - box.left) / box.width * POINTS))), (box.top + box.height / 2 - event.clientY) / (box.height / 2) * HIGH / (HIGH - 12));
    };
    let drawingNow = false;
    pad.addEventListener("pointerdown", event => { drawingNow = true; pad.setPointerCapture(event.pointerId); pen(event); });
    pad.addEventListener("pointermove", event => { if (drawingNow) pen(event); });
    pad.addEventListener("pointerup", () => { drawingNow = false; analyse(synthesised()); });
    pad.addEventListener("keydown", event => {
      const [by, up] = {ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 0.1], ArrowDown: [0, -0.1]}[event.key] || [0, 0];
      if (!by && !up) return;
      event.preventDefault();
      if (by) { point = (point + by + POINTS) % POINTS; drawWave(); } else { put(point, wave[point] + up); analyse(synthesised()); }
    });
    drawn.append(make("div", {class: "row"}, labelled("Turns in a second", pitch, pitchValue)), pad,
      make("p", {class: "note", id: "front-end-keys"}, "Draw with the pointer; or by the arrow keys, right and left to another point, up and down to move it."));

    /* ---- the microphone: one second ---- */
    const record = async () => {
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({audio: {channelCount: 1, echoCancellation: false, autoGainControl: false}});
      } catch {
        told.textContent = "There is no microphone that this page may use. The words and the drawn wave do without one.";
        return;
      }
      const context = new AudioContext({sampleRate: RATE});
      await context.resume();
      const taker = context.createScriptProcessor(2048, 1, 1), from = context.createMediaStreamSource(stream);
      const taken = new Int16Array(RATE);
      let filled = 0;
      microphone.disabled = true;
      told.textContent = "Recording one second ...";
      taker.onaudioprocess = event => {
        const samples = event.inputBuffer.getChannelData(0);
        for (let i = 0; i < samples.length && filled < RATE; i++) taken[filled++] = Math.max(-32768, Math.min(32767, Math.round(samples[i] * 32768)));
        if (filled < RATE) return;
        taker.onaudioprocess = null;
        stream.getTracks().forEach(track => track.stop());
        context.close();
        microphone.disabled = false;
        source.querySelector("[value=said]").hidden = false;
        source.value = "said";
        drawn.hidden = true;
        told.textContent = "That was your second; it stays in this page.";
        analyse(taken);
      };
      from.connect(taker);
      taker.connect(context.destination);
    };
    const microphone = make("button", {type: "button", onclick: record}, "Record a second");
    source.addEventListener("change", choose);
    pitch.addEventListener("input", choose);
    frame.addEventListener("input", show);
    stage.append(
      make("div", {class: "row"}, labelled("Sound", source), microphone), told, drawn,
      make("div", {class: "row"}, labelled("Frame", frame, frameValue)), status,
      ...Object.values(pictures),
      make("details", {}, make("summary", {}, "The frame's 40 channels as numbers"), make("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Table: channels"}, make("table", {},
        make("thead", {}, make("tr", {}, ...["Channel", "Signal", "Without noise", "At one loudness", "Feature"].map(head => make("th", {scope: "col", class: "number"}, head)))), numbers))));
    choose();
  },
});
