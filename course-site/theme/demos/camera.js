"use strict";
milliwattDemo("camera", {
  data: ["vww_drawn.tflite"],
  start(stage, tinyml, files) {
    const WIDTH = 160, HEIGHT = 120, SCENES = 4, ZOOM = 2, EVERY = 250, SMOOTHING = 3;
    const model = files["vww_drawn.tflite"];
    const {inputs, tensors} = JSON.parse(tinyml.inspect(model));
    const [, rows, columns] = tensors[inputs[0]].shape;
    const camera = make("canvas", {width: WIDTH * ZOOM, height: HEIGHT * ZOOM, role: "img", "aria-label": "The camera's picture: none yet."});
    const small = make("canvas", {width: columns, height: rows, role: "img", "aria-label": "What the model looks at: nothing yet."});
    const verdict = make("p", {role: "status"}, "Press a picture, or let it look through your camera.");
    const fill = make("div", {class: "fill"}), value = make("output", {}, "-");

    /* A frame as the camera of a board sends it: 16 bits a pixel, the high byte first. */
    const showFrame = frame => {
      const image = new ImageData(WIDTH, HEIGHT);
      for (let i = 0; i < WIDTH * HEIGHT; i++) {
        const pixel = (frame[2 * i] & 255) << 8 | frame[2 * i + 1] & 255;
        image.data.set([(pixel >> 11) * 255 / 31, (pixel >> 5 & 63) * 255 / 63, (pixel & 31) * 255 / 31, 255], 4 * i);
      }
      draw(camera, image);
    };
    const draw = (canvas, image) => {
      const whole = new OffscreenCanvas(image.width, image.height);
      whole.getContext("2d").putImageData(image, 0, 0);
      const context = canvas.getContext("2d");
      context.imageSmoothingEnabled = false;
      context.drawImage(whole, 0, 0, canvas.width, canvas.height);
    };
    const showPicture = greys => {
      const image = new ImageData(columns, rows);
      greys.forEach((grey, i) => image.data.set([grey & 255, grey & 255, grey & 255, 255], 4 * i));
      draw(small, image);
      small.setAttribute("aria-label", `What the model looks at: ${rows} rows of ${columns} greys.`);
    };
    const look = frame => {
      showPicture(tinyml.picture(frame));
      const began = performance.now();
      const [score, present] = tinyml.see(frame);
      const took = performance.now() - began;
      fill.style.width = score / 2.55 + "%";
      value.textContent = (score / 2.56).toFixed(1) + " %";
      return {score, present: present === 1, took};
    };

    /* ---- drawn scenes ---- */
    const showScene = async number => {
      quiet();
      const frame = await loadData(`scene${number}.rgb565`);
      tinyml.openEye(model, 1);
      showFrame(frame);
      camera.setAttribute("aria-label", `The camera's picture: drawn scene ${number}, ${number % 2 ? "nobody" : "somebody"} in it.`);
      const {score, present, took} = look(frame);
      verdict.textContent = `Picture ${number}: the model sees ${present ? "somebody" : "nobody"}, with a score of ${(score / 2.56).toFixed(1)} %, and there is ${number % 2 ? "nobody" : "somebody"}. It took ${took.toFixed(0)} ms, as ${tinyml.by}.`;
    };

    /* ---- the camera ---- */
    let stop = null;
    const quiet = () => {
      stop?.();
      stop = null;
      live.setAttribute("aria-pressed", "false");
    };
    const watch = async () => {
      if (stop) {
        quiet();
        verdict.textContent = "Not looking any more.";
        return;
      }
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({video: {width: {ideal: 320}, height: {ideal: 240}}});
      } catch {
        verdict.textContent = "There is no camera that this page may use. The pictures above do without one.";
        return;
      }
      const video = make("video", {muted: true, playsinline: true});
      video.srcObject = stream;
      await video.play();
      tinyml.openEye(model, SMOOTHING);
      const shot = new OffscreenCanvas(WIDTH, HEIGHT).getContext("2d", {willReadFrequently: true});
      let before = null;
      const timer = setInterval(() => {
        shot.drawImage(video, 0, 0, WIDTH, HEIGHT);
        const frame = frameOf(shot.getImageData(0, 0, WIDTH, HEIGHT).data);
        showFrame(frame);
        const {present} = look(frame);
        if (present !== before) verdict.textContent = present ? "Somebody is there." : "Nobody is there.";
        before = present;
      }, EVERY);
      camera.setAttribute("aria-label", "The camera's picture, live.");
      live.setAttribute("aria-pressed", "true");
      stop = () => {
        clearInterval(timer);
        stream.getTracks().forEach(track => track.stop());
      };
    };
    const frameOf = rgba => {
      const frame = new Int8Array(2 * WIDTH * HEIGHT);
      for (let i = 0; i < WIDTH * HEIGHT; i++) {
        const pixel = rgba[4 * i] >> 3 << 11 | rgba[4 * i + 1] >> 2 << 5 | rgba[4 * i + 2] >> 3;
        frame[2 * i] = pixel >> 8;
        frame[2 * i + 1] = pixel;
      }
      return frame;
    };
    const live = make("button", {type: "button", "aria-pressed": "false", onclick: watch}, "Camera");

    stage.append(
      make("div", {class: "row tight"},
        ...Array.from({length: SCENES}, (_, i) => make("button", {type: "button", class: "primary", onclick: () => showScene(i + 1)}, `Picture ${i + 1}`)), live),
      verdict,
      make("div", {class: "row eye"}, camera, small),
      make("div", {class: "bars"}, make("span", {}, "a person"), make("div", {class: "track"}, fill), value));
  },
});
