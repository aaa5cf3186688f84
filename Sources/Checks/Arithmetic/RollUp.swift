import Disclosure

extension Rule {
  /// A parent centre's report that states it includes those of its sub-centres (`includes:` in the front matter) counts at least what
  /// they count, in every cell of the tables of requests and of cases.
  ///
  /// Only counts are added up. At least, not exactly: the parent has requests of its own. A part whose report is not here is a note.
  static let rollUp = Rule(
    "roll-up",
    .portal { portal in
      let centres = Dictionary(portal.centres.map { ($0.id, $0) }) { first, _ in first }
      return portal.centres.flatMap { centre in
        centre.reports.flatMap { report in
          report.trace.includes.isEmpty ? [] : findings(in: report, of: centre, centres)
        }
      }
    })

  private static let tables = ["requests", "reviews"]

  private static func findings(
    in report: CheckedReport, of centre: CheckedCentre, _ centres: [String: CheckedCentre]
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var parts: [(name: String, report: CheckedReport)] = []
    for part in report.trace.includes {
      guard let other = centres[part.centre], other.id != centre.id else {
        findings.append(
          Diagnostic(
            .error, "roll-up", at: part.location,
            Text(zh: "includes 中的“\(part.centre)”不是另一个中心", en: "“\(part.centre)” in includes is not another centre"),
            fix: Text(zh: "写分中心的目录名", en: "write the folder of the sub-centre")))
        continue
      }
      guard let own = other.report(of: report.year) else {
        findings.append(
          Diagnostic(
            .note, "roll-up", at: part.location,
            Text(
              zh: "本站没有\(other.name) \(report.year) 年年报，无从核对汇总数",
              en: "the report of \(other.name) of \(report.year) is not here, so the sums cannot be compared"),
            fix: Text(zh: "收录该分中心的年报", en: "add the report of that sub-centre")))
        continue
      }
      parts.append((other.name, own))
    }
    for id in tables {
      guard let table = report.table(id) else { continue }
      let others = parts.compactMap { part in
        // Another edition's table has other rows: there is nothing to add up.
        part.report.table(id).flatMap { $0.layout === table.layout ? (part.name, $0) : nil }
      }
      guard others.count == parts.count, !others.isEmpty else { continue }
      findings += Self.shortfalls(of: table, parts: others)
    }
    return findings
  }

  private static func shortfalls(of table: StatutoryTable, parts: [(name: String, table: StatutoryTable)])
    -> [Diagnostic]
  {
    let (rows, columns) = (table.layout.rows, table.layout.columns)
    return rows.figureNodes.indices.flatMap { row in
      columns.figureNodes.indices.compactMap { column -> Diagnostic? in
        guard let cell = table[position: row, column], case .count(let whole)? = cell.figure.quantity?.amount else {
          return nil
        }
        var sum = 0
        var addends: [String] = []
        for part in parts {
          guard case .count(let count)? = part.table[position: row, column]?.figure.quantity?.amount else { return nil }
          let (next, overflow) = sum.addingReportingOverflow(count)
          guard !overflow else { return nil }
          sum = next
          addends.append("\(part.name) \(count)")
        }
        guard whole < sum else { return nil }
        let (rowLabel, columnLabel) = (
          rows.nodes[rows.figureNodes[row]].label, columns.nodes[columns.figureNodes[column]].label
        )
        return Diagnostic(
          .error, "roll-up", at: cell.location,
          Text(
            zh: "“\(rowLabel.zh)”“\(columnLabel.zh)”：汇总 \(whole) < \(addends.joined(separator: " + "))",
            en: "\(rowLabel.en), \(columnLabel.en): \(whole) in all < \(addends.joined(separator: " + "))"),
          fix: Text(
            zh: "与各份盖章原件核对；两边相差 \(sum - whole)", en: "compare with the signed originals; they are \(sum - whole) apart")
        )
      }
    }
  }
}

/// Another centre whose figures a report says it includes.
package struct IncludedCentre: Hashable, Sendable {
  package var centre: String
  package var location: SourceLocation

  package init(centre: String, location: SourceLocation) {
    self.centre = centre
    self.location = location
  }

  static func all(of document: CheckedDocument) -> [IncludedCentre] {
    guard document.kind == .report, let node = document.frontMatter?["includes"], !node.isAbsent else { return [] }
    return (node.list ?? [node]).compactMap { item in
      item.text.map { IncludedCentre(centre: $0, location: item.location) }
    }
  }
}
