import Disclosure

/// libyaml's complaint in words for an office, with the way out that usually helps.
func finding(for problem: YAMLProblem, in lines: SourceLines) -> Diagnostic {
  let words = words(for: problem, in: lines)
  let location = lines.location(of: words.isAtContext ? problem.contextMark : problem.mark)
  return Diagnostic(.error, "front-matter", at: location, words.message, fix: words.fix)
}

private struct ProblemWords {
  var message: Text
  var fix: Text
  /// Where a quotation or bracket was opened helps more than where the file ended.
  var isAtContext = false
}

private let quoteIt = Text(
  zh: "给这段文字加上引号，例如 title: \"甲: 乙\"", en: "put the text in quotes, for instance title: \"a: b\"")

private func words(for problem: YAMLProblem, in lines: SourceLines) -> ProblemWords {
  switch problem.problem {
  case "found character that cannot start any token", "found a tab character that violates indentation",
    "found a tab character where an indentation space is expected":
    if let character = character(at: problem.mark, in: lines), character != "\t" {
      return ProblemWords(
        message: Text(zh: "文字不能以 \(character) 开头", en: "a text cannot start with \(character)"), fix: quoteIt)
    }
    return ProblemWords(
      message: Text(zh: "用制表符（Tab）缩进", en: "a tab is used for indentation"),
      fix: Text(zh: "改用空格缩进", en: "indent with blanks"))
  case "mapping values are not allowed in this context":
    return ProblemWords(
      message: Text(
        zh: "文字中有未加引号的冒号，或这一行缩进过多", en: "an unquoted colon stands in a text, or this line is indented too far"),
      fix: quoteIt)
  case "could not find expected ':'":
    let line = lines.location(of: problem.contextMark).line - 1
    let usesFullWidth = String(lines.source.bytes[lines.source.line(line)]).unicodeScalars.contains("：")
    return ProblemWords(
      message: usesFullWidth
        ? Text(zh: "键后用了全角冒号", en: "the colon after the key is a full-width one")
        : Text(zh: "这一行缺少冒号", en: "this line lacks a colon"),
      fix: Text(zh: "写成“键: 值”，用半角冒号，其后空一格", en: "write “key: value” with a plain colon and a blank"),
      isAtContext: true)
  case "did not find expected key", "did not find expected '-' indicator",
    "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context",
    "did not find expected node content":
    return ProblemWords(
      message: Text(zh: "此处的缩进或引号有误", en: "the indentation or a quotation mark is wrong here"),
      fix: Text(
        zh: "同级各行左端对齐；引号须成对，引号之后不再有文字", en: "align the lines of one level; nothing may follow a closing quotation mark")
    )
  case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
    return ProblemWords(
      message: Text(zh: "方括号或花括号没有合上，或其中缺少逗号", en: "a bracket is not closed, or a comma is missing in it"),
      fix: Text(zh: "补上 ]、} 或逗号；用半角符号", en: "add the ], the } or the comma"), isAtContext: true)
  case "found unexpected end of stream", "found unexpected document indicator":
    return ProblemWords(
      message: Text(zh: "引号没有合上", en: "a quotation mark is not closed"),
      fix: Text(zh: "在这段文字末尾补上同样的引号", en: "add the same quotation mark at the end of the text"), isAtContext: true)
  case "found unknown escape character", "did not find expected hexdecimal number",
    "found invalid Unicode character escape code":
    return ProblemWords(
      message: Text(zh: "双引号中的反斜杠不能识别", en: "a backslash in double quotes that means nothing"),
      fix: Text(zh: "改用单引号，或写两个反斜杠", en: "use single quotes, or write the backslash twice"))
  case "did not find expected alphabetic or numeric character":
    return ProblemWords(
      message: Text(zh: "文字以 & 或 * 开头", en: "a text starts with & or *"), fix: quoteIt)
  default:
    return ProblemWords(
      message: Text(
        zh: "无法读取（\(problem.problem)）", en: "cannot be read: \(problem.problem)"),
      fix: Text(zh: "检查这一行的引号、冒号和缩进", en: "look at quotation marks, colons and indentation in this line"))
  }
}

private func character(at mark: YAMLMark, in lines: SourceLines) -> String? {
  let location = lines.location(of: mark)
  let line = String(lines.source.bytes[lines.source.line(location.line - 1)]).unicodeScalars
  return line.dropFirst(location.column - 1).first.map { String($0) }
}
