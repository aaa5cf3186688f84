/* Text size, dark mode, print; and no tab stop at tables that fit. Sets attributes only, as the content policy asks. */
(() => {
  const root = document.documentElement, dark = matchMedia("(prefers-color-scheme: dark)");
  // Storage throws in private windows; the choice then lasts as long as the page.
  const storage = (use) => { try { return use(localStorage); } catch { return null; } };
  const set = (name, value) => value ? root.setAttribute(name, value) : root.removeAttribute(name);
  const choose = (name, value) => {
    set(name, value);
    storage((s) => value ? s.setItem(name, value) : s.removeItem(name));
  };
  for (const name of ["data-theme", "data-text-size"]) set(name, storage((s) => s.getItem(name)));

  const theme = () => root.dataset.theme || (dark.matches ? "dark" : "light");
  const show = (controls) => {
    const mark = () => controls.querySelectorAll("[aria-pressed]").forEach((button) => {
      const { size } = button.dataset;
      button.setAttribute("aria-pressed", size ? size === (root.dataset.textSize || "standard") : theme() === "dark");
    });
    controls.addEventListener("click", ({ target }) => {
      const { size, action } = target.dataset;
      if (size) choose("data-text-size", size === "standard" ? "" : size);
      // A choice that differs from the system's is kept; one that equals it follows the system again.
      if (action === "dark") choose("data-theme", (theme() === "dark") !== dark.matches ? "" : dark.matches ? "light" : "dark");
      if (action === "print") print();
      mark();
    });
    dark.addEventListener("change", mark);
    mark();
    controls.hidden = false;
  };

  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => {
    const region = target.closest(".table-region");
    if (region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight) region.tabIndex = 0;
    else if (region !== document.activeElement) region.removeAttribute("tabindex");
  }));
  const start = () => {
    document.querySelectorAll(".controls").forEach(show);
    document.querySelectorAll(".table-region, .table-region > table").forEach((box) => watch.observe(box));
  };
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", start) : start();
})();
