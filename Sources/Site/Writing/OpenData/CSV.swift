/// Comma-separated values as RFC 4180 has them, for the spreadsheets that people open them in: UTF-8 with a byte order mark, as Excel
/// and WPS take a file without one for GBK.
enum CSV {
  static let start: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let lineEnd: [UInt8] = [0x0D, 0x0A]

  /// A cell of free text. What a spreadsheet would take for a formula gets an apostrophe before it, which shows that it is text.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let isFormula = beginsFormula(text)
    text.withUTF8 { text in
      let isQuoted = text.contains { $0 <= 0x2C && ($0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A) }
      if isQuoted { bytes.append(0x22) }
      if isFormula { bytes.append(0x27) }
      if isQuoted {
        for byte in text {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      } else {
        bytes.append(contentsOf: text)
      }
    }
  }

  /// Excel computes what begins with one of `= + - @`, with a tab or a line end, and in East Asian settings with the full-width forms
  /// of these signs too (OWASP, CSV Injection).
  static func beginsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
