import Disclosure
import Forms

/// How an office writes the labels of the form.
enum LabelStyle: CaseIterable {
  case asPrinted
  /// ASCII brackets, stops and colons, as 济南 writes.
  case halfWidth
  /// A blank between all characters, as a converter leaves them.
  case spaced
  /// Without punctuation inside the words.
  case unpunctuated
  /// `()` and nothing where the form has （三） and 3., as 淄博 2018 has it.
  case ordinalsLost
  /// ①, (三), 3、 in place of the form's own.
  case otherOrdinals
  /// Each label behind its groups: `行政复议：结果维持`.
  case withGroups
  /// The last alias the form's file lists, where it lists one.
  case aliased
}

/// A table of the form as Markdown, with another number in every cell: what is bound to the wrong place cannot go
/// unnoticed.
struct WrittenTable {
  let layout: TableLayout
  var header: [String]
  /// Labels, units and figures; group rows have empty cells.
  var rows: [[String]]
  /// What the form has to read, by address.
  let figures: [String: Figure]

  /// - Parameter start: the number of the first cell; the next has the next one.
  init(_ layout: TableLayout, style: LabelStyle = .asPrinted, startingAt start: Int = 1) {
    self.layout = layout
    var number = start
    var figures: [String: Figure] = [:]
    let unit = layout.unitColumn.map { [$0.zh] } ?? []
    header =
      (layout.hasRowLabels ? [layout.corner.zh] : []) + unit
      + layout.columns.figureNodes.map { Self.label($0, of: layout.columns, style) }
    rows = layout.rows.nodes.indices.map { row in
      let node = layout.rows.nodes[row]
      let label = layout.hasRowLabels ? [Self.label(row, of: layout.rows, style)] : []
      let isGroup = !node.hasFigures
      let unit = layout.unitColumn.map { _ in [isGroup ? "" : node.unit] } ?? []
      let cells = layout.columns.figureNodes.map { column -> String in
        if isGroup { return "" }
        let (text, figure) = Self.figure(number, layout.reader(row: row, column: column))
        number += 1
        figures[layout.address(row: row, column: column)] = figure
        return text
      }
      return label + unit + cells
    }
    self.figures = figures
  }

  var markdown: String {
    let delimiters = header.map { _ in "---" }
    return ([header, delimiters] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  /// How many cells stand before the figures of a row.
  var labelCells: Int { (layout.hasRowLabels ? 1 : 0) + (layout.unitColumn == nil ? 0 : 1) }

  private static func figure(_ number: Int, _ reader: FigureText) -> (String, Figure) {
    switch reader.kind {
    case .count:
      let signed = reader.isSigned && number.isMultiple(of: 2) ? -number : number
      return (String(signed), .number(Quantity(.count(signed), unit: reader.unit)))
    case .money:
      let unit = reader.unit.isEmpty ? "元" : reader.unit
      let fen = (number * 100 + 25) * ["元": 1, "万元": 10_000, "亿元": 100_000_000][unit]!
      return ("\(number).25" + (reader.unit.isEmpty ? "元" : ""), .number(Quantity(.money(fen: fen), unit: unit)))
    case .decimal:
      return (
        "\(number).5", .number(Quantity(.decimal(Decimal(mantissa: number * 10 + 5, scale: 1)), unit: reader.unit))
      )
    }
  }

  // MARK: labels

  static func label(_ node: Int, of axis: LabelAxis, _ style: LabelStyle) -> String {
    let label = axis.nodes[node].label.zh
    switch style {
    case .asPrinted: return label
    case .halfWidth:
      let narrow = ["（": "(", "）": ")", "：": ":", "，": ",", "“": "\"", "”": "\"", "、": ","]
      return label.map { narrow[String($0)] ?? String($0) }.joined()
    case .spaced: return label.map(String.init).joined(separator: " ")
    case .unpunctuated:
      let (ordinal, words) = split(label)
      return ordinal + words.filter { !"（）：，“”、《》".contains($0) }
    case .ordinalsLost:
      let (ordinal, words) = split(label)
      return (ordinal.hasPrefix("（") ? "()" : "") + words
    case .otherOrdinals:
      let (ordinal, words) = split(label)
      guard let number = FoldedLabel(ordinal + "甲").ordinal else { return label }
      let circled = String(Unicode.Scalar(0x245F + UInt32(number))!)
      return (ordinal.hasPrefix("（") ? "(\(number)) " : ordinal.hasSuffix("、") ? "\(number). " : circled) + words
    case .withGroups: return (axis.ancestors(of: node) + [node]).map { axis.nodes[$0].label.zh }.joined(separator: "：")
    case .aliased: return axis.nodes[node].aliases.last ?? label
    }
  }

  /// The ordinal in front, with its marks, and the words behind it.
  private static func split(_ label: String) -> (ordinal: String, words: String) {
    if label.hasPrefix("（"), let end = label.firstIndex(of: "）"), label.distance(from: label.startIndex, to: end) <= 3 {
      return (String(label[...end]), String(label[label.index(after: end)...]))
    }
    let end = label.index(label.startIndex, offsetBy: 1, limitedBy: label.endIndex) ?? label.endIndex
    if end < label.endIndex, "、.".contains(label[end]) {
      let after = label.index(after: end)
      return (String(label[..<after]), String(label[after...]))
    }
    return ("", label)
  }
}

extension ReportBinding {
  /// Every figure that was bound, by address.
  var figures: [String: Figure] {
    var figures: [String: Figure] = [:]
    for bound in tables {
      let layout = bound.table.layout
      for row in layout.rows.figureNodes {
        for column in layout.columns.figureNodes {
          figures[layout.address(row: row, column: column)] =
            bound.table[layout.rows.nodes[row].path, layout.columns.nodes[column].path]?.figure
        }
      }
    }
    return figures
  }
}
