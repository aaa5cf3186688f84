// What a page shows and offers, in the order of the document. A function: returns { texts, links, buttons, stops, jumps }:
// the text outside the controls, the addresses linked to, the buttons that only a script can serve, what takes the focus, and what takes it out of turn.
() => {
  "use strict";

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // Buttons that belong together stand in a named group; they, their group's words and forms are there with the script only.
  const isControl = (element) =>
    Boolean(element.closest("button, form") || element.closest("[role=group]")?.querySelector("button"));

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.replace(/\s+/g, " ").trim();
    const element = node.parentElement;
    if (text && isShown(element) && !isControl(element)) texts.push(text);
  }

  const all = [...document.querySelectorAll("*")];
  const focusable = all.filter(
    (element) =>
      element.matches("a[href], button:not([disabled]), summary, input, select, textarea, [tabindex]") &&
      element.tabIndex >= 0 &&
      isShown(element),
  );
  return {
    texts,
    links: all.filter((element) => element.matches("a[href]") && isShown(element)).map((link) => link.href),
    buttons: all
      // What sends a form to another page works without any script.
      .filter((element) => element.matches("button, [role=button]") && isShown(element) && !element.closest("form[action]"))
      .map((button) => button.textContent.trim()),
    stops: focusable.map((element) => ({ place: all.indexOf(element), name: element.outerHTML.slice(0, 80) })),
    jumps: focusable.filter((element) => element.tabIndex > 0).map((element) => element.outerHTML.slice(0, 80)),
  };
};
