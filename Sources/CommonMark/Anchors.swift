/// Makes names unique: the first bearer keeps a name, the second gets `-2` behind it, and so on.
///
/// A name that somebody bears by nature is never given to another: of `a`, `a`, `a-2` the second becomes `a-3`.
func uniqueNames(_ names: [String]) -> [String] {
  var taken = Set(names)
  if taken.count == names.count { return names }
  var uses: [String: Int] = [:]
  return names.map { name in
    var count = (uses[name] ?? 0) + 1
    defer { uses[name] = count }
    guard count > 1 else { return name }
    while !taken.insert("\(name)-\(count)").inserted { count += 1 }
    return "\(name)-\(count)"
  }
}

/// A fragment made of what stands behind `fact:` or `task:`: anything that is no letter, digit, point or hyphen is a hyphen.
func anchor(_ prefix: String, _ name: String) -> String {
  if name.utf8.allSatisfy({ $0.isPlainName }) { return prefix + name }
  var anchor = prefix.unicodeScalars
  for scalar in name.unicodeScalars {
    anchor.append(scalar == "." || isLetterOrDigit(scalar) ? scalar : "-")
  }
  return String(anchor)
}

/// The fragment of a heading without an ordinal: its letters, Han characters and digits, hyphens for the rest.
///
/// Never empty, and never what facts, tasks, tables, numbered headings and the parts of a page are addressed by.
func slug(of heading: String) -> String {
  var slug = String.UnicodeScalarView()
  var isGap = false
  for scalar in heading.unicodeScalars {
    guard isLetterOrDigit(scalar) else {
      isGap = !slug.isEmpty
      continue
    }
    if isGap { slug.append("-") }
    isGap = false
    slug.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
  }
  let text = String(slug)
  if text.isEmpty { return "h" }
  // Layouts, tables and facts address their parts in plain ASCII (main, requests, fact-…): no heading may take one of those.
  return text.utf8.allSatisfy { $0 < 0x80 } ? "h-" + text : text
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  // Unicode's tables are slow, and most that is asked here is ASCII.
  if scalar.isASCII {
    let byte = UInt8(scalar.value)
    return byte.isASCIILetter || byte.isASCIIDigit
  }
  return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
}
