"use strict";
milliwattDemo("keywords", {
  data: ["kws_small.tflite", "happy.wav", "bed.wav", "cat.wav", "unknown.wav"],
  start(stage, tinyml, files) {
    const CLASSES = ["silence", "unknown", "bed", "cat", "happy"];
    const WORDS = {happy: "happy.wav", bed: "bed.wav", cat: "cat.wav", "seven, not a keyword": "unknown.wav"};
    const RATE = 16000, FRAMES = 49, CHANNELS = 40, TURNS = 60, PATIENCE = 800;
    const model = JSON.parse(tinyml.inspect(files["kws_small.tflite"]));
    tinyml.openEar(files["kws_small.tflite"], 2);
    let features = new Int8Array(FRAMES * CHANNELS).fill(-128);
    let scores = CLASSES.map(() => 0);

    const canvas = make("canvas", {width: FRAMES * 8, height: CHANNELS * 3, role: "img", "aria-label": "Features: nothing was heard yet."});
    const verdict = make("p", {role: "status"}, "Press a word, or let it listen to you.");
    const bars = make("div", {class: "bars"});
    const rows = CLASSES.map(name => {
      const label = make("span", {}, name);
      const fill = make("div", {class: "fill"});
      const value = make("output", {}, "-");
      bars.append(label, make("div", {class: "track"}, fill), value);
      return {label, fill, value};
    });
    const times = make("details", {}, make("summary", {}, "Layer by layer"));

    const showScores = () => {
      const best = scores.indexOf(Math.max(...scores));
      rows.forEach((row, i) => {
        row.fill.style.width = scores[i] / 2.55 + "%";
        row.value.textContent = (scores[i] / 2.56).toFixed(1) + " %";
        row.label.classList.toggle("best", i === best);
      });
      return best;
    };
    const drawFeatures = () => {
      const context = canvas.getContext("2d");
      const dark = document.documentElement.dataset.theme === "dark";
      for (let frame = 0; frame < FRAMES; frame++) {
        for (let channel = 0; channel < CHANNELS; channel++) {
          const strength = (features[frame * CHANNELS + channel] + 128) / 255;
          const light = dark ? 12 + 68 * strength : 97 - 72 * strength;
          context.fillStyle = `hsl(210 ${30 + 50 * strength}% ${light}%)`;
          context.fillRect(frame * 8, (CHANNELS - 1 - channel) * 3, 8, 3);
        }
      }
      const loud = [...Array(FRAMES).keys()].filter(f => Math.max(...features.subarray(f * CHANNELS, f * CHANNELS + CHANNELS)) > 0);
      canvas.setAttribute("aria-label", loud.length === 0 ? "Features of one second: nothing but silence."
        : `Features of one second, time to the right, pitch upward: sound from ${(loud[0] * 0.02).toFixed(2)} to ${(loud.at(-1) * 0.02 + 0.03).toFixed(2)} seconds.`);
    };
    /* Several inferences, each with the same answer: a browser is slow until it has compiled what runs
       often, and other programs come between. So the best one counts, of as many as fit into the time. */
    const infer = () => {
      const deadline = performance.now() + PATIENCE;
      let best = {total: Infinity};
      for (let turn = 0; turn < TURNS && performance.now() < deadline; turn++) {
        tinyml.look(features);
        const began = performance.now();
        const ends = model.operators.map((_, layer) => {
          tinyml.runLayer(layer);
          return performance.now();
        });
        const total = ends.at(-1) - began;
        if (total < best.total) best = {total, layers: ends.map((end, i) => end - (i ? ends[i - 1] : began))};
      }
      scores = [...tinyml.scores()];
      return best;
    };
    const showTimes = layers => {
      const body = make("tbody");
      layers.forEach((ms, i) => body.append(make("tr", {},
        make("td", {}, model.operators[i].name),
        make("td", {class: "number"}, model.operators[i].macs.toLocaleString("en")),
        make("td", {class: "number"}, ms.toFixed(2)))));
      times.querySelector(".scroll")?.remove();
      times.append(make("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Table: layers"}, make("table", {},
        make("thead", {}, make("tr", {}, make("th", {scope: "col"}, "Layer"), make("th", {scope: "col", class: "number"}, "Multiply-adds"), make("th", {scope: "col", class: "number"}, "Milliseconds"))), body)));
    };

    let audio;
    const sound = () => (audio ??= new AudioContext({sampleRate: RATE}));
    const play = samples => {
      const buffer = sound().createBuffer(1, samples.length, RATE);
      buffer.getChannelData(0).set(Float32Array.from(samples, s => s / 32768));
      const source = new AudioBufferSourceNode(audio, {buffer});
      source.connect(audio.destination);
      source.start();
    };
    const hearClip = (word, file) => {
      quiet();
      const samples = new Int16Array(files[file].buffer, 44, RATE);
      try {
        play(samples);
      } catch {
        // No sound device: it can still be computed on.
      }
      features = tinyml.features(samples);
      const {total, layers} = infer();
      drawFeatures();
      const best = showScores();
      showTimes(layers);
      verdict.dataset.milliseconds = total;
      verdict.textContent = `Said: ${word}. Heard: ${CLASSES[best]}, with ${(scores[best] / 2.56).toFixed(1)} %. One inference takes ${total.toFixed(1)} ms in this browser, as ${tinyml.by}.`;
    };

    /* ---- the microphone: a stream without end, as on a board ---- */
    let stop = null;
    const quiet = () => {
      stop?.();
      stop = null;
      microphone.setAttribute("aria-pressed", "false");
    };
    const listen = async () => {
      if (stop) {
        quiet();
        verdict.textContent = "Not listening any more.";
        return;
      }
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({audio: {channelCount: 1, echoCancellation: false, autoGainControl: false}});
      } catch {
        verdict.textContent = "There is no microphone that this page may use. The words above do without one.";
        return;
      }
      const context = sound();
      await context.resume();
      const source = context.createMediaStreamSource(stream);
      const taker = context.createScriptProcessor(2048, 1, 1);
      tinyml.listen();
      taker.onaudioprocess = event => {
        const samples = Int16Array.from(event.inputBuffer.getChannelData(0), x => Math.max(-32768, Math.min(32767, Math.round(x * 32768))));
        const [keyword, ...means] = tinyml.hear(samples);
        scores = means;
        showScores();
        if (keyword >= 0) verdict.textContent = `Heard: ${CLASSES[keyword]}.`;
      };
      source.connect(taker);
      taker.connect(context.destination);
      microphone.setAttribute("aria-pressed", "true");
      verdict.textContent = "Listening. Say bed, cat or happy; nothing leaves this page.";
      stop = () => {
        taker.disconnect();
        source.disconnect();
        stream.getTracks().forEach(track => track.stop());
      };
    };
    const microphone = make("button", {type: "button", "aria-pressed": "false", onclick: listen}, "Microphone");

    stage.append(
      make("div", {class: "row tight"},
        ...Object.entries(WORDS).map(([word, file]) => make("button", {type: "button", class: "primary", onclick: () => hearClip(word, file)}, word)), microphone),
      verdict, canvas, bars, times);
    drawFeatures();
  },
});
