// The contrast of an element's text against what stands behind it (WCAG 1.4.3), from the colours the browser shows:
// every ancestor's ground, from the page's outwards in, the worst stop of a gradient counting for all of it.
// A function: takes selectors, returns for each { ratio, needed, text, grounds } or, where it cannot tell, { unknown }.
(selectors) => {
  "use strict";

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parsed = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  };
  const over = (above, below) => {
    const mix = (channel) => above[channel] * above.alpha + below[channel] * (1 - above.alpha);
    return { red: mix("red"), green: mix("green"), blue: mix("blue"), alpha: 1 };
  };
  const luminance = ({ red, green, blue }) => {
    const [r, g, b] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  // What a box paints over the grounds below it: all the grounds there may then be, or null where it is a picture. A
  // gradient may leave parts of its box free, so what is below it stays one of them.
  function paintedOver(below, style) {
    const image = style.backgroundImage;
    if (/url\(|image-set|element\(/.test(image)) return null;
    const color = parsed(style.backgroundColor);
    const grounds = color.alpha > 0 ? below.map((ground) => over(color, ground)) : below;
    const stops = (image.match(/(?:rgba?|hsla?|color|oklch|oklab|lch|lab|hwb)\([^()]*\)/g) ?? []).map(parsed);
    return [...grounds, ...stops.flatMap((stop) => grounds.map((ground) => over(stop, ground)))];
  }

  const isDrawnBehind = (pseudo) => !["none", "normal"].includes(pseudo.content) && pseudo.position !== "static";

  function judge(element) {
    const chain = [];
    for (let one = element; one; one = one.parentElement) chain.unshift(one);
    if (!chain.some((one) => parsed(getComputedStyle(one).backgroundColor).alpha === 1)) {
      return { unknown: "no box behind it has a ground of its own" };
    }

    let grounds = [{ red: 255, green: 255, blue: 255, alpha: 1 }]; // covered, as was just seen
    let opacity = 1;
    for (const one of chain) {
      const style = getComputedStyle(one);
      opacity *= Number(style.opacity);
      const pseudos = ["::before", "::after"].map((name) => getComputedStyle(one, name)).filter(isDrawnBehind);
      for (const painter of [style, ...pseudos]) {
        const painted = paintedOver(grounds, painter);
        if (!painted) return { unknown: `a picture stands behind it in ${one.tagName}` };
        // What a pseudo-element paints may lie beside the text, so the grounds without it stay possible.
        grounds = painter === style ? painted : [...grounds, ...painted];
      }
    }

    const style = getComputedStyle(element);
    const ink = parsed(style.color);
    ink.alpha *= opacity;
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = Math.min(...grounds.map((ground) => contrast(over(ink, ground), ground)));
    const shown = (color) => `rgb(${[color.red, color.green, color.blue].map(Math.round).join(" ")})`;
    return { ratio, needed: isLarge ? 3 : 4.5, text: shown(ink), grounds: grounds.map(shown) };
  }

  return selectors.map((selector) => {
    const [element, another] = document.querySelectorAll(selector);
    return element && !another ? judge(element) : { unknown: "the selector does not name one element" };
  });
};
