import Disclosure
import Forms
import Testing

@Suite("The language in which an edition states its relations") struct RelationLanguageTests {
  /// A table with rows in, out (a group of a, b and total), rest, and columns x, y (a group of p, q), sum.
  private func table(_ relations: String...) -> (relations: [Relation], findings: [Diagnostic]) {
    let (edition, findings) = decoded(
      """
      edition: test
      tables:
        - id: t
          columns:
            - {id: x, zh: 甲}
            - {id: y, zh: 乙, children: [{id: p, zh: 丙}, {id: q, zh: 丁}]}
            - {id: sum, zh: 总计}
          rows:
            - {id: in, zh: 收到}
            - {id: out, zh: 办结, children: [{id: a, zh: 公开}, {id: b, zh: 其他}, {id: total, zh: 合计}]}
            - {id: in-force, zh: 结转}
          relations:
      \(relations.map { "      - \($0)" }.joined(separator: "\n"))
      """)
    return (edition?.tables.first?.relations ?? [], findings)
  }

  private func written(_ relation: Relation?) -> String? {
    guard let relation else { return nil }
    func side(_ terms: [Relation.Term]) -> String {
      terms.map { term in
        let paths = term.paths.isEmpty ? "0" : term.paths.joined(separator: ",")
        return (term.sign < 0 ? "-" : "+") + (term.isLastYear ? "last " : "") + paths
      }.joined(separator: " ")
    }
    return "\(relation.direction) \(side(relation.left)) \(relation.comparison.rawValue) \(side(relation.right))"
  }

  @Test(
    arguments: [
      ("in = out.total + in-force", "down +in = +out.total +in-force"),
      ("in - out.total = in-force", "down +in -out.total = +in-force"),
      ("out.total = sum(out.*)", "down +out.total = +out.a,out.b"),
      ("out.total = sum( out.* )", "down +out.total = +out.a,out.b"),
      ("out.total = out.a + sum(out.*)", "down +out.total = +out.a +out.b"),
      ("in = sum(*)", "down +in = +out.a,out.b,out.total,in-force"),
      ("in >= 0", "down +in >= +0"), ("out.a <= out.total", "down +out.a <= +out.total"),
      ("{down: in = last(in-force)}", "down +in = +last in-force"),
      ("{across: sum = x + sum(y.*)}", "across +sum = +x +y.p,y.q"),
      ("{across: sum = sum(*)}", "across +sum = +x,y.p,y.q"),
      ("{across: y.p = last(y.p) + x - y.q}", "across +y.p = +last y.p +x -y.q"),
    ])
  func `it says sums, differences, bounds, totals of a group, and last year's report`(statement: String, reads: String)
  {
    let (relations, findings) = table(statement)
    #expect(findings.isEmpty, "unexpected: \(findings)")
    #expect(written(relations.first) == reads)
  }

  @Test func `what last names is left out of no sum, since it stands in another report`() {
    let (relations, findings) = table("out.total = sum(out.*) - last(out.a)")
    #expect(findings.isEmpty)
    #expect(written(relations.first) == "down +out.total = +out.a,out.b -last out.a")
  }

  @Test func `a relation is an error unless it says otherwise`() {
    let (relations, _) = table(
      "in >= 0", "{down: in >= 0, severity: warning}", "{down: in >= 0, severity: note, note: 说明}")
    #expect(relations.map(\.severity) == [.error, .warning, .note])
  }

  @Test func `it keeps the words of the file`() {
    #expect(table("out.total = sum(out.*)").relations.first?.source == "out.total = sum(out.*)")
  }

  @Test(
    arguments: [
      ("in = out.totl", "there are no figures named out.totl; did you mean out.total?"),
      ("{across: sum = summ}", "there are no figures named summ; did you mean sum?"),
      ("in = last(in-forse)", "there are no figures named in-forse; did you mean in-force?"),
      ("in = out", "there are no figures named out"), ("in = sum(in.*)", "there are no figures named in.*"),
      ("in = sum(out)", "sum takes a path ending in .*"), ("in = sum out.*", "sum takes one argument in brackets"),
      ("in = last(in-force", "last takes one argument in brackets"), ("in + out.total", "has no =, <= or >="),
      ("in =", "a side has no term at its end"), ("= in", "a side has no term at its end"),
      ("in = out.a +", "a side has no term at its end"), ("in = + out.a", "a term is missing before +"),
      ("in = out.a out.b", "a + or - is missing before out.b"), ("in = out.a = out.b", "there are no figures named ="),
      ("in == out.a", "has no =, <= or >="),
      ("{down: in = out.a, severity: fatal}", "severity is error, warning or note"),
      ("{down: in = out.a, weight: 3}", "a relation has no key “weight”"),
      ("{down: in = out.a, across: sum = x}", "a relation goes down or across, not both"),
      ("{severity: warning}", "expected a relation such as a + b = c"),
      ("[in, out.a]", "expected a relation such as a + b = c"),
    ])
  func `what it does not understand it names, at its place`(statement: String, message: String) {
    let (relations, findings) = table("in >= 0", statement)
    #expect(relations.count == 1, "the others are read all the same")
    #expect(findings.count == 1)
    #expect(findings.first?.message.en.contains(message) == true, "\(findings.map(\.message.en))")
    #expect(findings.first?.location.line == 14)
    #expect(findings.first?.rule == "form-file")
  }
}
