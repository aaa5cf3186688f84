import Disclosure
import Forms
import Indicators

/// Reads the comparable series of `content/indicators.yml`: for each edition of the form the expression that yields the number.
///
///     - id: requests-received
///       zh: 收到政府信息公开申请
///       en: Disclosure requests received
///       unit: 件
///       english-unit: [request, requests]
///       group: requests
///       definition: {zh: …, en: …}
///       change: requests-received-change
///       forms:
///         "2014": annex.requests.received/count or fact:requests-received
///         "2021": requests.received/total or fact:requests-received
///       breaks:
///         "2021": {zh: …, en: …}
///
/// `value:` in place of `forms:` gives one expression of facts for every edition. What is wrong is reported at its place, and a
/// series with a fault is left out.
struct SeriesReading {
  private let file: String
  private let forms: FormLibrary
  /// Unit of each fact, and which of them may be negative.
  private let units: [String: String]
  private let signed: Set<String>
  private(set) var series: [SeriesDefinition] = []
  private(set) var findings: [Diagnostic] = []

  static let keys = [
    "id", "zh", "en", "unit", "english-unit", "measure-words", "group", "definition", "direction", "stock",
    "own-definition", "change", "parts", "headline", "value", "forms", "breaks", "note",
  ]

  /// Folders that stand beside the pages of series, below `compare/`.
  private static let reserved: Set = ["totals", "centres", "regions", "sections", "plans"]

  init(_ node: DataNode?, file: String, forms: FormLibrary, indicators: IndicatorList) {
    self.file = file
    self.forms = forms
    units = Dictionary(uniqueKeysWithValues: indicators.indicators.map { ($0.id, $0.unit) })
    signed = Set(indicators.indicators.filter(\.isSigned).map(\.id))
    guard let node, !node.isAbsent else { return }
    guard let items = node.list else {
      refuse(
        node.location, zh: "series 应是一个列表", en: "series should be a list",
        fix: Text(zh: "每项以“- id: 标识”开头", en: "begin each item with “- id: …”"))
      return
    }
    var ids: Set<String> = []
    var named: [(id: String, location: SourceLocation)] = []
    for item in items {
      guard let definition = definition(item) else { continue }
      guard ids.insert(definition.id).inserted else {
        refuse(
          item["id"]?.location ?? item.location, zh: "系列“\(definition.id)”定义了两次",
          en: "the series “\(definition.id)” is defined twice",
          fix: Text(zh: "删去一个，或换一个标识", en: "remove one, or name it otherwise"))
        continue
      }
      series.append(definition)
      if let parts = item["parts"], !parts.isAbsent { named.append((definition.id, parts.location)) }
    }
    for (id, location) in named { checkParts(of: id, at: location) }
  }

  /// The parts of a whole are other series of the same unit; it may be that one with a fault of its own is missing among them.
  private mutating func checkParts(of id: String, at location: SourceLocation) {
    guard let index = series.firstIndex(where: { $0.id == id }) else { return }
    let whole = series[index]
    let known = series.filter { $0.id != id && $0.unit.zh == whole.unit.zh }.map(\.id)
    for part in whole.parts where !known.contains(part) {
      refuse(
        location, zh: "“\(part)”不是以“\(whole.unit.zh)”计的另一系列",
        en: "“\(part)” is no other series counted in “\(whole.unit.zh)”",
        meant: Spelling.nearest(to: part, among: known),
        fix: Text(zh: "写 series 下单位相同的标识", en: "name series of the same unit"))
    }
    if whole.parts.count > SeriesDefinition.mostParts {
      refuse(
        location, zh: "parts 多于 \(SeriesDefinition.mostParts) 项，图上分辨不清",
        en: "there are more than \(SeriesDefinition.mostParts) parts, which no reader of a chart tells apart",
        fix: Text(zh: "合并较小的几项", en: "sum up the smaller ones"))
    }
    series[index].parts = Array(whole.parts.filter(known.contains).prefix(SeriesDefinition.mostParts))
  }

  private mutating func definition(_ node: DataNode) -> SeriesDefinition? {
    var reader = FrontMatterReader(
      node, file: file, kind: Text(zh: "系列", en: "a series"), keys: Self.keys)
    let before = findings.count
    let id = identifier(&reader)
    let zh = reader.required("zh")
    let unit = unit(&reader)
    let measureWords = Set(reader.texts("measure-words"))
    let group = choice("group", of: SeriesDefinition.Group.self, &reader)
    if group == nil, reader.node("group") == nil { _ = reader.required("group") }
    let name = Text(zh: zh, en: reader.text("en") ?? zh)
    let definition = both(reader.node("definition"), "definition", &reader)
    let direction = choice("direction", of: SeriesDefinition.Direction.self, &reader)
    let change = changeFact(&reader, unit.zh)
    let parser = SeriesExpressionParser(tables: [], facts: units, unit: unit.zh, measureWords: measureWords)
    let generations = generations(&reader, parser)
    let (isStock, isOwn) = (reader.flag("stock"), reader.flag("own-definition"))
    let (parts, isHeadline) = (reader.texts("parts"), reader.flag("headline"))
    findings += reader.findings
    guard !findings[before...].containsErrors, let group, let definition else { return nil }
    return SeriesDefinition(
      id: id, name: name, unit: unit, definition: definition, group: group, generations: generations,
      direction: direction, measureWords: measureWords, isStock: isStock, isOwnToEachCentre: isOwn, changeFact: change,
      parts: parts, isHeadline: isHeadline)
  }

  // MARK: values

  /// It becomes part of an address, as the ids of indicators do.
  private mutating func identifier(_ reader: inout FrontMatterReader) -> String {
    let id = reader.required("id")
    if !id.isEmpty, !id.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }) {
      findings.append(
        Diagnostic(
          .error, "indicator-id", at: reader.location("id"),
          Text(zh: "系列标识“\(id)”只能用小写字母、数字和连字符", en: "the id “\(id)” of a series is not made of a-z, 0-9 and hyphens"),
          fix: Text(zh: "如 requests-received", en: "write it like requests-received")))
    } else if Self.reserved.contains(id) {
      refuse(
        reader.location("id"), zh: "系列标识“\(id)”由程序自己使用", en: "the id “\(id)” is used by the program itself",
        fix: Text(zh: "换一个标识，如 \(id)-count", en: "choose another, such as \(id)-count"))
    }
    return id
  }

  /// `english-unit: [request, requests]`, for one and for several; one word serves for both.
  private mutating func unit(_ reader: inout FrontMatterReader) -> SeriesDefinition.Unit {
    let zh = reader.required("unit")
    let english = reader.texts("english-unit")
    if english.count > 2 {
      refuse(
        reader.location("english-unit"), zh: "english-unit 多于两个词", en: "english-unit has more than two words",
        fix: Text(zh: "写单数和复数，如 [request, requests]", en: "write those for one and for several: [request, requests]"))
    }
    return SeriesDefinition.Unit(zh: zh, one: english.first ?? zh, many: english.last ?? zh)
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type, _ reader: inout FrontMatterReader
  ) -> Choice? where Choice.RawValue == String {
    guard let text = reader.text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    let meant = Spelling.nearest(to: text, among: known)
    refuse(
      reader.location(key), zh: "\(key) 没有“\(text)”", en: "there is no \(key) “\(text)”", meant: meant,
      fix: Text(zh: "可写的有：\(known.joined(separator: "、"))", en: "it may be: \(known.joined(separator: ", "))"))
    return nil
  }

  /// The fact of a change is one that may be negative, in the unit of the series.
  private mutating func changeFact(_ reader: inout FrontMatterReader, _ unit: String) -> String? {
    guard let id = reader.text("change") else { return nil }
    if signed.contains(id), units[id] == unit { return id }
    let meant = signed.contains(id) ? nil : Spelling.nearest(to: id, among: signed.sorted())
    refuse(
      reader.location("change"), zh: "“\(id)”不是以“\(unit)”计的增减", en: "“\(id)” is no change counted in “\(unit)”",
      meant: meant,
      fix: Text(
        zh: "写 indicators 下注明 signed: true、单位相同的标识", en: "name an indicator of the same unit that has signed: true"))
    return nil
  }

  private mutating func both(_ node: DataNode?, _ key: String, _ reader: inout FrontMatterReader) -> Text? {
    guard let node else {
      _ = reader.required(key)
      return nil
    }
    var texts = FrontMatterReader(
      node, file: file, kind: Text(zh: "说明", en: "an explanation"), keys: ["zh", "en"])
    let text = Text(zh: texts.required("zh"), en: texts.required("en"))
    findings += texts.findings
    return text
  }

  // MARK: editions

  private mutating func generations(_ reader: inout FrontMatterReader, _ parser: SeriesExpressionParser)
    -> [SeriesDefinition.Generation]
  {
    let byEdition = reader.node("forms")
    let everywhere = reader.node("value").flatMap { expression($0, parser) }
    if (byEdition == nil) == (reader.node("value") == nil) {
      refuse(
        reader.start, zh: "系列应有 value 或 forms，二者取一", en: "a series has either `value` or `forms`",
        fix: Text(
          zh: "各版通用的算式写 value，逐版不同的写 forms", en: "write `value` for one expression, `forms` for one for each edition"))
    }
    checkEditions(of: byEdition)
    checkEditions(of: reader.node("breaks"))
    return forms.editions.map { edition in
      var parser = parser
      parser.tables = edition.tables
      let own = byEdition?[edition.id].flatMap { expression($0, parser) }
      let reason = reader.node("breaks")?[edition.id].flatMap { both($0, "breaks", &reader) }
      return SeriesDefinition.Generation(of: edition, own ?? everywhere, breakReason: reason)
    }
  }

  private mutating func expression(_ node: DataNode, _ parser: SeriesExpressionParser) -> SeriesExpression? {
    guard case .text(let source, let isQuoted) = node.value else {
      refuse(
        node.location, zh: "这里应写一个算式", en: "an expression belongs here",
        fix: Text(zh: "如 requests.received/total", en: "write it like requests.received/total"))
      return nil
    }
    // A quoted text stands behind its quotation mark. Where it goes over several lines or has escapes, what is at fault in it cannot be
    // counted off, and the whole is named.
    let marks = isQuoted ? 1 : 0
    let length = source.unicodeScalars.count
    var start = node.location
    let isAsWritten = length > 0 && start.length == length + 2 * marks
    if isAsWritten { (start.column, start.length) = (start.column + marks, length) }
    switch parser.parse(source, at: start) {
    case .success(let expression): return expression
    case .failure(var fault):
      if !isAsWritten { fault.location = node.location }
      findings.append(fault)
      return nil
    }
  }

  private mutating func checkEditions(of node: DataNode?) {
    guard let node else { return }
    guard let entries = node.entries else {
      refuse(
        node.location, zh: "这里应逐版分行写", en: "this is written edition by edition",
        fix: Text(zh: "每行一版，如 \"2021\": …", en: "write one a line, such as \"2021\": …"))
      return
    }
    let known = forms.editions.map(\.id)
    for entry in entries where !known.contains(entry.key) {
      refuse(
        entry.keyLocation, zh: "没有版本“\(entry.key)”", en: "there is no edition “\(entry.key)”",
        fix: Text(zh: "可写的有：\(known.joined(separator: "、"))", en: "there are: \(known.joined(separator: ", "))"))
    }
  }

  private mutating func refuse(_ location: SourceLocation, zh: String, en: String, meant: String? = nil, fix: Text) {
    findings.append(
      Diagnostic(.error, "wrong-value", at: location, Text(zh: zh, en: en).didYouMean(meant), fix: fix))
  }
}
