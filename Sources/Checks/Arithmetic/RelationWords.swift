import Disclosure

/// A relation at one row or column in words, with the figure of every cell in it: `新收 3 + 结转 1 = 4`.
struct RelationWords {
  /// The table, and the row or column at which the relation is tried.
  let place: Text
  let left: Text
  let right: Text

  private static let longSum = 8

  /// - Parameter lastYear: the same table of the report of the year before, for terms that look at it.
  init(_ relation: Relation, at path: String, in table: StatutoryTable, lastYear: StatutoryTable? = nil) {
    let (terms, places) =
      relation.direction == .down
      ? (table.layout.rows, table.layout.columns) : (table.layout.columns, table.layout.rows)
    let caption = table.layout.caption
    let name = Self.label(path, of: places)
    place = Text(zh: "\(caption.zh)“\(name.zh)”", en: "\(caption.en), \(name.en)")

    func side(_ side: [Relation.Term]) -> Text {
      let operands = side.flatMap { term in term.paths.map { (term, $0) } }
      var zh = ""
      var en = ""
      var (shown, zeros) = (0, 0)
      for (term, operand) in operands {
        let table = term.isLastYear ? lastYear : table
        let cell = relation.direction == .down ? table?[operand, path] : table?[path, operand]
        guard let number = cell?.figure.quantity?.amount.comparable else { continue }
        // A sum of twenty rows is read by those that count something; the others are only numbered.
        if operands.count > Self.longSum, number.mantissa == 0 {
          zeros += 1
          continue
        }
        let sign = term.sign < 0 ? " − " : shown == 0 ? "" : " + "
        let label = Self.label(operand, of: terms)
        zh += "\(sign)\(term.isLastYear ? "上年" : "")“\(label.zh)”\(number)"
        en += "\(sign)\(term.isLastYear ? "last year's " : "")“\(label.en)” \(number)"
        shown += 1
      }
      if operands.isEmpty { return Text(zh: "0", en: "0") }
      if zeros > 0 {
        zh += shown == 0 ? "\(zeros) 项均为 0" : "（其余 \(zeros) 项为 0）"
        en += shown == 0 ? "all \(zeros) are 0" : " (the other \(zeros) are 0)"
      }
      return Text(zh: zh, en: en)
    }
    left = side(relation.left)
    right = side(relation.right)
  }

  private static func label(_ path: String, of axis: LabelAxis) -> Text {
    guard let position = axis.position(of: path) else { return Text(zh: path, en: path) }
    let node = axis.nodes[axis.figureNodes[position]]
    return node.label
  }
}
