import Disclosure

/// What an editor is told about the shape of a statutory table: rows, columns and cells that are missing or too many.
enum TableFinding {
  static func extraColumn(_ cell: Grid.Cell, number: Int) -> Diagnostic {
    Diagnostic(
      .warning, "extra-column", at: cell.location,
      Text(
        zh: cell.text.isEmpty ? "表式之外多出一列（第 \(number) 列），没有标题" : "列“\(cell.text)”不在表式中",
        en: cell.text.isEmpty
          ? "column \(number) is beyond the form and has no heading" : "the column “\(cell.text)” is not in the form"),
      fix: Text(
        zh: "核对原件：多印的照录并保留此提示，转录之误则删去",
        en: "compare with the original: keep it if it is printed there, remove it if it is not"))
  }

  static func extraRow(_ label: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "extra-row", at: location,
      Text(zh: "行“\(label)”不在表式中", en: "the row “\(label)” is not in the form"),
      fix: Text(
        zh: "核对原件：地方增设的照录并保留此提示，写错的改正标题",
        en: "compare with the original: keep a local extension, correct a mistyped label"))
  }

  /// A second row in a table whose form has one row without a label: any but the first would have to be guessed.
  static func secondRow(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "extra-row", at: location,
      Text(zh: "表式中此表只有一行数字，这里多出一行", en: "the form has one row of figures here; this is one more"),
      fix: Text(zh: "核对原件，只保留一行", en: "compare with the original and keep one row"))
  }

  static func missingLabel(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "missing-label", at: location,
      Text(zh: "这一行没有行标题，无法知道数字属于哪一项", en: "this row has no label, so nobody can tell what its figures are"),
      fix: Text(zh: "按原件补上行标题", en: "add the label from the original"))
  }

  static func missingCells(in row: Grid.Row, columns: Int) -> Diagnostic {
    let label = row.cells.first?.text ?? ""
    let count = row.cells.count
    return Diagnostic(
      .error, "missing-cell", at: row.cells.last?.location ?? row.location,
      Text(
        zh: "“\(label)”这一行有 \(count) 格，表头有 \(columns) 列，缺 \(columns - count) 格",
        en: "the row “\(label)” has \(count) cells under \(columns) headings: \(columns - count) missing"),
      fix: Text(
        zh: "按原件补齐；原件没有的数字留空格，竖线仍要写",
        en: "complete it from the original; leave a cell empty, with its bars, where the original states nothing"))
  }

  static func extraCells(in row: Grid.Row, columns: Int) -> Diagnostic {
    let label = row.cells.first?.text ?? ""
    let count = row.cells.count
    return Diagnostic(
      .error, "extra-cell", at: row.cells[columns].location,
      Text(
        zh: "“\(label)”这一行有 \(count) 格，表头只有 \(columns) 列，不知道哪一格是多的",
        en: "the row “\(label)” has \(count) cells under \(columns) headings, and nobody can tell which is one too many"
      ),
      fix: Text(
        zh: "核对原件：转录之误则删去；原件确实多印，则给它加一个（可以空着的）表头",
        en: "compare with the original: remove it, or give it a heading (which may be empty) if it is printed there"))
  }

  static func figureInGroup(_ cell: Grid.Cell, label: String, isRow: Bool) -> Diagnostic {
    let axis = isRow ? Text(zh: "行", en: "row") : Text(zh: "列", en: "column")
    return Diagnostic(
      .error, "figure-in-group", at: cell.location,
      Text(
        zh: "“\(label)”是分组标题，表式中没有数字，这里写了“\(cell.text)”",
        en: "“\(label)” is a group without figures in the form, but “\(cell.text)” stands here"),
      fix: Text(
        zh: "核对原件，把数字移到它所属的一\(axis.zh)",
        en: "compare with the original and move the figure to the \(axis.en) it belongs to"))
  }

  static func missing(_ node: Int, of axis: LabelAxis, isRow: Bool, layout: TableLayout, at location: SourceLocation)
    -> Diagnostic
  {
    let name = isRow ? Text(zh: "行", en: "row") : Text(zh: "列", en: "column")
    let label = (axis.ancestors(of: node) + [node]).map { axis.nodes[$0].label.zh }.joined(separator: " ")
    return Diagnostic(
      .error, isRow ? "missing-row" : "missing-column", at: location,
      Text(
        zh: "缺少\(name.zh)“\(label)”（\(layout.edition) 年表式 \(layout.caption.zh)）",
        en: "the \(name.en) “\(label)” is missing (form of \(layout.edition), \(layout.caption.en))"),
      fix: Text(
        zh: "按表式补上这一\(name.zh)；原件没有载明的数字留空",
        en: "add the \(name.en); leave its cells empty where the original states nothing"))
  }
}
