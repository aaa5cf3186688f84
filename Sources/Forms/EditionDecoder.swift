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
      report(at: node["edition"]?.location ?? node.location, zh: "缺少版本标识 edition，如 \"2021\"", en: "the file names no `edition`, such as \"2021\"")
      return nil
    }
    var edition = Edition(
      id: id, name: text(node["name"]) ?? Text(zh: id, en: id), instrument: node["instrument"]?.text ?? "", firstYear: nil, lastYear: nil,
      sections: [], tables: [])
    if let years = node["years"] {
      checkKeys(of: years, allowed: ["from", "to"])
      edition.firstYear = integer(years["from"])
      edition.lastYear = integer(years["to"])
    }
    edition.sections = (node["sections"]?.list ?? []).compactMap(\.text)
    var seen: Set<String> = []
    for item in node["tables"]?.list ?? [] {
      guard let table = decodeTable(item, edition: id) else { continue }
      if !seen.insert(table.id).inserted {
        report(at: item["id"]?.location ?? item.location, zh: "表 \(table.id) 定义了两次", en: "table \(table.id) is defined twice")
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
      allowed: ["id", "caption", "section", "corner", "corner-aliases", "style", "unit", "unit-column", "columns", "rows", "relations", "note"])
    guard let id = node["id"]?.text, id.utf8.allSatisfy({ $0.isIdentifierByte }) else {
      report(at: node["id"]?.location ?? node.location, zh: "表缺少标识 id（小写字母、数字、连字符）", en: "a table needs an `id` of a-z, 0-9 and hyphens")
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
    for item in node["relations"]?.list ?? [] {
      var parser = RelationParser(rows: rows, columns: columns)
      switch parser.parse(item) {
      case .success(let relation): relations.append(relation)
      case .failure(let diagnostic): findings.append(diagnostic)
      }
    }
    return TableLayout(
      id: id, edition: edition, caption: text(node["caption"]) ?? Text(zh: id, en: id), section: node["section"]?.text ?? "",
      corner: text(node["corner"]) ?? Text(zh: "", en: ""), cornerAliases: (node["corner-aliases"]?.list ?? []).compactMap(\.text),
      style: style, unitColumn: text(node["unit-column"]), rows: rows, columns: columns, relations: relations)
  }

  // MARK: labels

  private mutating func axis(_ node: DataNode?, of name: String, defaultUnit: String, table: DataNode) -> LabelAxis {
    var nodes: [LabelAxis.Node] = []
    var paths: Set<String> = []
    // An explicit stack in the order of the file: depth of a hostile file is bounded by the reader, not by our stack.
    var pending: [(item: DataNode, parent: Int?)] = (node?.list ?? []).reversed().map { ($0, nil) }
    while let (item, parent) = pending.popLast() {
      checkKeys(
        of: item, allowed: ["id", "zh", "en", "aliases", "unit", "kind", "signed", "figures", "optional", "explanation", "children", "note"])
      let above = parent.map { nodes[$0] }
      let id = item["id"]?.text
      if let id, !id.utf8.allSatisfy({ $0.isIdentifierByte }) {
        report(at: item["id"]!.location, zh: "标识 \(id) 只能用小写字母、数字和连字符", en: "the id \(id) is not made of a-z, 0-9 and hyphens")
      }
      let children = item["children"]?.list ?? []
      let hasFigures = item["figures"].map { $0.text == "true" } ?? children.isEmpty
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
          aliases: (item["aliases"]?.list ?? []).compactMap(\.text), unit: unit, kind: kind(item["kind"], unit: unit),
          isSigned: item["signed"]?.text == "true", hasFigures: hasFigures, isOptional: item["optional"]?.text == "true",
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

  private mutating func integer(_ node: DataNode?) -> Int? {
    guard let node, let text = node.text else { return nil }
    if let number = Int(text) { return number }
    report(at: node.location, zh: "这里应是年份，而不是“\(text)”", en: "expected a year, not \(text)")
    return nil
  }

  private mutating func checkKeys(of node: DataNode, allowed: [String]) {
    for entry in node.entries ?? [] where !allowed.contains(entry.key) {
      let meant = Spelling.nearest(to: entry.key, among: allowed)
      report(
        at: entry.keyLocation, zh: "表式文件没有“\(entry.key)”这一项" + (meant.map { "，是否想写“\($0)”？" } ?? ""),
        en: "a form file has no key \(entry.key)" + (meant.map { "; did you mean \($0)?" } ?? ""))
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
