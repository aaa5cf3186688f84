import Disclosure

/// What an attachment says, by the kind of file it is.
enum AttachmentReader {
  static func read(_ path: String, extension kind: String) -> AttachmentReading {
    switch kind {
    case "docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "dotx", "ofd", "odt", "ods", "odp": .office(path)
    case "pdf": pdf(path)
    case "jpg", "jpeg", "png", "tif", "tiff", "gif", "webp", "heic", "svg", "mp4", "mov", "mp3": metadata(path)
    case "txt", "csv", "md", "html", "htm", "xml", "json", "yml", "yaml", "tsv": plain(path)
    default: AttachmentReading(gaps: [.unknownKind])
    }
  }

  private static func pdf(_ path: String) -> AttachmentReading {
    var reading = AttachmentReading()
    switch Tool.pdftotext.output(["-q", "-enc", "UTF-8"], path: path, then: ["-"]) {
    case .success(let bytes):
      var text = AttachmentText()
      for (number, page) in bytes.split(separator: 0x0C, omittingEmptySubsequences: false).enumerated() {
        text.begin(Text(zh: "第 \(number + 1) 页", en: "page \(number + 1)"))
        text.add(page)
        text.add(UInt8(ascii: "\n"))
      }
      // A scan has pages and no words; nobody looked at it then.
      if !bytes.contains(where: { $0 > 0x20 }) { reading.gaps.append(.noText) }
      reading.texts.append(text)
    case .failure(let failure):
      reading.gaps.append(.tool(failure))
      // Both are of one package, and one word about it is enough.
      if failure == .absent(.pdftotext) { return reading }
    }
    switch Tool.pdfinfo.output(["-enc", "UTF-8"], path: path) {
    case .success(let bytes): reading.addProperties(lines: bytes)
    case .failure(let failure): if !reading.gaps.contains(.tool(failure)) { reading.gaps.append(.tool(failure)) }
    }
    return reading
  }

  private static func metadata(_ path: String) -> AttachmentReading {
    var reading = AttachmentReading()
    switch Tool.exiftool.output(AttachmentReading.exifOptions, path: path) {
    case .success(let bytes): reading.addProperties(lines: bytes)
    case .failure(let failure): reading.gaps.append(.tool(failure))
    }
    return reading
  }

  /// UTF-8, else GB 18030, which spreadsheets of Chinese offices write.
  private static func plain(_ path: String) -> AttachmentReading {
    var failure = Tool.Failure.refused
    for encoding in ["UTF-8", "GB18030"] {
      switch Tool.iconv.output(["-f", encoding, "-t", "UTF-8"], path: path) {
      case .success(let bytes):
        var text = AttachmentText()
        text.isFileItself = true
        text.add(bytes.starts(with: "\u{FEFF}".utf8) ? bytes.dropFirst(3) : bytes[...])
        return AttachmentReading(texts: [text])
      case .failure(let reason): failure = reason
      }
    }
    return AttachmentReading(gaps: [.tool(failure)])
  }
}

extension AttachmentReading {
  /// `Author:         张三`, a property to a line, as `pdfinfo` and `exiftool` print them.
  mutating func addProperties(lines: [UInt8]) {
    var text = AttachmentText()
    for line in lines.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let property = String(decoding: line[..<colon], as: UTF8.self)
      let value = Array(line[(colon + 1)...].drop { $0 == 0x20 })
      // What tells about the file itself and not about anybody.
      guard !value.isEmpty, !["FileName", "Directory", "FilePermissions"].contains(property) else { continue }
      if property == "GPSPosition" || property == "GPSLatitude", !traces.contains(.position) {
        traces.append(.position)
      }
      add(value, of: property, to: &text)
    }
    texts.append(text)
  }
}
