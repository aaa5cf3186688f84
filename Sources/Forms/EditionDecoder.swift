import Disclosure

/// Reads an edition from its data file: labels, units and relations, each fault reported at its place.
///
/// The shape of the file is described in `docs/forms.md`.
package struct EditionDecoder {
  package private(set) var findings: [Diagnostic] = []

  package init() {}

  /// `nil` where the file names no edition or no table; every fault stands in `findings`.
  package mutating func decode(_ node: DataNode) -> Edition? {
    guard node.entries != nil else {
      report(at: node.location, zh: "表式文件应由“键: 值”组成", en: "a form file is made of keys and values")
      return nil
    }
    checkKeys(of: node, allowed: ["edition", "name", "instrument", "years", "sections", "tables", "note"])
    guard let id = node["edition"]?.text, !id.isEmpty, id.utf8.allSatisfy({ $0.isIdentifierByte }) else {
      report(
        at: node["edition"]?.location ?? node.location, zh: "缺少版本标识 edition，如 \"2021\"",
        en: "the file names no `edition`, such as \"2021\"")
      return nil
    }
    var edition = Edition(
      id: id, name: text(node["name"]) ?? Text(zh: id, en: id), instrument: node["instrument"]?.text ?? "",
      firstYear: nil, lastYear: nil, sections: [], tables: [])
    if let years = node["years"] {
      if years.entries == nil {
        report(
          at: years.location, zh: "years 应写成 {from: 2021, to: 2025}", en: "years is written {from: 2021, to: 2025}")
      }
      checkKeys(of: years, allowed: ["from", "to"])
      edition.firstYear = integer(years["from"])
      edition.lastYear = integer(years["to"])
    }
    edition.sections = texts(node["sections"])
    var seen: Set<String> = []
    for item in items(node["tables"]) {
      guard let table = decodeTable(item, edition: id) else { continue }
      if !seen.insert(table.id).inserted {
        report(
          at: item["id"]?.location ?? item.location, zh: "表 \(table.id) 定义了两次", en: "table \(table.id) is defined twice"
        )
      }
      edition.tables.append(table)
    }
    if edition.tables.isEmpty {
      report(at: node["tables"]?.location ?? node.location, zh: "该表式没有任何表（tables）", en: "the form has no `tables`")
      return nil
    }
    return edition
  }

  private mutating func decodeTable(_ node: DataNode, edition: String) -> TableLayout? {
    checkKeys(
      of: node,
      allowed: [
        "id", "caption", "section", "corner", "corner-aliases", "style", "unit", "unit-column", "columns", "rows",
        "relations", "note",
      ])
    guard let id = node["id"]?.text, !id.isEmpty, id.utf8.allSatisfy({ $0.isIdentifierByte }) else {
      report(
        at: node["id"]?.location ?? node.location, zh: "表缺少标识 id（小写字母、数字、连字符）",
        en: "a table needs an `id` of a-z, 0-9 and hyphens")
      return nil
    }
    var style = TableLayout.Style.merged
    if let node = node["style"], let word = node.text {
      if let known = TableLayout.Style(rawValue: word) {
        style = known
      } else {
        report(at: node.location, zh: "style 只能是 merged 或 indented", en: "style is merged or indented, not \(word)")
      }
    }
    let unit = node["unit"]?.text ?? ""
    let columns = axis(node["columns"], of: "columns", defaultUnit: "", table: node)
    let rows = axis(node["rows"], of: "rows", defaultUnit: unit, table: node)
    guard !columns.figureNodes.isEmpty, !rows.figureNodes.isEmpty else {
      report(at: node.location, zh: "表 \(id) 没有可填数的行或列", en: "table \(id) has no rows or no columns for figures")
      return nil
    }
    var relations: [Relation] = []
    for item in items(node["relations"]) {
      var parser = RelationParser(rows: rows, columns: columns)
      switch parser.parse(item) {
      case .success(let relation): relations.append(relation)
      case .failure(let diagnostic): findings.append(diagnostic)
      }
    }
    return TableLayout(
      id: id, edition: edition, caption: text(node["caption"]) ?? Text(zh: id, en: id),
      section: node["section"]?.text ?? "",
      corner: text(node["corner"]) ?? Text(zh: "", en: ""),
      cornerAliases: texts(node["corner-aliases"]),
      style: style, unitColumn: text(node["unit-column"]), rows: rows, columns: columns, relations: relations)
  }

  // MARK: labels

  private mutating func axis(_ node: DataNode?, of name: String, defaultUnit: String, table: DataNode) -> LabelAxis {
    var nodes: [LabelAxis.Node] = []
    var paths: Set<String> = []
    // An explicit stack in the order of the file: depth of a hostile file is bounded by the reader, not by our stack.
    var pending: [(item: DataNode, parent: Int?)] = items(node).reversed().map { ($0, nil) }
    while let (item, parent) = pending.popLast() {
      checkKeys(
        of: item,
        allowed: [
          "id", "zh", "en", "aliases", "unit", "kind", "signed", "figures", "optional", "explanation", "children",
          "note",
        ])
      let above = parent.map { nodes[$0] }
      let id = item["id"]?.text
      if let id, id.isEmpty || !id.utf8.allSatisfy({ $0.isIdentifierByte }) {
        report(
          at: item["id"]!.location, zh: "标识 \(id) 只能用小写字母、数字和连字符",
          en: "the id \(id) is not made of a-z, 0-9 and hyphens")
      }
      if let id, Self.isReserved(id) {
        report(at: item["id"]!.location, zh: "标识 \(id) 是保留的，请另取一个", en: "the id \(id) is reserved; choose another")
      }
      if item["zh"]?.text == nil {
        report(
          at: item.location, zh: "标题缺少文字 zh，报告中的标题无从对应",
          en: "the label has no words in `zh`, so nothing can be bound to it")
      }
      let children = items(item["children"])
      let hasFigures = flag(item["figures"]) ?? children.isEmpty
      if name == "columns", hasFigures != children.isEmpty {
        report(
          at: item.location, zh: "有下级的列没有自己的数字，没有下级的列才有",
          en: "a column has either figures or children; give the figures a column among the children")
      }
      let path = [above?.path ?? "", id ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
      if hasFigures, id == nil {
        report(
          at: item.location, zh: "可填数的\(name == "rows" ? "行" : "列")缺少标识 id", en: "a label with figures needs an `id`")
        continue
      }
      if id != nil, !paths.insert(path).inserted {
        report(at: item["id"]?.location ?? item.location, zh: "标识 \(path) 重复", en: "the id \(path) stands twice")
        continue
      }
      let unit = item["unit"]?.text ?? (name == "rows" ? above?.unit ?? defaultUnit : "")
      nodes.append(
        LabelAxis.Node(
          path: path, label: Text(zh: item["zh"]?.text ?? "", en: item["en"]?.text ?? item["zh"]?.text ?? ""),
          aliases: texts(item["aliases"]), unit: unit, kind: kind(item["kind"], unit: unit),
          isSigned: flag(item["signed"]) ?? false, hasFigures: hasFigures,
          isOptional: flag(item["optional"]) ?? false,
          explanation: text(item["explanation"]), depth: above.map { $0.depth + 1 } ?? 0, parent: parent))
      let index = nodes.count - 1
      pending.append(contentsOf: children.reversed().map { ($0, index) })
    }
    return LabelAxis(nodes)
  }

  private mutating func kind(_ node: DataNode?, unit: String) -> FigureText.Kind {
    guard let word = node?.text, let location = node?.location else { return MoneyUnit.isMoney(unit) ? .money : .count }
    if let kind = FigureText.Kind(rawValue: word) { return kind }
    report(at: location, zh: "kind 只能是 count、money 或 decimal", en: "kind is count, money or decimal, not \(word)")
    return .count
  }

  // MARK: small values

  /// A text in both languages: `{zh: …, en: …}`, or one text for both.
  private func text(_ node: DataNode?) -> Text? {
    guard let node else { return nil }
    if let both = node.text { return Text(zh: both, en: both) }
    guard let zh = node["zh"]?.text else { return nil }
    return Text(zh: zh, en: node["en"]?.text ?? zh)
  }

  /// A list; one text by itself would be dropped in silence.
  private mutating func items(_ node: DataNode?) -> [DataNode] {
    guard let node, !node.isAbsent else { return [] }
    if let list = node.list { return list }
    report(
      at: node.location, zh: "这里应是列表，如 [甲, 乙]，或以“- ”开头的各行", en: "expected a list: [a, b], or lines that begin with “- ”"
    )
    return []
  }

  private mutating func texts(_ node: DataNode?) -> [String] {
    items(node).compactMap { item in
      if item.text == nil { report(at: item.location, zh: "这里应是一段文字", en: "expected a text") }
      return item.text
    }
  }

  private mutating func flag(_ node: DataNode?) -> Bool? {
    guard let node, !node.isAbsent else { return nil }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      report(at: node.location, zh: "这里只能写 true 或 false", en: "expected true or false")
      return nil
    }
  }

  private mutating func integer(_ node: DataNode?) -> Int? {
    guard let node, let text = node.text else { return nil }
    if let number = Int(text) { return number }
    report(at: node.location, zh: "这里应是年份，而不是“\(text)”", en: "expected a year, not \(text)")
    return nil
  }

  /// Ids that anchors of a drawn table use for its caption, its units and what is beyond the form.
  private static func isReserved(_ id: String) -> Bool {
    id == "caption" || id == "unit" || id.hasPrefix("extra-")
  }

  private mutating func checkKeys(of node: DataNode, allowed: [String]) {
    for entry in node.entries ?? [] where !allowed.contains(entry.key) {
      let meant = Spelling.nearest(to: entry.key, among: allowed)
      report(
        at: entry.keyLocation, zh: "表式文件没有“\(entry.key)”这一项" + (meant.map { "，是否想写“\($0)”？" } ?? ""),
        en: "a form file has no key “\(entry.key)”" + (meant.map { "; did you mean “\($0)”?" } ?? ""))
    }
  }

  private mutating func report(at location: SourceLocation, zh: String, en: String) {
    findings.append(Diagnostic(.error, "form-file", at: location, Text(zh: zh, en: en)))
  }
}

extension UInt8 {
  /// `a`–`z`, `0`–`9` and the hyphen.
  var isIdentifierByte: Bool { (97...122).contains(self) || (48...57).contains(self) || self == 45 }
}
