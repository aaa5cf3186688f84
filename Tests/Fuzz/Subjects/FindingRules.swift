import Disclosure

/// What any finding has to be, whatever the source was: two languages, one line each, nothing that disturbs a terminal.
func violations(in findings: [Diagnostic], of extent: SourceExtent?) -> [String] {
  findings.flatMap { finding in
    var broken = extent?.problem(with: finding.location).map { [$0] } ?? []
    let texts = [finding.message.zh, finding.message.en] + (finding.fix.map { [$0.zh, $0.en] } ?? [])
    for text in texts {
      if text.isEmpty { broken.append("an empty text") }
      if text.unicodeScalars.contains(where: disturbsTerminal) { broken.append("a control character in “\(text)”") }
    }
    if finding.message.en.hasSuffix(".") && !finding.message.en.hasSuffix("…") && !finding.message.en.hasSuffix("..") {
      broken.append("a full stop behind “\(finding.message.en)”")
    }
    // The owner's own files of forms say what they lack in the message.
    if finding.severity == .error, finding.fix == nil, finding.rule != "form-file" {
      broken.append("an error without a way out")
    }
    return broken.map { "[\(finding.rule)] \($0)" }
  }
}

private func disturbsTerminal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
