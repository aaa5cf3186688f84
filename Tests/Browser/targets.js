// Targets smaller than 24 x 24 px (WCAG 2.5.8) that no exception of the criterion allows. A function: returns { faults,
// targets }.
() => {
  "use strict";

  const least = 24;
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const targets = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, label[for]")]
    .filter(isShown)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);

  const isSmall = ({ box }) => box.width < least - 0.01 || box.height < least - 0.01;

  // "In a sentence, or its size is otherwise constrained by the line height of non-target text".
  const isInline = ({ element }) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const rest = block.cloneNode(true);
    for (const target of rest.querySelectorAll("a[href], button, summary, label")) target.remove();
    return rest.textContent.trim() !== "";
  };

  // "If a 24 CSS pixel diameter circle is centered on the bounding box of each, the circles do not intersect another
  // target or the circle for another undersized target".
  const center = ({ box }) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  const distance = (point, box) =>
    Math.hypot(
      Math.max(box.left - point.x, 0, point.x - box.right),
      Math.max(box.top - point.y, 0, point.y - box.bottom),
    );
  const isSpaced = (target) =>
    targets.every((other) => {
      const [one, two] = [target.element, other.element];
      if (one.contains(two) || two.contains(one)) return true;
      if (distance(center(target), other.box) < least / 2) return false;
      const [here, there] = [center(target), center(other)];
      return !isSmall(other) || Math.hypot(here.x - there.x, here.y - there.y) >= least;
    });

  const faults = targets
    .filter((target) => isSmall(target) && !isInline(target) && !isSpaced(target))
    .map(({ element, box }) => {
      const size = `${box.width.toFixed(1)} x ${box.height.toFixed(1)} px`;
      return `target of ${size}: ${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim()}”`;
    });
  return { faults, targets: targets.length };
};
