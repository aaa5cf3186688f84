import Disclosure

/// Characters that nobody sees and that make a text say something else than it shows: controls, bidirectional overrides,
/// Unicode's own line ends (libyaml would count them as lines) and noncharacters, written plainly or as a numeric entity.
func forbiddenCharacters(in source: SourceText, atMost limit: Int) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  source.bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count, findings.count < limit {
      let byte = bytes[index]
      // Nearly every byte of a report leaves here.
      if byte < 0x80 ? isVisibleASCII(byte) : !leadsForbidden(bytes, at: index) {
        index += 1
        continue
      }
      if byte == UInt8(ascii: "&"), let (scalar, end) = numericEntity(bytes, at: index) {
        if isForbidden(scalar) {
          findings.append(finding(scalar, at: source.location(of: index..<end), isEntity: true))
        }
        index = end
      } else if let (scalar, end) = bytes.scalar(at: index) {
        if isForbidden(scalar) {
          findings.append(finding(scalar, at: source.location(of: index..<end), isEntity: false))
        }
        index = end
      } else {
        index += 1
      }
    }
  }
  return findings
}

func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F...0x9F: true
  case 0x2028...0x202E, 0x2066...0x2069: true
  case 0xFFFE, 0xFFFF: true
  default: false
  }
}

private func isVisibleASCII(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "&") || byte == .lineFeed
}

/// Whether U+0080–009F, U+2000–207F or U+FFC0–FFFF starts here.
private func leadsForbidden(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  // Valid UTF-8 goes on behind a leading byte.
  switch bytes[index] {
  case 0xC2: bytes[index + 1] < 0xA0
  case 0xE2: bytes[index + 1] <= 0x81
  case 0xEF: bytes[index + 1] == 0xBF
  default: false
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
