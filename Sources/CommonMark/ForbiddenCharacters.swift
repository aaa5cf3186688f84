import Disclosure

/// Characters that nobody sees and that make a text say something else than it shows: controls, bidirectional overrides,
/// Unicode's own line ends (libyaml would count them as lines) and noncharacters, written plainly or as a numeric entity.
///
/// - Parameter limit: how many are listed; one more finding says how many are not.
func forbiddenCharacters(in source: SourceText, atMost limit: Int) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var first: Diagnostic?
  var further = 0
  source.bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while let suspect = firstSuspect(in: bytes, from: index) {
      index = suspect
      let byte = bytes[index]
      let entity = byte == UInt8(ascii: "&") ? numericEntity(bytes, at: index) ?? namedMark(bytes, at: index) : nil
      guard let (scalar, end) = entity ?? bytes.scalar(at: index) else {
        index += 1
        continue
      }
      if isForbidden(scalar) {
        // The place costs a look through its line, so it is asked for only where it is shown.
        if findings.count < limit || further == 0 {
          let found = finding(scalar, at: source.location(of: index..<end), isEntity: entity != nil)
          if findings.count < limit { findings.append(found) } else { first = found }
        }
        if first != nil { further += 1 }
      }
      index = end
    }
  }
  return findings + (first.map { [Diagnostic.further(further, like: $0)] } ?? [])
}

/// Whether a text that is published may not have this character.
package func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // Line ends have been made line feeds, so a carriage return comes from an escape or an entity.
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F...0x9F: true
  // The marks from right to left turn figures round without being seen (12/34 shows as 34/12), just as the overrides do; the
  // one from left to right (U+200E) changes nothing among ours, and comes with what is copied from other programs.
  case 0x061C, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  case 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// The first place at or after `start` where a forbidden character or an entity may begin. The bytes are valid UTF-8.
private func firstSuspect(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  suspiciousBytes.withUnsafeBufferPointer { isSuspicious in
    var index = start
    while index < bytes.count {
      // Nearly every byte of a report is passed over by this one look.
      if isSuspicious[Int(bytes[index])], isSuspect(bytes, at: index) { return index }
      index &+= 1
    }
    return nil
  }
}

/// Controls, `&`, and the bytes that lead U+0080–00BF, U+0600–063F, U+2000–2FFF and U+F000–FFFF.
private let suspiciousBytes: [Bool] = (0...255).map { (byte: UInt8) in
  byte < 0x20 && byte != 0x0A || [0x7F, UInt8(ascii: "&"), 0xC2, 0xD8, 0xE2, 0xEF].contains(byte)
}

/// Whether a control, an entity, U+0080–009F, U+061C, U+2000–207F or U+FFC0–FFFF starts here.
private func isSuspect(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  // Valid UTF-8 goes on behind a leading byte.
  switch bytes[index] {
  case 0xC2: bytes[index + 1] < 0xA0
  case 0xD8: bytes[index + 1] == 0x9C
  case 0xE2: bytes[index + 1] <= 0x81
  case 0xEF: bytes[index + 1] == 0xBF
  default: true
  }
}

/// `&#8238;` and `&#x202E;`, which cmark would turn into the character.
private func numericEntity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
  var index = start + 1
  guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { return nil }
  index += 1
  var radix: UInt32 = 10
  if index < bytes.count, bytes[index].lowercased == UInt8(ascii: "x") {
    radix = 16
    index += 1
  }
  let digits = index
  var value: UInt32 = 0
  while index < bytes.count, value < 0x11_0000, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue,
    digit < radix
  {
    value = value * radix + UInt32(digit)
    index += 1
  }
  guard index > digits, index < bytes.count, bytes[index] == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value)
  else { return nil }
  return (scalar, index + 1)
}

/// `&rlm;`, the only name HTML has for any of them.
private func namedMark(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
  bytes[start..<min(start + 5, bytes.count)].elementsEqual("&rlm;".utf8) ? ("\u{200F}", start + 5) : nil
}

private func finding(_ scalar: Unicode.Scalar, at location: SourceLocation, isEntity: Bool) -> Diagnostic {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  return Diagnostic(
    .error, "control-character", at: location,
    Text(zh: "文中有看不见的控制字符 \(name)", en: "an invisible control character, \(name)"),
    fix: isEntity
      ? Text(zh: "删除这个字符引用", en: "delete this character reference")
      : Text(zh: "删除它：光标移到此处前后，重新输入相邻的文字", en: "delete it: retype the words on both sides of this place"))
}
