import CommonMark
import Disclosure
import Forms
import Markup
import Tables

extension TableWords {
  static let chinese = TableWords(
    language: .chinese, blank: "空白", notApplicable: "不适用", notPublished: "未公布", reconstructed: "重建",
    surplusColumn: "表外",
    surplusRows: "表式以外的行", atLeast: "{number}余", almost: "近{number}", unit: "单位：{unit}", colon: "：", semicolon: "；")
  static let english = TableWords(
    language: .english, blank: "blank", notApplicable: "not applicable", notPublished: "not published",
    reconstructed: "reconstructed", surplusColumn: "beyond the form", surplusRows: "Rows beyond the form",
    atLeast: "at least {number}", almost: "almost {number}", unit: "unit: {unit}", colon: ": ", semicolon: "; ")
}

extension FormLibrary {
  static let national = FormLibrary(BuiltInEditions.files.map { edition($0.bytes) })

  static func edition(_ bytes: [UInt8]) -> Edition {
    var decoder = EditionDecoder()
    let edition = readData(file: "form.yml", bytes: bytes).node.flatMap { decoder.decode($0) }
    precondition(decoder.findings.isEmpty, "the test's form is at fault: \(decoder.findings)")
    return edition!
  }

  static func layout(_ edition: String, _ table: String) -> TableLayout {
    national.layouts.first { $0.edition == edition && $0.id == table }!
  }
}

extension TableModel.Cell {
  /// The columns it stands over.
  var columns: Range<Int> { column..<column + (element.attributes["colspan"].flatMap(Int.init) ?? 1) }
}

extension StatutoryTable {
  /// A table with another number in every cell.
  ///
  /// - Parameter leavingOut: whether rows that may be left out are.
  init(numbered layout: TableLayout, leavingOut: Bool = false) {
    self.init(layout: layout, at: SourceLocation(file: "a.md"))
    let columns = layout.columns.figureNodes.count
    for (row, node) in layout.rows.figureNodes.enumerated() where !(leavingOut && layout.rows.nodes[node].isOptional) {
      for column in 0..<columns { put(.number(Quantity(.count(row * columns + column + 1))), row, column) }
    }
  }

  mutating func put(_ figure: Figure, _ row: Int, _ column: Int) {
    self[position: row, column] = .init(figure, at: SourceLocation(file: "a.md"))
  }
}

/// A statutory table as a reader's program meets it: read back from its HTML.
struct Drawn {
  let source: StatutoryTable
  let html: String
  let region: StrictXML.Element
  let table: StrictXML.Element
  let model: TableModel

  init(_ table: StatutoryTable, context: String = "淄博市 · 2024 年", words: TableWords = .chinese) throws {
    source = table
    html = StatutoryTableDrawing(table, context: HTML(escaping: context), words: words).render().string
    let elements = try StrictXML.elements(of: html)
    region = elements[0]
    self.table = region.elements[0]
    model = try TableModel(self.table)
  }

  /// The ids drawn and the others given that a link is told to lead somewhere.
  func anchors(among others: [String] = []) -> Set<String> {
    Set((region.all.compactMap(\.id) + others).filter { hasAnchor($0, in: source) })
  }

  /// The cell of a figure.
  func cell(_ address: String) -> StrictXML.Element? { model.cell(address)?.element }
}
