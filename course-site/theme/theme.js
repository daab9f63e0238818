"use strict";
/* Before anything is drawn: the theme that was chosen, or the system's. */
(function () {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem("milliwatt-theme");
    } catch {
      return null; // A browser that keeps nothing: the system decides.
    }
  };
  const apply = () => {
    document.documentElement.dataset.theme = chosen() || (system.matches ? "dark" : "light");
  };
  document.documentElement.classList.add("js");
  system.addEventListener("change", apply);
  apply();
  window.milliwattTheme = {
    chosen,
    choose(theme) {
      try {
        if (theme) localStorage.setItem("milliwatt-theme", theme);
        else localStorage.removeItem("milliwatt-theme");
      } catch {
        document.documentElement.dataset.theme = theme || "light";
        return;
      }
      apply();
    },
  };
})();
