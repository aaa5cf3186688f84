import Disclosure
import Testing

@Suite("Findings") struct DiagnosticTests {
  private func finding(
    _ rule: RuleID, _ severity: Diagnostic.Severity = .error, file: String = "a.md", line: Int, column: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      severity, rule, at: SourceLocation(file: file, line: line, column: column), Text(zh: "不对", en: "wrong"))
  }

  @Test func `severities rise from note over warning to error`() {
    #expect([Diagnostic.Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    #expect(Diagnostic.Severity.warning < .error)
    #expect(!(Diagnostic.Severity.error < .error))
  }

  @Test func `only an error is an error`() {
    #expect(![finding("a", .warning, line: 1), finding("b", .note, line: 2)].containsErrors)
    #expect([finding("a", .warning, line: 1), finding("b", line: 2)].containsErrors)
    #expect(![Diagnostic]().containsErrors)
  }

  @Test func `findings stand in reading order, and at one place in the order in which they were found`() {
    let found = [
      finding("c", line: 10), finding("z", file: "b.md", line: 1), finding("b", line: 2, column: 9),
      finding("a", line: 2, column: 10),
      finding("y", line: 2, column: 9), finding("x", line: 2, column: 9),
    ]
    #expect(found.inReadingOrder().map(\.rule.description) == ["b", "y", "x", "a", "c", "z"])
  }

  @Test func `places order by file, line and column as numbers`() {
    #expect(SourceLocation(file: "a.md", line: 9) < SourceLocation(file: "a.md", line: 10))
    #expect(SourceLocation(file: "a.md", line: 3, column: 17).description == "a.md:3:17")
  }

  @Test func `a figure that cannot be read says what to do, in both languages, without inventing a number`() {
    let problems: [FigureText.Problem] = [
      .noNumber("若干"), .severalNumbers, .ambiguousMark("—"), .otherUnit(found: "次", expected: "件"), .notExact,
      .notWhole,
      .negative, .noUnit,
    ]
    for problem in problems {
      let finding = FigureFinding.diagnostic(for: problem, at: SourceLocation(file: "a.md"), isCell: true)
      #expect(finding.severity == .error)
      for text in [finding.message, finding.fix] {
        #expect(text?.zh.isEmpty == false && text?.en.isEmpty == false)
        #expect(text?.zh.hasSuffix("。") == false && text?.en.hasSuffix(".") == false)
        #expect(text?.zh.contains("\n") == false)
      }
    }
  }

  @Test func `another unit is about the cell where one stands there, and about the indicator in a sentence`() {
    let problem = FigureText.Problem.otherUnit(found: "次", expected: "件")
    let place = SourceLocation(file: "a.md")
    let cell = FigureFinding.diagnostic(for: problem, at: place, isCell: true)
    let fact = FigureFinding.diagnostic(for: problem, at: place, isCell: false)
    #expect(cell.message == fact.message)
    #expect(cell.fix?.zh == "核对原件的数字和单位；这一格以“件”计")
    #expect(fact.fix?.zh.contains("指标") == true)
  }

  @Test(
    arguments: [
      ("zh", Language.chinese), ("zh-CN", .chinese), ("zh_CN.UTF-8", .chinese), ("ZH-Hans", .chinese), ("en", .english),
      ("en-GB", .english), ("en_US.UTF-8", .english),
    ])
  func `the tags people type name a language`(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "fr", "english"])
  func `other tags name none`(tag: String) {
    #expect(Language(tag: tag) == nil)
  }
}
