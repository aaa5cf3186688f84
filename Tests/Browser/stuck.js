// What sticks to an edge while the rest scrolls leaves room to read: half of the height, and beside the labels of a table
// the width of its widest column. Measured where it sticks. A function: returns { faults, "things that stick" }.
() => {
  "use strict";

  const faults = [];
  const isStuck = (element) => /sticky|fixed/.test(getComputedStyle(element).position);
  const stuck = [...document.body.querySelectorAll("*")].filter(isStuck);

  // ---- On the page: a bar at its head or foot. What stands beside the text, as contents do, takes none of its height.

  for (const element of stuck) {
    const { width, height } = element.getBoundingClientRect();
    if (element.closest(".table-region") || width <= innerWidth / 2 || height <= innerHeight / 2) continue;
    faults.push(`${element.tagName}.${element.className} sticks and takes ${height} of the screen's ${innerHeight} px`);
  }

  // ---- In a table that scrolls -------------------------------------------------------------------------------------

  for (const table of document.querySelectorAll(".table-region > table")) {
    const region = table.parentElement;
    const widthOf = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
    const columns = Math.max(...[...table.rows].map(widthOf));
    const name = `table ${table.id || table.className}`;
    region.scrollTo(region.scrollWidth, region.scrollHeight);
    const view = region.getBoundingClientRect();

    if (region.scrollLeft > 0) {
      // A heading over the whole width is a line of its own and hides no figure.
      const labels = [...table.querySelectorAll("tbody th")].filter((cell) => isStuck(cell) && cell.colSpan < columns);
      const edge = Math.max(view.left, ...labels.map((cell) => cell.getBoundingClientRect().right));
      const figures = [...table.querySelectorAll("td")].filter((cell) => cell.colSpan === 1 && !isStuck(cell));
      const widest = Math.max(...figures.map((cell) => cell.getBoundingClientRect().width));
      const room = view.left + region.clientLeft + region.clientWidth - edge;
      if (room < widest - 1) faults.push(`${name}: ${room} px beside the labels, its widest column takes ${widest} px`);
    }
    if (region.scrollTop > 0) {
      const heads = [...table.querySelectorAll("thead th, thead td, caption")].filter(isStuck);
      const taken = Math.max(view.top, ...heads.map((cell) => cell.getBoundingClientRect().bottom)) - view.top;
      if (taken > view.height / 2) faults.push(`${name}: its head takes ${taken} of ${view.height} px`);
      if (view.height > innerHeight) faults.push(`${name}: it is ${view.height} px high, the screen ${innerHeight} px`);
    }
    region.scrollTo(0, 0);
  }
  return { faults, "things that stick": stuck.length };
};
