import Disclosure

/// What the checks of the bytes came to.
enum TrustCheck {
  case trusted(SourceText)
  case refused([Diagnostic])
}

/// Makes text of bytes, or says why it is none: too large, empty, not UTF-8, or with characters nobody can see.
func trustedText(file: String, bytes: [UInt8], limits: Limits) -> TrustCheck {
  let start = SourceLocation(file: file)
  guard bytes.count <= limits.fileBytes else {
    return .refused([
      Diagnostic(
        .error, "file-too-large", at: start,
        Text(
          // Nobody has read all of it.
          zh: "文件超过上限 \(limits.fileBytes) 字节", en: "the file has more than \(limits.fileBytes) bytes"),
        fix: Text(zh: "拆成几个文件，或将图片、表格作为附件", en: "split it, or attach images and tables as files"))
    ])
  }
  if let finding = encodingFinding(file: file, bytes: bytes) { return .refused([finding]) }
  let source = SourceText(file: file, bytes: withPlainLineEnds(bytes))
  guard source.bytes.contains(where: { !$0.isBlank }) else {
    return .refused([emptyFile(file)])
  }
  let hidden = forbiddenCharacters(in: source, atMost: limits.repeatedFindings)
  return hidden.isEmpty ? .trusted(source) : .refused(hidden)
}

func emptyFile(_ file: String) -> Diagnostic {
  Diagnostic(
    .error, "empty-file", at: SourceLocation(file: file), Text(zh: "文件是空的", en: "the file is empty"),
    fix: Text(zh: "写入内容，或删除该文件", en: "write its content, or delete it"))
}

/// Gives an edited text, as many lines of it as before, the byte order mark and the line ends its file had.
package func withLineEnds(of original: [UInt8], _ plain: [UInt8]) -> [UInt8] {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  var restored: [UInt8] = original.starts(with: mark) ? mark : []
  restored.reserveCapacity(plain.count + original.count / 16)
  var place = restored.count
  for byte in plain {
    guard byte == .lineFeed else {
      restored.append(byte)
      continue
    }
    while place < original.count, original[place] != .lineFeed, original[place] != 0x0D { place += 1 }
    precondition(place < original.count, "an edit never adds a line")
    restored.append(original[place])
    if original[place] == 0x0D, place + 1 < original.count, original[place + 1] == .lineFeed {
      restored.append(.lineFeed)
      place += 1
    }
    place += 1
  }
  return restored
}

/// Without byte order mark, every line end a line feed: cmark and libyaml then count the lines we count.
func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard bytes.withUnsafeBytes({ firstOffset(of: 0x0D, in: $0) }) != nil else {
    return start == 0 ? bytes : Array(bytes[start...])
  }
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  var previous: UInt8 = 0
  for byte in bytes[start...] {
    if byte == 0x0D {
      plain.append(.lineFeed)
    } else if byte != .lineFeed || previous != 0x0D {
      plain.append(byte)
    }
    previous = byte
  }
  return plain
}
