import Disclosure

extension Rule {
  /// Carry-over (结转) and every other relation of a form to last year's report of the same centre.
  ///
  /// 上年结转 has to equal last year's 结转下年度 in every column (edition 2019 on; the arithmetic is data of the form). 现行有效件数 =
  /// last year's + 制发 − 废止 is a warning, since expiry and transfers break it. Reconsideration and litigation have no such relation:
  /// pending cases are not carried in the form. Where last year's report is not here there is nothing to compare: a note.
  static let carryOver = Rule(
    "carry-over",
    .portal { portal in
      portal.centres.flatMap { centre in centre.reports.flatMap { findings(in: $0, of: centre) } }
    })

  private static func findings(in report: CheckedReport, of centre: CheckedCentre) -> [Diagnostic] {
    let continuing = report.tables.filter { $0.layout.relations.contains(where: \.isContinuation) }
    guard !continuing.isEmpty else { return [] }
    guard let last = centre.report(of: report.year - 1) else {
      guard !centre.isFirstReport(report) else { return [] }
      return [
        Diagnostic(
          .note, "carry-over", at: SourceLocation(file: report.file),
          Text(
            zh: "本站没有 \(report.year - 1) 年年报，上年结转无从核对",
            en: "there is no report of \(report.year - 1) here, so what was carried in cannot be compared"),
          fix: Text(zh: "收录上一年的年报", en: "add the report of the year before"))
      ]
    }
    return continuing.flatMap { table -> [Diagnostic] in
      // Another edition may have no such table or other rows: then there is no relation, not a fault.
      guard let before = last.table(table.layout.id) else { return [] }
      return table.layout.relations.filter(\.isContinuation).flatMap { relation in
        places(of: relation, in: table).compactMap { path -> Diagnostic? in
          guard let sides = table.sides(of: relation, at: path, lastYear: before),
            !relation.holds(left: sides.left, right: sides.right)
          else { return nil }
          return finding(relation, at: path, sides, in: table, before: before, year: report.year)
        }
      }
    }
  }

  /// The columns of a relation down the rows, the rows of one across the columns.
  private static func places(of relation: Relation, in table: StatutoryTable) -> [String] {
    let axis = relation.direction == .down ? table.layout.columns : table.layout.rows
    return axis.figureNodes.map { axis.nodes[$0].path }
  }

  private static func finding(
    _ relation: Relation, at path: String, _ sides: (left: Decimal, right: Decimal), in table: StatutoryTable,
    before: StatutoryTable, year: Int
  ) -> Diagnostic {
    let words = RelationWords(relation, at: path, in: table, lastYear: before)
    let own = relation.left.first { !$0.isLastYear }.flatMap {
      table.operands(of: $0, in: relation.direction, at: path).first
    }
    let balance = relation.balance(left: sides.left, right: sides.right)
    return Diagnostic(
      relation.severity, "carry-over", at: own?.cell.location ?? table.location,
      Text(
        zh: "\(words.place.zh)：\(year) 年\(words.left.zh) \(relation.comparison.denied) \(words.right.zh)",
        en: "\(words.place.en): \(year) has \(words.left.en) \(relation.comparison.denied) \(words.right.en)"),
      fix: relation.severity == .error
        ? Text(
          zh: "将两年的年报与盖章原件核对\(balance.zh)", en: "compare both reports with their signed originals\(balance.en)")
        : Text(
          zh: "与原件核对；失效、划转、重新清理会使两边不等，属实则说明理由\(balance.zh)",
          en:
            "compare with the originals; expiry, transfers and recounts make the two differ: if so, say why\(balance.en)"
        ))
  }
}

extension CheckedCentre {
  /// Whether no report of the year before can be expected: the centre was founded in that year, or the year before had no such report.
  func isFirstReport(_ report: CheckedReport) -> Bool {
    if let founded, founded.year >= report.year { return true }
    return false
  }
}
