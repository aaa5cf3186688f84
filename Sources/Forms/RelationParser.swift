import Disclosure

/// Reads the small language in which an edition states its relations:
///
///     received + carried-in = outcomes.total + carried-out     down the rows, in every column
///     outcomes.total = sum(outcomes.*)                         the topmost figures below, the other side left out
///     {across: total = sum(*)}                                 along the columns, in every row
///     {down: carried-in = last(carried-out)}                   last year's report of the same centre
///     {down: a <= b, severity: warning}                        a bound, with a severity of its own
///
/// Terms are paths, `sum(path.*)`, `last(path)` and the number 0, joined by `+` and `-`.
struct RelationParser {
  let rows: LabelAxis
  let columns: LabelAxis

  mutating func parse(_ item: DataNode) -> Result<Relation, Diagnostic> {
    var direction = Relation.Direction.down
    var severity = Diagnostic.Severity.error
    var statement: DataNode? = item
    if let entries = item.entries {
      statement = nil
      for entry in entries {
        switch entry.key {
        case "down", "across":
          if statement != nil {
            return failure(
              entry.keyLocation, zh: "一条勾稽关系只能写 down 或 across 之一", en: "a relation goes down or across, not both")
          }
          direction = Relation.Direction(rawValue: entry.key) ?? .down
          statement = entry.value
        case "severity":
          guard let known = Diagnostic.Severity(rawValue: entry.value.text ?? "") else {
            return failure(
              entry.value.location, zh: "severity 只能是 error、warning 或 note", en: "severity is error, warning or note")
          }
          severity = known
        case "note": break
        default:
          return failure(
            entry.keyLocation, zh: "勾稽关系没有“\(entry.key)”这一项，可用 down、across、severity、note",
            en: "a relation has no key “\(entry.key)”; it has down, across, severity and note")
        }
      }
    }
    guard let statement, let source = statement.text else {
      return failure(item.location, zh: "这里应写一条勾稽关系，如 a + b = c", en: "expected a relation such as a + b = c")
    }
    let tokens = Self.tokens(of: source)
    guard let middle = tokens.firstIndex(where: { ["=", "<=", ">="].contains($0) }),
      let comparison = Relation.Comparison(rawValue: tokens[middle])
    else {
      return failure(
        statement.location, zh: "勾稽关系“\(source)”缺少 =、<= 或 >=", en: "the relation \(source) has no =, <= or >=")
    }
    let axis = direction == .down ? rows : columns
    let sides = [tokens[..<middle], tokens[(middle + 1)...]]
    // What stands by name on one side is left out of a sum on the other: a total is not one of its own parts. What
    // `last(…)` names stands in another report and is left out of nothing.
    let named = Set(tokens.indices.filter { $0 < 2 || tokens[$0 - 2] != "last" }.map { tokens[$0] })
    var terms: [[Relation.Term]] = []
    for side in sides {
      switch Self.terms(of: side, axis: axis, leavingOut: named) {
      case .success(let found): terms.append(found)
      case .failure(let problem):
        return failure(
          statement.location, zh: "勾稽关系“\(source)”：\(problem.text.zh)", en: "the relation \(source): \(problem.text.en)"
        )
      }
    }
    return .success(
      Relation(
        direction: direction, left: terms[0], comparison: comparison, right: terms[1], severity: severity,
        source: source))
  }

  private struct Problem: Error { let text: Text }

  private static func terms(of tokens: ArraySlice<String>, axis: LabelAxis, leavingOut named: Set<String>) -> Result<
    [Relation.Term], Problem
  > {
    var terms: [Relation.Term] = []
    var rest = tokens
    var sign = 1
    var wantsTerm = true
    func problem(_ zh: String, _ en: String) -> Result<[Relation.Term], Problem> {
      .failure(Problem(text: Text(zh: zh, en: en)))
    }
    while let token = rest.popFirst() {
      // An id may be `sum` or `last` too: the bracket tells.
      let isFunction = rest.first == "(" || axis.position(of: token) == nil
      switch token {
      case "+", "-":
        if wantsTerm { return problem("“\(token)”前缺少一项", "a term is missing before \(token)") }
        sign = token == "+" ? 1 : -1
        wantsTerm = true
        continue
      case "0":
        terms.append(Relation.Term(sign: sign, paths: [], isLastYear: false))
      case "sum" where isFunction, "last" where isFunction:
        guard rest.popFirst() == "(", let argument = rest.popFirst(), rest.popFirst() == ")" else {
          return problem("\(token) 后应为括号里的一项", "\(token) takes one argument in brackets")
        }
        if token == "last" {
          guard axis.position(of: argument) != nil else { return unknown(argument, axis) }
          terms.append(Relation.Term(sign: sign, paths: [argument], isLastYear: true))
        } else {
          guard argument == "*" || argument.hasSuffix(".*") else {
            return problem("sum 的括号里应为 路径.*", "sum takes a path ending in .*")
          }
          let paths = axis.topmostFigures(below: argument == "*" ? "" : String(argument.dropLast(2))).filter {
            !named.contains($0)
          }
          if paths.isEmpty { return unknown(argument, axis) }
          terms.append(Relation.Term(sign: sign, paths: paths, isLastYear: false))
        }
      default:
        guard axis.position(of: token) != nil else { return unknown(token, axis) }
        terms.append(Relation.Term(sign: sign, paths: [token], isLastYear: false))
      }
      if !wantsTerm { return problem("“\(token)”前缺少 + 或 -", "a + or - is missing before \(token)") }
      wantsTerm = false
    }
    return wantsTerm ? problem("两边都要有一项", "a side has no term at its end") : .success(terms)
  }

  private static func unknown(_ path: String, _ axis: LabelAxis) -> Result<[Relation.Term], Problem> {
    let meant = Spelling.nearest(to: path, among: axis.figureNodes.map { axis.nodes[$0].path })
    return .failure(
      Problem(
        text: Text(
          zh: "没有名为 \(path) 的可填数的格" + (meant.map { "，是否想写 \($0)？" } ?? ""),
          en: "there are no figures named \(path)" + (meant.map { "; did you mean \($0)?" } ?? ""))))
  }

  /// Paths, words, operators and brackets. A hyphen inside a path belongs to it; a minus stands between blanks.
  private static func tokens(of source: String) -> [String] {
    source.replacing("(", with: " ( ").replacing(")", with: " ) ").split(whereSeparator: \.isWhitespace).map(
      String.init)
  }

  private func failure(_ location: SourceLocation, zh: String, en: String) -> Result<Relation, Diagnostic> {
    .failure(Diagnostic(.error, "form-file", at: location, Text(zh: zh, en: en)))
  }
}
