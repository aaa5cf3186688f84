/// A text in lines no wider than there is room for.
///
/// Han breaks anywhere but before a closing and after an opening sign; words of an alphabet break at spaces, and inside only where one word is
/// wider than the whole line. What does not fit into the lines ends in an ellipsis: the chart's table has it in full.
func wrapped(_ text: some StringProtocol, width: Double, size: Double, lines limit: Int) -> [String] {
  // Most labels fit.
  if textWidth(text, size: size) <= width {
    let whole = trimmed(String(text))
    return whole.isEmpty ? [] : [whole]
  }
  var lines: [String] = []
  var line = ""
  for piece in pieces(of: text) {
    let joined = line + piece
    if textWidth(trimmed(joined), size: size) <= width {
      line = joined
      continue
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    line = ""
    // A word wider than the line breaks where the line ends.
    for character in piece {
      if !line.isEmpty, textWidth(line + String(character), size: size) > width {
        lines.append(line)
        line = ""
      }
      if !line.isEmpty || character != " " { line.append(character) }
    }
  }
  if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
  guard lines.count > limit else { return lines }
  lines = Array(lines.prefix(limit))
  lines[limit - 1] = shortened(lines[limit - 1] + "…", width: width, size: size)
  return lines
}

/// As few lines as `wrapped` needs, of about the same length, so that no single character is left over.
func balanced(_ text: some StringProtocol, width: Double, size: Double, lines limit: Int) -> [String] {
  var best = wrapped(text, width: width, size: size, lines: limit)
  guard best.count > 1, best.count < limit || best.last?.last != "…" else { return best }
  var narrower = width - size
  while narrower > width / 2 {
    let lines = wrapped(text, width: narrower, size: size, lines: best.count + 1)
    guard lines.count == best.count else { break }
    best = lines
    narrower -= size / 2
  }
  return best
}

/// One line, with an ellipsis where it is cut.
func shortened(_ text: String, width: Double, size: Double) -> String {
  guard textWidth(text, size: size) > width else { return text }
  var kept = ""
  for character in text {
    guard textWidth(kept + String(character) + "…", size: size) <= width else { break }
    kept.append(character)
  }
  return trimmed(kept) + "…"
}

/// What may not be parted: a word with the space behind it, or a Han character with the signs that belong to it.
private func pieces(of text: some StringProtocol) -> [String] {
  var pieces: [String] = []
  var previous: Character?
  for character in text {
    let isBreak: Bool
    if let previous {
      let bothNarrow = character.isNarrow && previous.isNarrow
      let isGlued = character.closes || previous.opens || (bothNarrow && previous != " " && previous != "-")
      isBreak = character != " " && !isGlued
    } else {
      isBreak = true
    }
    if isBreak || pieces.isEmpty {
      pieces.append(String(character))
    } else {
      pieces[pieces.count - 1].append(character)
    }
    previous = character
  }
  return pieces
}

private func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return String(text)
}

extension Character {
  fileprivate var isNarrow: Bool { unicodeScalars.allSatisfy { $0.value < 0x2000 } }
  fileprivate var closes: Bool { "，。、；：！？）》」』】〉”’…%‰)]}.,;:!?".contains(self) }
  fileprivate var opens: Bool { "（《「『【〈“‘([{".contains(self) }
}
