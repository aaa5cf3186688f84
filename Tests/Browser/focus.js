// What has the focus, and whether a reader sees it: its boxes lie on the screen, nothing covers them, and an outline shows
// it (WCAG 2.4.7, 2.4.11). A function: returns null where nothing has the focus.
() => {
  "use strict";

  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;

  const faults = [];
  // No outline follows a shape: a value of a chart has its target marked instead.
  const target = element.querySelector(":scope > .chart-target");
  const style = getComputedStyle(target ?? element);
  const [line, width] = target ? [style.stroke, style.strokeWidth] : [style.outlineStyle, style.outlineWidth];
  if (line === "none" || parseFloat(width) < 2) faults.push(`its outline is ${line} ${width}`);

  // A box that paints nothing hides nothing: text over text is looked for in reflow.js.
  const paints = (one) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(one);
    const isClear = /^(?:transparent|rgba\(.*, 0\)|color\(.* \/ 0\))$/.test(backgroundColor);
    return !isClear || backgroundImage !== "none" || one.matches("img, svg, canvas, video, iframe, object");
  };
  const covers = (hit) => {
    for (let one = hit; one && !one.contains(element); one = one.parentElement) {
      if (element.contains(one)) return false;
      if (paints(one)) return true;
    }
    return false;
  };

  // A link may run over two lines, and a region may be higher than the screen: what is on the screen counts.
  const margin = 2;
  const onScreen = [...element.getClientRects()]
    .map((box) => ({
      left: Math.max(box.left, 0) + margin,
      right: Math.min(box.right, document.documentElement.clientWidth) - margin,
      top: Math.max(box.top, 0) + margin,
      bottom: Math.min(box.bottom, innerHeight) - margin,
    }))
    .filter((box) => box.right > box.left && box.bottom > box.top);
  if (onScreen.length === 0) faults.push("it is not on the screen");

  for (const { left, right, top, bottom } of onScreen) {
    for (const x of [left, (left + right) / 2, right]) {
      for (const y of [top, (top + bottom) / 2, bottom]) {
        const hit = document.elementFromPoint(x, y);
        if (covers(hit)) faults.push(`it is covered by ${hit.tagName.toLowerCase()}.${hit.className}`);
      }
    }
  }

  return {
    place: [...document.querySelectorAll("*")].indexOf(element),
    name: `${element.tagName.toLowerCase()} “${element.textContent.replace(/\s+/g, " ").trim().slice(0, 60)}”`,
    href: element.getAttribute("href"),
    path: element.hasAttribute("href") ? new URL(element.getAttribute("href"), document.baseURI).pathname : null,
    inMain: Boolean(element.closest("main")),
    table: element.querySelector(":scope > table")?.id ?? null,
    faults: [...new Set(faults)],
  };
};
