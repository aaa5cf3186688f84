import Disclosure

/// The first place where bytes are not UTF-8, with a guess of what they are instead.
func encodingFinding(file: String, bytes: [UInt8]) -> Diagnostic? {
  let wide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  guard let bad = wide ? 0 : firstInvalidByte(in: bytes) else { return nil }
  let guess = wide ? "UTF-16" : looksDoubleByte(bytes[bad...]) ? "GB 18030" : "Latin-1"
  let byte = String(bytes[bad], radix: 16, uppercase: true)
  return Diagnostic(
    .error, "encoding", at: location(of: bad, in: bytes, file: file),
    Text(
      zh: "字节 \(byte) 不是 UTF-8，文件编码疑为 \(guess)", en: "the byte \(byte) is not UTF-8, the file looks like \(guess)"),
    fix: Text(
      zh: "在编辑器中选择“另存为”，编码选 UTF-8（先以 \(guess) 重新打开，确认文字正常）",
      en: "open it as \(guess), see that the words are right, then “Save as” with the encoding UTF-8"))
}

private func firstInvalidByte(in bytes: [UInt8]) -> Int? {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// Everything before the bad byte is valid, so its lines and characters can be counted; CR LF is one line end, CR alone too.
private func location(of bad: Int, in bytes: [UInt8], file: String) -> SourceLocation {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var (line, column, previous) = (1, 1, UInt8(0))
  for byte in bytes[min(start, bad)..<bad] {
    if byte == 0x0D || (byte == .lineFeed && previous != 0x0D) {
      line += 1
      column = 1
    } else if byte != .lineFeed, byte & 0xC0 != 0x80 {
      column += 1
    }
    previous = byte
  }
  return SourceLocation(file: file, line: line, column: column)
}

/// Chinese in GB 18030 comes in pairs of high bytes, accents in Latin-1 stand alone between ASCII letters.
private func looksDoubleByte(_ bytes: ArraySlice<UInt8>) -> Bool {
  var (paired, single, run) = (0, 0, 0)
  for byte in bytes.prefix(512) + [0] {
    if byte >= 0x80 {
      run += 1
    } else if run > 0 {
      if run > 1 { paired += run } else { single += 1 }
      run = 0
    }
  }
  return paired > single
}
