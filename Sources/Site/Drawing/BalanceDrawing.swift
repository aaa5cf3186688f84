import Disclosure
import Markup

// Whether the figures add up: said for one report in full, for the portal in a sentence.
extension PageDrawing {
  /// What the arithmetic of the form says of a report, each relation that does not hold with its figures, linked to their cells.
  func balance(of report: Report) -> HTML {
    guard !report.tables.isEmpty else { return HTML() }
    let sheet = BalanceSheet(of: [report])
    var html = summary(sheet)
    let computed = report.tables.map(\.table).filter { $0.derivation == nil }
    let items = computed.flatMap { table in
      CrossFooting(of: table).imbalances.map { imbalance -> HTML in
        "<li>\(foreign(table.layout.caption))\(strings[.colon])\(equation(imbalance, in: table))</li>\n"
      }
    }
    if !items.isEmpty {
      html += "<ul class=\"balance-list\">\n\(items)</ul>\n<p class=\"section-note\">\(strings[.balanceRemark])</p>\n"
    }
    for table in report.tables.map(\.table) where table.derivation != nil {
      html +=
        "<p class=\"section-note\">\(strings.markup(.balanceReconstructed, ["table": foreign(table.layout.caption)]))</p>\n"
    }
    return html
  }

  /// The same over all reports of the portal, with the way to those whose figures do not add up.
  var portalBalance: HTML {
    let sheet = plan.balance
    guard sheet.checked > 0 else { return HTML() }
    let links = sheet.failedReports.prefix(Self.linkedFailures).map { report -> HTML in
      let name = corpus.centre(report.centre).map { foreign(shortName(of: $0)) } ?? "\(report.centre)"
      return
        #"<li><a href="\#(href(.report(centre: report.centre, year: report.year), fragment: "balance"))">\#(name) \#(strings(.yearTitle, ["year": String(report.year)]))</a></li>"#
    }
    let list: HTML? = links.isEmpty ? nil : #"<ul class="balance-list">\#(links)</ul>\#("\n")"#
    let more = sheet.failedReports.count - links.count
    let rest: HTML? =
      more > 0 ? "<p class=\"section-note\">\(strings(.balanceMore, ["count": String(more)]))</p>\n" : nil
    let leftOut: HTML? =
      sheet.reconstructedTables > 0
      ? "<p class=\"section-note\">\(strings(.balanceLeftOut, ["count": String(sheet.reconstructedTables)]))</p>\n"
      : nil
    let checks: HTML =
      "<p class=\"section-note\"><a href=\"\(href(.checks))\">\(strings[.checksTitle])</a></p>\n"
    return summary(sheet) + "\(list)\(rest)\(leftOut)\(checks)"
  }

  /// Reports named on the home page; more would push everything else away.
  private static let linkedFailures = 6

  private func summary(_ sheet: BalanceSheet) -> HTML {
    let values: KeyValuePairs = [
      "checked": String(sheet.checked), "held": String(sheet.held), "failed": String(sheet.failed),
    ]
    if sheet.checked == 0 { return "<p class=\"balance-summary\">\(strings[.balanceNone])</p>\n" }
    return sheet.failed == 0
      ? "<p class=\"balance-summary balance-holds\">\(strings(.balanceHolds, values))</p>\n"
      : "<p class=\"balance-summary balance-fails\">\(strings(.balanceFails, values))</p>\n"
  }

  /// `申请办结数 1 ≠ 按时办结数 0 + 延期办结数 0`, every figure a link to its cell.
  private func equation(_ imbalance: CrossFooting.Imbalance, in table: StatutoryTable) -> HTML {
    let relation = imbalance.relation
    let sign: HTML =
      switch relation.comparison {
      case .equal: "≠"
      case .atMost: "&gt;"
      case .atLeast: "&lt;"
      }
    let sides = [relation.left, relation.right].map { side($0, of: imbalance, in: table) }
    let place = placeName(imbalance, in: table).map { "\($0)\(strings[.colon])" as HTML }
    return #"\#(place)<span class="equation">\#(sides[0]) <b>\#(sign)</b> \#(sides[1])</span>"#
  }

  private func side(_ terms: [Relation.Term], of imbalance: CrossFooting.Imbalance, in table: StatutoryTable) -> HTML {
    var html = HTML()
    for term in terms {
      for operand in table.operands(of: term, in: imbalance.relation.direction, at: imbalance.path) {
        let joint = html.isEmpty ? (term.sign < 0 ? "−" : "") : (term.sign < 0 ? " − " : " + ")
        let layout = table.layout
        let label =
          imbalance.relation.direction == .down
          ? foreign(layout.rows.nodes[operand.row].label) : foreign(layout.columns.nodes[operand.column].label)
        let anchor = layout.address(row: operand.row, column: operand.column)
        html +=
          ##"\##(joint)\##(label) <a href="#\##(anchor)">\##(operand.cell.figure.quantity?.digits ?? "")</a>"##
      }
    }
    return html.isEmpty ? "0" : html
  }

  /// The column or row a relation was tried at, where the table has more than one.
  private func placeName(_ imbalance: CrossFooting.Imbalance, in table: StatutoryTable) -> HTML? {
    let axis = imbalance.relation.direction == .down ? table.layout.columns : table.layout.rows
    guard axis.figureNodes.count > 1, let position = axis.position(of: imbalance.path) else { return nil }
    return foreign(axis.nodes[axis.figureNodes[position]].label)
  }
}
