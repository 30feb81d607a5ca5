/*
 * Before anything is drawn: light or dark, as chosen on the site's pages, which remember it as the theme does, else as
 * the phone is. From disk no module will run, and the page says so at once.
 */
(() => {
  const isDark = matchMedia("(prefers-color-scheme: dark)");
  const AUTOMATIC = "(prefers-color-scheme)";

  const chosen = () => {
    try {
      const { color } = JSON.parse(localStorage.getItem(`${new URL("..", location).pathname}.__palette`));
      return color.media === AUTOMATIC ? null : color.scheme;
    } catch {
      return null;
    }
  };

  const show = () => {
    document.body.dataset.mdColorScheme = chosen() ?? (isDark.matches ? "slate" : "default");
  };

  if (location.protocol === "file:") document.documentElement.classList.add("is-on-disk");
  show();
  isDark.addEventListener("change", show);
})();
