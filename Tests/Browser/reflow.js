// What does not fit: a page that scrolls sideways, text outside the screen, text cut off, text over text. A function:
// returns { faults, texts }, the number of pieces of text that were looked at.
() => {
  "use strict";

  const faults = [];
  const screen = document.documentElement.clientWidth;
  const slack = 1; // a fraction of a pixel is rounding

  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((one) => `.${one}`).join("");
    return element.tagName.toLowerCase() + id + classes;
  };
  const quote = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 40)}”`;

  // ---- The page itself ---------------------------------------------------------------------------------------------

  scrollTo(100, scrollY);
  if (scrollX > 0) faults.push(`the page scrolls sideways by ${scrollX} px`);
  scrollTo(0, scrollY);
  if (document.documentElement.scrollWidth > screen + slack) {
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  }

  // ---- What is there for the eye -----------------------------------------------------------------------------------

  // Text for screen readers only is drawn in a box of a pixel on purpose.
  const isForTheEarOnly = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.position !== "absolute" && style.position !== "fixed") continue;
      if (one.offsetWidth <= 1 && one.offsetHeight <= 1 && style.overflow !== "visible") return true;
    }
    return false;
  };
  // Chromium says of what is inside a drawing that it is visible, whether it is displayed or not.
  const isDisplayed = (element) => {
    for (let one = element; one instanceof SVGElement; one = one.parentElement) {
      if (getComputedStyle(one).display === "none") return false;
    }
    return true;
  };
  const isShown = (element) =>
    isDisplayed(element) &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    !isForTheEarOnly(element);

  const scrollsSideways = (element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth;
  const scrollerOf = (element) => {
    for (let one = element; one; one = one.parentElement) if (scrollsSideways(one)) return one;
    return null;
  };

  const pieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.matches("script, style, template, noscript") || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    pieces.push({ node, element, boxes, scroller: scrollerOf(element) });
  }

  for (const { node, element, boxes, scroller } of pieces) {
    if (boxes.length === 0) faults.push(`${quote(node.data)} in ${name(element)} is not drawn`);
    const place = scroller?.getBoundingClientRect();
    const outside = (box) => box.left < -slack || box.right > screen + slack;
    if (scroller ? outside(place) : boxes.some(outside)) {
      const box = place ?? boxes.find(outside);
      faults.push(`${quote(node.data)} in ${name(scroller ?? element)} reaches from ${box.left} to ${box.right} px`);
    }
  }

  // ---- Cut off -----------------------------------------------------------------------------------------------------

  for (const element of document.body.querySelectorAll("*")) {
    if (!element.textContent.trim() || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const cutsX = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + slack;
    const cutsY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + slack;
    if (cutsX || cutsY) {
      const [whole, part] = [
        `${element.scrollWidth} x ${element.scrollHeight}`,
        `${element.clientWidth} x ${element.clientHeight}`,
      ];
      faults.push(`${name(element)} shows ${part} px of its ${whole}: ${quote(element.textContent)}`);
    }
  }

  // ---- Over each other ---------------------------------------------------------------------------------------------

  // What is stuck to an edge lies over other text for as long as that is scrolled below it.
  const isStuck = (element) => {
    for (let one = element; one; one = one.parentElement) {
      if (/sticky|fixed/.test(getComputedStyle(one).position)) return true;
    }
    return false;
  };
  // What is scrolled out of a box of its own is not seen, so only text in the same box is compared.
  const windowOf = (element) => {
    for (let one = element; one !== document.body; one = one.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflow)) return one;
    }
    return null;
  };
  const boxes = pieces
    .filter(({ element }) => !isStuck(element))
    .flatMap(({ node, element, boxes }) => boxes.map((box) => ({ node, box, window: windowOf(element) })))
    .sort((one, other) => one.box.top - other.box.top);
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (other.node === one.node || other.window !== one.window) continue;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      // The boxes of lines set close reach into each other a little; the letters in them do not.
      if (width > 2 && height > 0.4 * Math.min(one.box.height, other.box.height)) {
        faults.push(`${quote(one.node.data)} and ${quote(other.node.data)} lie over each other`);
      }
    }
  });

  return { faults, texts: pieces.length };
};
