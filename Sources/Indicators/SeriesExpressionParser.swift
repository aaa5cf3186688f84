import Disclosure

/// Reads the small language in which a series says where its number stands:
///
///     requests.received/total                              a cell, by the address it has on the page
///     fact:website-posts                                   a fact of the narrative
///     reviews.cases/litigation.direct.total + reviews.cases/litigation.after-reconsideration.total
///     sum(requests.outcomes.withheld.*/total)              the topmost figures below a group of rows or of columns
///     requests.received/total or fact:requests-received    the first that the report has
///
/// A hyphen inside an address belongs to it; a minus stands between blanks. `or` binds least.
package struct SeriesExpressionParser {
  /// The tables of the edition the expression is for; none where it has to serve every edition.
  package var tables: [TableLayout]
  /// Unit of each fact, by the id of its indicator.
  package var facts: [String: String]
  /// What the series counts, and other words for the same.
  package var unit: String
  package var measureWords: Set<String>

  package init(tables: [TableLayout], facts: [String: String], unit: String, measureWords: Set<String> = []) {
    self.tables = tables
    self.facts = facts
    self.unit = unit
    self.measureWords = measureWords
  }

  private struct Fault: Error {
    var token: Token?
    var message: Text
    var fix: Text
    var rule: RuleID = "wrong-value"
  }

  private typealias Token = SeriesExpressionToken

  /// - Parameter location: where the first character of the source stands.
  package func parse(_ source: String, at location: SourceLocation) -> Result<SeriesExpression, Diagnostic> {
    do throws(Fault) {
      let tokens = Token.tokens(of: source)
      let alternatives = tokens.split(omittingEmptySubsequences: false) { $0.text == "or" }
      var sums: [[SeriesExpression.Term]] = []
      for alternative in alternatives { sums.append(try sum(alternative, endingAt: tokens.last)) }
      return .success(SeriesExpression(alternatives: sums, source: source))
    } catch {
      var place = location
      if let token = error.token {
        place.column += token.offset
        place.length = token.text.unicodeScalars.count
      }
      return .failure(Diagnostic(.error, error.rule, at: place, error.message, fix: error.fix))
    }
  }

  private func sum(_ tokens: ArraySlice<Token>, endingAt end: Token?) throws(Fault) -> [SeriesExpression.Term] {
    var terms: [SeriesExpression.Term] = []
    var rest = tokens
    var isSubtracted = false
    var wantsTerm = true
    while let token = rest.popFirst() {
      if token.text == "+" || token.text == "-" {
        if wantsTerm { throw Self.missingTerm(token) }
        isSubtracted = token.text == "-"
        wantsTerm = true
        continue
      }
      if !wantsTerm {
        throw Fault(
          token: token,
          message: Text(zh: "“\(token.text)”前缺少 +、- 或 or", en: "a +, - or `or` is missing before “\(token.text)”"),
          fix: Text(zh: "运算符两边各空一格", en: "write an operator between blanks"))
      }
      wantsTerm = false
      for operand in try operands(token, &rest) {
        terms.append(SeriesExpression.Term(isSubtracted: isSubtracted, operand: operand))
      }
    }
    if wantsTerm { throw Self.missingTerm(tokens.last ?? end) }
    return terms
  }

  private func operands(_ token: Token, _ rest: inout ArraySlice<Token>) throws(Fault) -> [SeriesExpression.Operand] {
    if token.text == "sum", rest.first?.text == "(" {
      guard rest.popFirst() != nil, let argument = rest.popFirst(), rest.popFirst()?.text == ")" else {
        throw Fault(
          token: token, message: Text(zh: "sum 后应为括号里的一项", en: "sum takes one address in brackets"),
          fix: Self.sumExample)
      }
      return try group(argument).map { .cell($0) }
    }
    if token.text.begins(with: "fact:") { return [try fact(token)] }
    let (layout, row, column) = try parts(of: token)
    let places = (try position(of: row, on: layout.rows, token), try position(of: column, on: layout.columns, token))
    return [.cell(try cell(of: layout, places.0, places.1, token))]
  }

  private func fact(_ token: Token) throws(Fault) -> SeriesExpression.Operand {
    let id = String(token.text.dropFirst(5))
    guard let factUnit = facts[id] else {
      throw Fault(
        token: token,
        message: Text(zh: "没有名为“\(id)”的指标", en: "there is no indicator “\(id)”").didYouMean(
          Spelling.nearest(to: id, among: facts.keys.sorted())),
        fix: Text(zh: "改正标识，或先在 indicators 下加上这一项", en: "correct the id, or add it below indicators first"),
        rule: "unknown-indicator")
    }
    try checkUnit(factUnit, of: token)
    return .fact(id)
  }

  // MARK: addresses

  private func parts(of token: Token) throws(Fault) -> (TableLayout, row: String, column: String) {
    let halves = token.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, let dot = halves[0].firstIndex(of: "."), !halves[1].isEmpty else {
      throw Fault(
        token: token,
        message: Text(
          zh: "“\(token.text)”不是格的地址，也不是 fact:", en: "“\(token.text)” is neither the address of a cell nor a fact"),
        fix: Text(
          zh: "写成 requests.received/total 或 fact:website-posts",
          en: "write it like requests.received/total or fact:website-posts"))
    }
    let id = String(halves[0][..<dot])
    guard let edition = tables.first?.edition else {
      throw Fault(
        token: token,
        message: Text(
          zh: "格“\(token.text)”属于某一版年报格式，不能用于各版",
          en: "the cell “\(token.text)” is of one edition and cannot serve all"),
        fix: Text(zh: "写在 forms 下各版之中", en: "write it below forms, edition by edition"))
    }
    guard let layout = tables.first(where: { $0.id == id }) else {
      throw Fault(
        token: token,
        message: Text(
          zh: "\(edition) 年格式没有名为“\(id)”的表", en: "the form of \(edition) has no table “\(id)”"
        ).didYouMean(Spelling.nearest(to: id, among: tables.map(\.id))),
        fix: Text(
          zh: "可写的有：\(tables.map(\.id).joined(separator: "、"))",
          en: "it has: \(tables.map(\.id).joined(separator: ", "))"))
    }
    return (layout, String(halves[0][halves[0].index(after: dot)...]), halves[1])
  }

  private func position(of path: String, on axis: LabelAxis, _ token: Token) throws(Fault) -> Int {
    guard let position = axis.position(of: path) else {
      let known = axis.figureNodes.map { axis.nodes[$0].path }
      throw Fault(
        token: token,
        message: Text(zh: "“\(path)”不是可填数的行或列", en: "there are no figures named “\(path)”").didYouMean(
          Spelling.nearest(to: path, among: known)), fix: Self.addressAdvice)
    }
    return position
  }

  private func cell(of layout: TableLayout, _ row: Int, _ column: Int, _ token: Token) throws(Fault)
    -> SeriesExpression.CellPlace
  {
    let reader = layout.reader(position: row, column: column)
    // A form that prints no unit for money leaves it to the office; each number is then converted from its own.
    let found = reader.unit.isEmpty && reader.kind == .money ? "元" : reader.unit
    if !found.isEmpty { try checkUnit(found, of: token) }
    return .init(layout: layout, row: row, column: column)
  }

  /// Money is converted; of anything else a number counts what its unit says.
  private func checkUnit(_ found: String, of token: Token) throws(Fault) {
    if found == unit || measureWords.contains(found) || MoneyUnit.isMoney(found) && MoneyUnit.isMoney(unit) { return }
    throw Fault(
      token: token,
      message: Text(
        zh: "“\(token.text)”以“\(found)”计，这个系列以“\(unit)”计",
        en: "“\(token.text)” is counted in “\(found)”, the series in “\(unit)”"),
      fix: Text(
        zh: "确是同一种数的，在 measure-words 中列出“\(found)”",
        en: "list “\(found)” below measure-words if it counts the same things"))
  }

  /// The cells of `table.rows.*/column` or `table.row/columns.*`.
  private func group(_ token: Token) throws(Fault) -> [SeriesExpression.CellPlace] {
    let (layout, row, column) = try parts(of: token)
    guard (row == "*" || row.ends(with: ".*")) != (column == "*" || column.ends(with: ".*")) else {
      throw Fault(
        token: token,
        message: Text(zh: "sum 的括号里，行或列之一应以 .* 结尾", en: "in sum(…) either the row or the column ends in .*"),
        fix: Self.sumExample)
    }
    var cells: [SeriesExpression.CellPlace] = []
    if column == "*" || column.ends(with: ".*") {
      let row = try position(of: row, on: layout.rows, token)
      for column in try members(of: column, on: layout.columns, layout, token) {
        cells.append(try cell(of: layout, row, column, token))
      }
    } else {
      let column = try position(of: column, on: layout.columns, token)
      for row in try members(of: row, on: layout.rows, layout, token) {
        cells.append(try cell(of: layout, row, column, token))
      }
    }
    return cells
  }

  private func members(of pattern: String, on axis: LabelAxis, _ layout: TableLayout, _ token: Token) throws(Fault)
    -> [Int]
  {
    let group = pattern == "*" ? "" : String(pattern.dropLast(2))
    let paths = axis.topmostFigures(below: group)
    guard !paths.isEmpty else {
      let groups = Set(axis.nodes.filter { !$0.hasFigures }.map(\.path)).sorted()
      throw Fault(
        token: token,
        message: Text(zh: "“\(group)”之下没有可填数的行或列", en: "there are no figures below “\(group)”").didYouMean(
          Spelling.nearest(to: group, among: groups)), fix: Self.addressAdvice)
    }
    // Adding a total to its own parts would count everything twice.
    let total = layout.relations.first { relation in
      relation.comparison == .equal && relation.left.count == 1 && relation.left[0].paths.count == 1
        && paths.contains(relation.left[0].paths[0]) && !relation.isContinuation
        && relation.right.flatMap(\.paths).allSatisfy(paths.contains)
    }
    if let total = total?.left[0].paths[0] {
      throw Fault(
        token: token,
        message: Text(zh: "“\(total)”本身就是其余各项之和", en: "“\(total)” is itself the sum of the others"),
        fix: Text(zh: "直接写“\(total)”", en: "write “\(total)” itself"))
    }
    var positions: [Int] = []
    for path in paths { positions.append(try position(of: path, on: axis, token)) }
    return positions
  }

  private static let sumExample = Text(
    zh: "写成 sum(requests.outcomes.withheld.*/total)", en: "write it like sum(requests.outcomes.withheld.*/total)")
  private static let addressAdvice = Text(
    zh: "地址与年报页面上该格的锚点相同，可从页面复制", en: "copy it from the page of a report: it is the anchor of the cell there")

  private static func missingTerm(_ token: Token?) -> Fault {
    Fault(
      token: token, message: Text(zh: "这里缺少一项", en: "a term is missing here"),
      fix: Text(
        zh: "写格的地址或 fact:标识，如 requests.received/total",
        en: "write the address of a cell or a fact, such as requests.received/total"))
  }
}
