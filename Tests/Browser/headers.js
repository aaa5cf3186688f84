// The headers of every table cell by the HTML Standard, over the live DOM: section 4.9.12.1, "Forming a table", and
// section 4.9.12.2, "Forming relationships between data cells and header cells". Chromium's own tree does not show them.
// Names and order follow the Standard, so that the two can be read side by side. A function: returns one
// entry a table: its cells of data with their headers, header cells that head nothing (`idle`), errors of the table model.
() => {
  "use strict";

  const spanOf = (element, name, most) => {
    const digits = /^[ \t\n\f\r]*\+?(\d+)/.exec(element.getAttribute(name) ?? "");
    return digits ? Math.min(Number(digits[1]), most) : null;
  };

  // ---- 4.9.12.1 ----------------------------------------------------------------------------------------------------

  function formTable(element) {
    const table = { element, width: 0, height: 0, cells: [], rowGroups: [], columnGroups: [], errors: [] };
    let current = 0; // ycurrent
    let growing = []; // downward-growing cells

    const cover = (cell, x, y) => {
      if (cell.slots.has(`${x},${y}`)) return;
      if (cellsAt(table, x, y).length > 0) table.errors.push(`two cells at column ${x + 1}, row ${y + 1}`);
      cell.slots.add(`${x},${y}`);
    };
    const grow = () => {
      for (const cell of growing) {
        for (let x = cell.x; x < cell.x + cell.width; x += 1) cover(cell, x, current);
        cell.height = current - cell.y + 1;
      }
    };
    const endRowGroup = () => {
      for (; current < table.height; current += 1) grow();
      growing = [];
    };
    const processRow = (row) => {
      if (table.height === current) table.height += 1;
      let x = 0;
      grow();
      for (const child of row.children) {
        if (!child.matches("td, th")) continue;
        while (x < table.width && cellsAt(table, x, current).length > 0) x += 1;
        if (x === table.width) table.width += 1;
        const width = spanOf(child, "colspan", 1000) || 1;
        const rows = spanOf(child, "rowspan", 65534) ?? 1;
        const height = rows || 1;
        table.width = Math.max(table.width, x + width);
        table.height = Math.max(table.height, current + height);
        const cell = { element: child, x, y: current, width, height, slots: new Set() };
        for (let y = current; y < current + height; y += 1) {
          for (let across = x; across < x + width; across += 1) cover(cell, across, y);
        }
        table.cells.push(cell);
        if (rows === 0) growing.push(cell);
        x += width;
      }
      current += 1;
    };
    const processRowGroup = (group) => {
      const start = table.height;
      for (const row of group.children) if (row.matches("tr")) processRow(row);
      if (table.height > start) table.rowGroups.push({ from: start, to: table.height });
      endRowGroup();
    };

    const feet = []; // pending tfoot elements
    let inRows = false;
    for (const child of element.children) {
      if (child.matches("colgroup") && !inRows) {
        const start = table.width;
        const columns = [...child.children].filter((column) => column.matches("col"));
        for (const column of columns.length > 0 ? columns : [child]) table.width += spanOf(column, "span", 1000) || 1;
        table.columnGroups.push({ from: start, to: table.width });
      } else if (child.matches("tr")) {
        inRows = true;
        processRow(child);
      } else if (child.matches("thead, tbody, tfoot")) {
        inRows = true;
        endRowGroup();
        if (child.matches("tfoot")) feet.push(child);
        else processRowGroup(child);
      }
    }
    for (const foot of feet) {
      endRowGroup();
      processRowGroup(foot);
    }
    for (let x = 0; x < table.width; x += 1) {
      if (!table.cells.some((cell) => cell.x === x)) table.errors.push(`no cell begins in column ${x + 1}`);
    }
    for (let y = 0; y < table.height; y += 1) {
      if (!table.cells.some((cell) => cell.y === y)) table.errors.push(`no cell begins in row ${y + 1}`);
    }
    return table;
  }

  const cellsAt = (table, x, y) => table.cells.filter((cell) => cell.slots.has(`${x},${y}`));

  // ---- 4.9.12.2 ----------------------------------------------------------------------------------------------------

  const isHeader = (cell) => cell.element.matches("th");
  const isEmpty = (cell) => cell.element.children.length === 0 && /^[ \t\n\f\r]*$/.test(cell.element.textContent);
  const scopeOf = (cell) => {
    const scope = (cell.element.getAttribute("scope") ?? "").toLowerCase();
    return ["row", "col", "rowgroup", "colgroup"].includes(scope) ? scope : "auto";
  };
  const noDataCells = (table, holds) => !table.cells.some((cell) => !isHeader(cell) && holds(cell));

  const isColumnHeader = (table, cell) =>
    scopeOf(cell) === "col" ||
    (scopeOf(cell) === "auto" &&
      noDataCells(table, (other) => other.y < cell.y + cell.height && other.y + other.height > cell.y));

  const isRowHeader = (table, cell) =>
    scopeOf(cell) === "row" ||
    (scopeOf(cell) === "auto" &&
      !isColumnHeader(table, cell) &&
      noDataCells(table, (other) => other.x < cell.x + cell.width && other.x + other.width > cell.x));

  // The internal algorithm for scanning and assigning header cells.
  function scan(table, principal, list, initialX, initialY, deltaX, deltaY) {
    const opaque = [];
    let inHeaderBlock = isHeader(principal);
    let block = inHeaderBlock ? [principal] : [];
    for (let x = initialX + deltaX, y = initialY + deltaY; x >= 0 && y >= 0; x += deltaX, y += deltaY) {
      const covering = cellsAt(table, x, y);
      if (covering.length !== 1) continue;
      const cell = covering[0];
      if (isHeader(cell)) {
        inHeaderBlock = true;
        block.push(cell);
        const blocked =
          deltaX === 0
            ? opaque.some((other) => other.x === cell.x && other.width === cell.width) || !isColumnHeader(table, cell)
            : opaque.some((other) => other.y === cell.y && other.height === cell.height) || !isRowHeader(table, cell);
        if (!blocked) list.push(cell);
      } else if (inHeaderBlock) {
        inHeaderBlock = false;
        opaque.push(...block);
        block = [];
      }
    }
  }

  function headersByScope(table, principal) {
    const list = [];
    for (let y = principal.y; y < principal.y + principal.height; y += 1) {
      scan(table, principal, list, principal.x, y, -1, 0);
    }
    for (let x = principal.x; x < principal.x + principal.width; x += 1) {
      scan(table, principal, list, x, principal.y, 0, -1);
    }
    const reaches = (cell) =>
      isHeader(cell) && cell.x <= principal.x + principal.width - 1 && cell.y <= principal.y + principal.height - 1;
    const inSame = (groups, axis, cell) =>
      groups.some((group) => [cell, principal].every((one) => group.from <= one[axis] && one[axis] < group.to));
    for (const cell of table.cells.filter(reaches)) {
      if (scopeOf(cell) === "rowgroup" && inSame(table.rowGroups, "y", cell)) list.push(cell);
    }
    for (const cell of table.cells.filter(reaches)) {
      if (scopeOf(cell) === "colgroup" && inSame(table.columnGroups, "x", cell)) list.push(cell);
    }
    return list;
  }

  function headersByAttribute(table, principal) {
    const list = [];
    for (const token of principal.element.getAttribute("headers").split(/[ \t\n\f\r]+/).filter(Boolean)) {
      const cell = table.cells.find((cell) => cell.element === document.getElementById(token));
      if (cell) list.push(cell);
      else table.errors.push(`headers names “${token}”, which is no cell of its table`);
    }
    return list;
  }

  const assigned = (principal, list) =>
    [...new Set(list)].filter((cell) => !isEmpty(cell) && cell !== principal);

  // ---- What the tests read -----------------------------------------------------------------------------------------

  const textOf = ({ element }) => element.textContent.replace(/\s+/g, " ").trim();

  return [...document.querySelectorAll("table")].map((element) => {
    const table = formTable(element);
    const headersOf = (cell) => {
      const stated = cell.element.hasAttribute("headers");
      return assigned(cell, stated ? headersByAttribute(table, cell) : headersByScope(table, cell));
    };
    // A heading over the labels of the rows heads those, which are header cells themselves.
    const heading = new Set(table.cells.flatMap(headersOf));
    const cells = table.cells
      .filter((cell) => !isHeader(cell))
      .map((cell) => ({
        id: cell.element.id,
        classes: [...cell.element.classList],
        text: textOf(cell),
        headers: headersOf(cell).map(textOf),
        byScope: assigned(cell, headersByScope(table, cell)).map(textOf),
      }));
    const idle = table.cells.filter((cell) => isHeader(cell) && !heading.has(cell)).map(textOf);
    return { id: element.id, classes: [...element.classList], cells, idle, errors: [...new Set(table.errors)] };
  });
};
