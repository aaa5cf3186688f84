import Disclosure
import Forms
import Testing

/// Another family of reports altogether, given as a file: nothing here is known to the program.
@Suite("A fourth edition is a file, not a release") struct FourthEditionTests {
  private static let file = """
    edition: "2040"
    name: {zh: 场内交易统计（2040 年）, en: Trading statistics (2040)}
    instrument: 某发〔2040〕8号
    years: {from: 2040}
    tables:
      - id: trades
        caption: {zh: 场内交易情况, en: Trades}
        corner: {zh: 交易类别, en: Category}
        style: indented
        unit-column: {zh: 计量单位, en: Unit}
        columns:
          - {id: city, zh: 市本级, en: City}
          - id: districts
            zh: 区县
            en: Districts
            children: [{id: east, zh: 东区, en: East}, {id: west, zh: 西区, en: West}]
          - {id: online, zh: 其中：线上, en: Online, optional: true}
          - {id: total, zh: 总计, en: Total}
        rows:
          - id: projects
            zh: 一、项目数
            en: 1. Projects
            unit: 宗
            figures: true
            children:
              - id: works
                zh: （一）工程
                en: (1) Works
                figures: true
                children:
                  - id: state
                    zh: 1.国有资金
                    en: 1. State-funded
                    figures: true
                    children:
                      - {id: open, zh: 公开招标, en: Open tender}
                      - {id: invited, zh: 邀请招标, en: Invited tender}
                  - {id: private, zh: 2.非国有资金, en: 2. Privately funded}
              - {id: goods, zh: （二）货物, en: (2) Goods, optional: true}
              - {id: other, zh: （三）其他, en: (3) Other}
          - {id: value, zh: 二、成交额, en: 2. Value, unit: 亿元}
          - {id: saving, zh: 三、节资率, en: 3. Saving, unit: "%", kind: decimal, signed: true}
          - id: stock
            zh: 四、在库主体
            en: 4. Registered parties
            unit: 家
            children:
              - {id: new, zh: （一）本年新增, en: (1) New}
              - {id: gone, zh: （二）本年注销, en: (2) Gone}
              - {id: total, zh: （三）年末总数, en: (3) At year's end}
        relations:
          - projects = sum(projects.*)
          - projects.works = sum(projects.works.*)
          - {down: projects.works.state.open <= projects.works.state, severity: warning}
          - {across: total = city + sum(districts.*)}
          - {across: online <= total, severity: note}
          - {down: stock.total = last(stock.total) + stock.new - stock.gone}
    """

  private let library: FormLibrary
  private let layout: TableLayout

  init() throws {
    let (edition, findings) = decoded(Self.file)
    #expect(findings.isEmpty, "unexpected: \(findings)")
    library = FormLibrary(FormLibrary.national.editions + [try #require(edition)])
    layout = library.layout("2040", "trades")
  }

  @Test func `it has its own depth, columns and kinds of number`() {
    #expect(layout.rows.depth == 4)
    #expect(layout.columns.figureNodes.count == 5)
    #expect(layout.rows.figureNodes.count == 13)
    let kinds = layout.rows.figureNodes.map { layout.reader(row: $0, column: 0).kind }
    #expect(Set(kinds) == [.count, .money, .decimal])
    #expect(layout.relations.map(\.severity) == [.error, .error, .warning, .error, .note, .error])
  }

  @Test(arguments: LabelStyle.allCases)
  func `every cell binds to its own address`(style: LabelStyle) {
    let table = WrittenTable(layout, style: style)
    let report = MarkedReport(table.markdown, year: 2040, library: library)
    #expect(report.binding.findings.isEmpty, "unexpected: \(report.binding.findings)")
    #expect(report.binding.edition?.id == "2040")
    #expect(report.binding.figures == table.figures)
  }

  @Test func `its relations hold or fail with the figures in them`() throws {
    let report = MarkedReport(
      """
      | 交易类别 | 计量单位 | 市本级 | 东区 | 西区 | 总计 |
      |---|---|--:|--:|--:|--:|
      | 一、项目数 | 宗 | 10 | 4 | 3 | 17 |
      | （一）工程 | 宗 | 7 | 2 | 3 | 12 |
      | 1.国有资金 | 宗 | 5 | 2 | 1 | 8 |
      | 公开招标 | 宗 | 6 | 1 | 1 | 8 |
      | 邀请招标 | 宗 | 1 | 1 | 0 | 0 |
      | 2.非国有资金 | 宗 | 2 | 0 | 2 | 4 |
      | （三）其他 | 宗 | 3 | 2 | 0 | 5 |
      | 二、成交额 | 亿元 | 1.25 | 0.5 | 3000万元 | 2.05 |
      | 三、节资率 | % | 4.2 | -0.3 | | 3.9 |
      | 四、在库主体 | | | | | |
      | （一）本年新增 | 家 | 5 | 1 | 1 | 7 |
      | （二）本年注销 | 家 | 2 | 0 | 1 | 3 |
      | （三）年末总数 | 家 | 103 | 11 | 20 | 134 |
      """, year: 2040, library: library)
    #expect(report.binding.findings.isEmpty, "the optional row and column are not missed: \(report.binding.findings)")
    let table = try #require(report.table)
    var lastYear = StatutoryTable(layout: layout, at: SourceLocation(file: "2039.md"))
    for (column, total) in [100, 10, 20, nil, 130].enumerated() {
      lastYear[position: layout.rows.position(of: "stock.total")!, column] = total.map {
        .init(.number(Quantity(.count($0), unit: "家")), at: SourceLocation(file: "2039.md"))
      }
    }
    var failures: [String] = []
    for relation in layout.relations {
      let axis = relation.direction == .down ? layout.columns : layout.rows
      for node in axis.figureNodes {
        guard let sides = table.sides(of: relation, at: axis.nodes[node].path, lastYear: lastYear),
          !relation.holds(left: sides.left, right: sides.right)
        else { continue }
        failures.append("\(relation.source) at \(axis.nodes[node].path): \(sides.left) against \(sides.right)")
      }
    }
    #expect(
      failures == [
        "projects.works.state.open <= projects.works.state at city: 6 against 5",
        "total = city + sum(districts.*) at projects.works.state.invited: 0 against 2",
      ])
    // Money of two units adds up: 1.25 亿元 + 0.5 亿元 + 3000 万元 = 2.05 亿元.
    let across = try #require(layout.relations.first { $0.source.hasPrefix("total =") })
    #expect(table.sides(of: across, at: "value")?.right == Decimal(mantissa: 205_000_000, scale: 0))
    #expect(table.sides(of: across, at: "saving") == nil, "a blank has no sum to compare")
  }

  @Test func `a fourth edition takes no report of the other three`() {
    let text = FormLibrary.national.edition("2021")!.tables.map { WrittenTable($0).markdown }.joined(separator: "\n")
    let report = MarkedReport(text, year: 2024, library: library)
    #expect(report.binding.edition?.id == "2021")
    #expect(report.binding.findings.isEmpty, "unexpected: \(report.binding.findings)")
  }
}
