"use strict";
/* Served by "milliwatt site serve": loads the page anew when it was built anew, and ticks off what has
   passed in the workspace. */
{
  const events = new EventSource("/reload");
  const tick = async () => {
    const answer = await fetch("/progress.json");
    if (answer.status === 200) milliwattProgress.take(await answer.json());
  };
  events.addEventListener("message", () => location.reload());
  events.addEventListener("progress", tick);
  tick();
}
