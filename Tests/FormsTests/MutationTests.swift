import Disclosure
import Forms
import TestSupport
import Testing

/// One thing is changed in a report that was right. Whatever it is, either somebody is told, or no figure differs: a
/// legal figure never stands under another label in silence.
@Suite("One change to a report never alters a figure in silence") struct MutationTests {
  enum Change: CaseIterable {
    case dropCell, dropRow, swapRowLabels, swapColumnLabels, repeatRow, mistypeRowLabel, mistypeColumnLabel, addCell
    case dropHeading, repeatHeading, emptyRowLabel, joinCells
  }

  @Test(arguments: [("2014", 2018), ("2019", 2020), ("2021", 2024)], Change.allCases)
  func `seeded changes are reported or harmless`(edition: (id: String, year: Int), change: Change) {
    let layouts = FormLibrary.national.edition(edition.id)!.tables
    let right = layouts.enumerated().map { WrittenTable($0.element, startingAt: 1 + $0.offset * 300) }
    let figures = right.map(\.figures).reduce(into: [String: Figure]()) { $0.merge($1) { a, _ in a } }
    var random = SeededGenerator(seed: UInt64(edition.year))
    var (applied, reported) = (0, 0)
    for _ in 0..<25 {
      var tables = right
      let index = Int.random(in: tables.indices, using: &random)
      guard let what = change.apply(to: &tables[index], &random) else { continue }
      applied += 1
      let report = MarkedReport(tables.map(\.markdown).joined(separator: "\n"), year: edition.year)
      let found = report.binding.findings
      if !found.isEmpty { reported += 1 }
      guard !found.containsErrors else { continue }
      // No error: then every figure that is bound is the right one.
      for (address, figure) in report.binding.figures { #expect(figure == figures[address], "\(what): \(address)") }
      guard found.isEmpty else { continue }
      // Nothing said: then nothing is lost either, but for a row that the form lets offices leave out.
      let lost = Set(figures.keys).subtracting(report.binding.figures.keys)
      let optional = layouts[index].rows.nodes.filter(\.isOptional).map { "\(layouts[index].id).\($0.path)/" }
      #expect(lost.allSatisfy { address in optional.contains { address.hasPrefix($0) } }, "\(what): lost \(lost)")
    }
    #expect(applied == 0 || reported > 0, "no change was ever reported")
  }
}

extension MutationTests.Change {
  /// What was changed, in words for the failure; `nil` where the table has nothing to change so.
  func apply(to table: inout WrittenTable, _ random: inout SeededGenerator) -> String? {
    let labels = table.labelCells
    let row = Int.random(in: table.rows.indices, using: &random)
    let column = Int.random(in: labels..<table.header.count, using: &random)
    let isLabelled = table.layout.hasRowLabels
    switch self {
    case .dropCell:
      table.rows[row].remove(at: column)
      return "a cell of row \(row) dropped"
    case .addCell:
      table.rows[row].insert("777", at: column)
      return "a cell added to row \(row)"
    case .dropRow:
      guard table.rows.count > 1 else { return nil }
      table.rows.remove(at: row)
      return "row \(row) dropped"
    case .repeatRow:
      table.rows.insert(table.rows[row].enumerated().map { $0 >= labels && !$1.isEmpty ? "888" : $1 }, at: row + 1)
      return "row \(row) repeated with other figures"
    case .swapRowLabels:
      let other = Int.random(in: table.rows.indices, using: &random)
      guard isLabelled, table.rows[row][0] != table.rows[other][0] else { return nil }
      (table.rows[row][0], table.rows[other][0]) = (table.rows[other][0], table.rows[row][0])
      return "labels of rows \(row) and \(other) swapped"
    case .swapColumnLabels:
      let other = Int.random(in: labels..<table.header.count, using: &random)
      guard table.header[column] != table.header[other] else { return nil }
      table.header.swapAt(column, other)
      return "headings \(column) and \(other) swapped"
    case .mistypeRowLabel:
      guard isLabelled else { return nil }
      table.rows[row][0] = mistyped(table.rows[row][0], &random)
      return "label of row \(row) mistyped: \(table.rows[row][0])"
    case .mistypeColumnLabel:
      table.header[column] = mistyped(table.header[column], &random)
      return "heading \(column) mistyped: \(table.header[column])"
    case .dropHeading:
      guard table.header.count > 2 else { return nil }
      table.header.remove(at: column)
      return "heading \(column) dropped"
    case .repeatHeading:
      table.header.insert(table.header[column], at: column)
      return "heading \(column) repeated"
    case .emptyRowLabel:
      guard isLabelled else { return nil }
      table.rows[row][0] = ""
      return "label of row \(row) emptied"
    case .joinCells:
      guard column + 1 < table.header.count else { return nil }
      let joined = table.rows[row][column] + " " + table.rows[row][column + 1]
      guard joined != " " else { return nil }
      table.rows[row].replaceSubrange(column...column + 1, with: [joined, ""])
      return "cells \(column) and \(column + 1) of row \(row) joined"
    }
  }

  /// One word character replaced by another.
  private func mistyped(_ label: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(label)
    let words = characters.indices.filter { characters[$0].unicodeScalars.allSatisfy { $0.properties.isIdeographic } }
    if let index = words.randomElement(using: &random) {
      characters[index] = ["某", "其", "他", "总", "计", "公", "开"].filter { $0 != characters[index] }.randomElement(
        using: &random)!
    }
    return String(characters)
  }
}
