// The words of every chart that is shown: where two of them touch, where they are turned, where they leave their chart. Words that a value
// shows while it is pointed at may cover others; they only have to stay inside.
() => {
  const faults = []
  const inside = (box, frame) =>
    box.left >= frame.left - 0.6 && box.right <= frame.right + 0.6 && box.top >= frame.top - 0.6 && box.bottom <= frame.bottom + 0.6
  const touch = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
  let charts = 0
  let texts = 0
  for (const chart of document.querySelectorAll(".chart svg, svg.chart-spark")) {
    const frame = chart.getBoundingClientRect()
    if (!frame.width) continue
    charts += 1
    const placed = []
    for (const text of chart.querySelectorAll("text")) {
      const words = text.textContent
      if (/rotate|skew|matrix/.test(text.getAttribute("transform") ?? "") || text.hasAttribute("rotate")) faults.push(`“${words}” is turned`)
      const tip = text.closest(".chart-tip")
      if (tip) tip.style.display = "inline"
      const box = text.getBoundingClientRect()
      if (!inside(box, frame)) faults.push(`“${words}” leaves the chart`)
      if (tip) tip.style.display = ""
      else if (words.trim()) placed.push({ words, box })
    }
    placed.sort((one, other) => one.box.top - other.box.top)
    for (const [index, one] of placed.entries()) {
      for (let next = index + 1; next < placed.length && placed[next].box.top < one.box.bottom - 0.5; next++) {
        const other = placed[next]
        if (!touch(one.box, other.box)) continue
        const [first, second] = one.box.left <= other.box.left ? [one, other] : [other, one]
        faults.push(`“${first.words}” touches “${second.words}”`)
      }
    }
    texts += placed.length
  }
  return { faults, charts, texts }
}
