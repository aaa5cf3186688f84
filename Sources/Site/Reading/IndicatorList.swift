import Disclosure
import Forms
import Indicators

/// The figures a narrative may state, from `content/indicators.yml`: one list of ids for all texts, and the comparable series that are
/// made of them and of the cells of the forms.
package struct IndicatorList: Sendable {
  package struct Indicator: Hashable, Sendable {
    package var id: String
    package var name: Text
    package var unit: String
    /// Whether it is a change, which may be negative.
    package var isSigned: Bool

    /// How its figure is read from the words of a fact.
    package var reader: FigureText {
      FigureText(unit: unit, kind: MoneyUnit.isMoney(unit) ? .money : .count, isSigned: isSigned)
    }
  }

  /// In the order of the file.
  package private(set) var indicators: [Indicator] = []
  /// In the order of the file.
  package private(set) var series: [SeriesDefinition] = []
  private var positions: [String: Int] = [:]

  package init() {}

  package subscript(id: String) -> Indicator? { positions[id].map { indicators[$0] } }

  /// The id that was most likely meant.
  package func nearest(to id: String) -> String? { Spelling.nearest(to: id, among: indicators.map(\.id)) }

  /// Reads the file; every fault is reported at its place.
  static func reading(_ node: DataNode?, file: String, forms: FormLibrary) -> (
    list: IndicatorList, findings: [Diagnostic]
  ) {
    var list = IndicatorList()
    var root = FrontMatterReader(
      node, file: file, kind: Text(zh: "指标文件", en: "the list of indicators"), keys: ["indicators", "series", "note"])
    var findings: [Diagnostic] = []
    for entry in root.node("indicators")?.entries ?? [] {
      var reader = FrontMatterReader(
        entry.value, file: file, kind: Text(zh: "指标", en: "an indicator"),
        keys: ["zh", "en", "unit", "signed", "definition", "note"])
      let zh = reader.required("zh")
      let indicator = Indicator(
        id: entry.key, name: Text(zh: zh, en: reader.text("en") ?? zh), unit: reader.required("unit"),
        isSigned: reader.flag("signed"))
      findings += reader.findings
      guard entry.key.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }),
        !entry.key.isEmpty
      else {
        findings.append(
          Diagnostic(
            .error, "indicator-id", at: entry.keyLocation,
            Text(
              zh: "指标标识“\(entry.key)”只能用小写字母、数字和连字符",
              en: "the indicator id “\(entry.key)” is not made of a-z, 0-9 and hyphens"),
            fix: Text(zh: "如 website-posts", en: "write it like website-posts")))
        continue
      }
      list.positions[entry.key] = list.indicators.count
      list.indicators.append(indicator)
    }
    if node != nil, root.node("indicators") == nil { _ = root.required("indicators") }
    let series = SeriesReading(root.node("series"), file: file, forms: forms, indicators: list)
    list.series = series.series
    return (list, root.findings + findings + series.findings)
  }
}
