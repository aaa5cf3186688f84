/* Filters the table of a series in place. What is chosen stands in the address, so it can be sent on and the Back button takes it back. */
(() => {
  const form = document.querySelector("form.series-filter"), table = form && document.getElementById(form.dataset.table);
  if (!table) return;
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const heads = [...table.tHead.rows[0].cells].slice(1), years = heads.map((head) => Number(head.textContent));
  const { q, region, from, to } = form.elements, status = form.querySelector(".filter-status"), list = form.querySelector(".filter-centres");

  const add = (select, value) => select.add(new Option(value, value));
  years.forEach((year) => { add(from, year); add(to, year); });
  const regions = [...new Set(rows.map((row) => row.dataset.region).filter(Boolean))];
  regions.forEach((name) => { add(region, name); region.options[region.options.length - 1].lang = "zh-Hans"; });
  region.parentElement.hidden = regions.length < 2;
  const boxes = rows.map((row) => {
    const label = document.createElement("label"), box = document.createElement("input"), item = document.createElement("li");
    Object.assign(box, { type: "checkbox", name: "centres", value: row.dataset.centre });
    // The name of the row with its language, but not its link.
    const name = row.cells[0].querySelector("a");
    label.append(box, ...[...name.childNodes].map((node) => node.cloneNode(true)));
    item.append(label);
    list.append(item);
    return box;
  });

  const first = years[0], last = years[years.length - 1];
  /** The state as an address has it; what is not narrowed is left out. */
  const query = () => {
    const state = new URLSearchParams(), centres = boxes.filter((box) => box.checked).map((box) => box.value);
    if (q.value.trim()) state.set("q", q.value.trim());
    if (region.value) state.set("region", region.value);
    if (Number(from.value) !== first) state.set("from", from.value);
    if (Number(to.value) !== last) state.set("to", to.value);
    if (centres.length) state.set("centres", centres.join(","));
    return state.toString().replaceAll("%2C", ",");
  };

  const apply = () => {
    const words = q.value.trim().toLowerCase(), chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const [start, end] = [Number(from.value), Number(to.value)].sort((a, b) => a - b);
    let shown = 0;
    for (const row of rows) {
      row.hidden = (chosen.size > 0 && !chosen.has(row.dataset.centre)) || (region.value !== "" && row.dataset.region !== region.value)
        || !row.cells[0].textContent.toLowerCase().includes(words);
      if (!row.hidden) shown += 1;
    }
    for (const row of table.rows) years.forEach((year, index) => { if (row.cells[index + 1]) row.cells[index + 1].hidden = year < start || year > end; });
    const values = { shown, all: rows.length, from: start, to: end };
    const text = form.dataset.shown.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    if (status.textContent !== text) status.textContent = text;
  };

  const read = () => {
    const state = new URLSearchParams(location.search), centres = new Set((state.get("centres") ?? "").split(","));
    const known = (select, value, other) => { select.value = value; if (select.selectedIndex < 0) select.value = other; };
    q.value = state.get("q") ?? "";
    known(region, state.get("region") ?? "", "");
    known(from, state.get("from") ?? first, first);
    known(to, state.get("to") ?? last, last);
    boxes.forEach((box) => { box.checked = centres.has(box.value); });
    list.parentElement.open ||= boxes.some((box) => box.checked);
    apply();
  };

  const keep = () => {
    apply();
    const next = query();
    if (next === new URLSearchParams(location.search).toString().replaceAll("%2C", ",")) return;
    // A browser may refuse to change the address of a file; the choice then holds as long as the page.
    try { history.pushState(null, "", location.pathname + (next && "?" + next) + location.hash); } catch { return; }
  };

  form.addEventListener("input", apply);
  form.addEventListener("change", keep);
  form.addEventListener("submit", (event) => { event.preventDefault(); keep(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    q.value = region.value = "";
    [from.value, to.value] = [first, last];
    boxes.forEach((box) => { box.checked = false; });
    keep();
  });
  addEventListener("popstate", read);
  read();
  form.hidden = false;
})();
