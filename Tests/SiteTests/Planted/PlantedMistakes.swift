import Checks
import Disclosure
import Foundation

@testable import Site

/// One kind of mistake for each rule; each is planted many times, in other figures, words, years and places.
enum PlantedMistakes {
  typealias Plant = @Sendable (inout Patient, Int) -> Patient.Place?

  /// Rules left out on purpose, to see that the tests notice: `SITEGEN_WITHOUT_RULE=typo swift test --filter Planted`.
  static let without = ProcessInfo.processInfo.environment["SITEGEN_WITHOUT_RULE"].map { RuleID(stringLiteral: $0) }
  static let rules = Rule.all.filter { $0.id != without }

  /// All, or one of them: `SITEGEN_ONLY_RULE=typo`.
  static let all = every(of: one)
  private static let one = ProcessInfo.processInfo.environment["SITEGEN_ONLY_RULE"]
  static var isWanted: Bool { ProcessInfo.processInfo.environment["SITEGEN_PLANTED"] != nil }
  static var isOne: Bool { one != nil }

  private static func every(of rule: String?) -> [(rule: String, years: [Int], plant: Plant)] {
    kinds.filter { rule == nil || $0.rule == rule }
  }

  private static let kinds: [(rule: String, years: [Int], plant: Plant)] =
    arithmetic + shape + prose + copies + duties + leaks + words + links

  private static let recent = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
  private static let every = [2015, 2016, 2017, 2018] + recent

  // MARK: arithmetic

  private static let arithmetic: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "cross-footing", recent,
      { patient, number in
        let rows = Array(patient.requestRows()).filter {
          patient.lines(of: patient.report)[$0].cells.last?.contains { $0.isNumber } == true
        }
        return patient.change(rows[number * 7 % rows.count]) { line in
          var line = line
          let column = 1 + number % 6
          guard let value = Int(line.cells[column].trimmingCharacters(in: .whitespaces)) else { return nil }
          line.cells[column] = " \(value + 1) "
          return line
        }
      }
    ),
    (
      "carry-over", recent.filter { $0 > 2019 },
      { patient, number in
        patient.changeFirst { line in
          guard line.hasPrefix("| 二、上年结转") else { return nil }
          var line = line
          let column = 1 + number % 6
          guard let value = Int(line.cells[column].trimmingCharacters(in: .whitespaces)) else { return nil }
          line.cells[column] = " \(value + 1) "
          return line
        }
      }
    ),
    (
      "roll-up", recent,
      { patient, number in
        let (centre, part) = (patient.centre, patient.neighbourCentre)
        guard
          patient.changeFirst(
            of: "centres/\(part)/centre.md",
            { $0.hasPrefix("name: ") ? $0 + "\nparent: \(centre)" : nil }) != nil,
          patient.changeFirst({ $0.hasPrefix("title: ") ? $0 + "\nincludes: [\(part)]" : nil })
            != nil
        else { return nil }
        // The whole is made of the part, but for one cell.
        let rowsOfPart = patient.lines(of: patient.neighbour)
        let from = patient.requestRows(of: patient.neighbour)
        var lines = patient.lines(of: patient.report)
        let to = patient.requestRows()
        guard from.count == to.count else { return nil }
        for (target, source) in zip(to, from) { lines[target] = rowsOfPart[source] }
        patient.set(patient.report, lines)
        let rows = to.filter { Int(lines[$0].cells[1].trimmingCharacters(in: .whitespaces)).map { $0 > 0 } == true }
        guard !rows.isEmpty else { return nil }
        return patient.change(rows[number % rows.count]) { line in
          var line = line
          guard let value = Int(line.cells[1].trimmingCharacters(in: .whitespaces)) else { return nil }
          line.cells[1] = " \(value - 1) "
          return line
        }
      }
    ),
  ]

  // MARK: shape

  /// Words in place of the figure of one applicant.
  private static func cell(saying words: String) -> Plant {
    { patient, number in
      guard let row = row(patient, number) else { return nil }
      return patient.change(row) { line in
        var line = line
        line.cells[1 + number % 6] = words
        return line
      }
    }
  }

  private static func row(_ patient: Patient, _ number: Int) -> Int? {
    let lines = patient.lines(of: patient.report)
    let rows = patient.requestRows().filter { lines[$0].cells.last?.contains { $0.isNumber } == true }
    return rows.isEmpty ? nil : rows[number % rows.count]
  }

  private static let shape: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "missing-cell", recent,
      { patient, number in
        guard let row = row(patient, number) else { return nil }
        return patient.change(row) { line in
          var line = line
          line.cells.removeLast()
          return line
        }
      }
    ),
    (
      "extra-cell", recent,
      { patient, number in
        guard let row = row(patient, number) else { return nil }
        return patient.change(row) { $0 + " 0 |" }
      }
    ),
    (
      "missing-row", recent,
      { patient, number in
        guard let row = row(patient, number) else { return nil }
        var lines = patient.lines(of: patient.report)
        lines.remove(at: row)
        patient.set(patient.report, lines)
        return .init(file: patient.report, line: nil)
      }
    ),
    (
      "duplicate-label", recent,
      { patient, number in
        guard let row = row(patient, number) else { return nil }
        return patient.change(row) { $0 + "\n" + $0 }.map { .init(file: $0.file, line: $0.line.map { $0 + 1 }) }
      }
    ),
    (
      "near-label", recent,
      { patient, number in
        guard let row = row(patient, number) else { return nil }
        return patient.change(row) { line in
          for (right, wrong) in [("申请", "申清"), ("公开", "公并"), ("提供", "提洪"), ("总计", "总汁"), ("结转", "结专"), ("信息", "信恩")]
          where line.contains(right) {
            return line.replacingOccurrences(of: right, with: wrong)
          }
          return nil
        }
      }
    ),
    ("not-a-number", recent, cell(saying: " 若干 ")),
    ("ambiguous-mark", recent, cell(saying: " — ")),
    ("unit", recent, cell(saying: " 3 万元 ")),
  ]

  // MARK: prose

  private static let prose: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "prose-table", recent,
      { patient, number in
        patient.changeFirst { line in
          guard let mark = line.range(of: " 件](fact:requests-received)") ?? line.range(of: "件](fact:requests-received)")
          else { return nil }
          let digits = line[..<mark.lowerBound].reversed().prefix { $0.isNumber }.reversed()
          guard let value = Int(String(digits)) else { return nil }
          let start = line.index(mark.lowerBound, offsetBy: -digits.count)
          return String(line[..<start]) + "\(value + 1 + number % 3)" + String(line[mark.lowerBound...])
        }
      }
    ),
    (
      "prose-last-year", recent.filter { $0 > 2019 },
      { patient, number in
        patient.changeFirst { line in
          guard let mark = line.range(of: "](fact:requests-received-change)"),
            let open = line[..<mark.lowerBound].lastIndex(of: "[")
          else { return nil }
          let words = String(line[open..<mark.lowerBound])
          guard let digits = words.firstIndex(where: \.isNumber) else { return nil }
          let run = words[digits...].prefix { $0.isNumber }
          guard let value = Int(run) else { return nil }
          return String(line[..<open]) + String(words[..<digits]) + "\(value + 101 + number)"
            + String(words[run.endIndex...])
            + String(line[mark.lowerBound...])
        }
      }
    ),
    (
      "prose-sum", every,
      { patient, number in
        let (a, b) = (12 + number, 5 + number % 4)
        return patient.insert(
          [
            "全年修订内部制度共 \(a + b) 项，其中管理类 \(a) 项、服务类 \(b + 1) 项。",
            "全年接听咨询电话共 \(a + b) 个，其中市场主体 \(a + 2) 个、代理机构 \(b) 个。",
            "修订内部制度 \(a) 项、新订 \(b) 项，共 \(a + b + 1) 项。",
          ][number % 3])
      }
    ),
    (
      "contradiction", every,
      { patient, number in
        let lines = patient.lines(of: patient.report)
        guard let stated = lines.firstIndex(where: { $0.contains("](fact:website-posts)") }),
          let end = lines[stated...].firstIndex(where: \.isEmpty)
        else { return nil }
        let line = lines[stated]
        guard let mark = line.range(of: "](fact:website-posts)"),
          let open = line[..<mark.lowerBound].lastIndex(of: "["),
          let value = Int(line[open..<mark.lowerBound].filter { $0.isASCII && $0.isNumber })
        else { return nil }
        // Of two that differ the later one is told.
        var changed = lines
        changed.insert(contentsOf: ["", "门户网站发布信息 [\(value + 1 + number) 条](fact:website-posts)。"], at: end)
        patient.set(patient.report, changed)
        return .init(file: patient.report, line: end + 2)
      }
    ),
  ]

  // MARK: copies

  private static let copies: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "other-year", every,
      { patient, number in
        let year = patient.year
        return number.isMultiple(of: 2)
          ? patient.changeFirst {
            $0.hasPrefix("title: ") ? $0.replacingOccurrences(of: "\(year)", with: "\(year - 1)") : nil
          }
          : patient.change(patient.lines(of: patient.report).firstIndex { $0.hasPrefix("## ") } ?? 0) {
            "\($0)（\(year - 1 - number % 3)年）"
          }
      }
    ),
    (
      "other-centre", every,
      { patient, number in
        // Kin may be named; these two are made strangers.
        for centre in [patient.centre, patient.neighbourCentre] {
          _ = patient.changeFirst(of: "centres/\(centre)/centre.md") { $0.hasPrefix("parent: ") ? "" : nil }
        }
        let other = patient.name(of: patient.neighbourCentre)
        return number.isMultiple(of: 2)
          ? patient.changeFirst { $0.hasPrefix("issuer: ") ? "issuer: \(other)" : nil }
          : patient.insert(["\(other)全年发布各类公告 \(300 + number) 条。", "年内，\(other)完善了信息发布流程。"][number / 2 % 2])
      }
    ),
    (
      "same-paragraph", every,
      { patient, number in
        let from = number.isMultiple(of: 2) ? patient.lastYear : patient.neighbour
        let long = patient.lines(of: from).filter {
          $0.count > 110 && !$0.hasPrefix("|") && !$0.hasPrefix("-") && !$0.contains(":")
        }
        // The introduction before the first heading is set by law.
        guard long.count > 1 else { return nil }
        let place = patient.insert(long[1 + number % (long.count - 1)])
        return from == patient.neighbour && patient.neighbourCentre > patient.centre
          ? .init(file: "", line: nil) : place
      }
    ),
    (
      "placeholder-text", every,
      { patient, number in
        patient.insert(
          ["全年办理×××件。", "XX年持续推进公开。", "具体情况请填写。", "联系网址：（具体网址）。", "该项工作待补充。"][number % 5])
      }
    ),
    (
      "citation", every,
      { patient, number in
        patient.insert(
          [
            "按照年度报告格式（国办公开函〔2021〕30号）编制本年度报告。", "依据国办公办函〔2021〕30号的要求完善公开目录。",
            "落实《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2022〕30号）的要求。",
          ][number % 3])
      }
    ),
  ]

  // MARK: duties

  private static let duties: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "sections", recent,
      { patient, number in
        var lines = patient.lines(of: patient.report)
        let headings = lines.indices.filter { lines[$0].hasPrefix("## ") }
        guard headings.count >= 6 else { return nil }
        lines.remove(at: headings[number % 6])
        patient.set(patient.report, lines)
        return .init(file: patient.report, line: nil)
      }
    ),
    (
      "period", recent,
      { patient, number in
        let (year, month) = (patient.year, 2 + number % 5)
        var lines = patient.lines(of: patient.report)
        lines.removeAll {
          $0.hasPrefix("period: ") || $0.contains("统计期限") || $0.contains("12 月 31 日止") || $0.contains("12月31日止")
        }
        lines.insert("period: \(year)-0\(month)-01/\(year)-12-31", at: 2)
        patient.set(patient.report, lines)
        return patient.insert("本报告的统计期限自\(year)年1月1日起至\(year)年12月31日止。")
      }
    ),
    (
      "publication-date", every,
      { patient, number in
        let year = patient.year
        return patient.changeFirst {
          $0.hasPrefix("published: ") ? "published: \(year + 1)-0\(4 + number % 5)-1\(number % 9)" : nil
        }
      }
    ),
    (
      "dates", every,
      { patient, number in
        let year = patient.year
        return number.isMultiple(of: 2)
          ? patient.changeFirst {
            $0.hasPrefix("published: ") ? "published: \(year)-0\(1 + number % 8)-15" : nil
          }
          : patient.insert("\(year)年\([2, 4, 6, 9, 11][number % 5])月31日召开专题会议。")
      }
    ),
    (
      "cadence", every,
      { patient, number in
        let year = patient.year
        patient.files["centres/\(patient.centre)/plans/\(year).md"] =
          "---\ntitle: \(patient.name(of: patient.centre)) \(year) 年政务公开工作要点\nsigned: \(year)-03-0\(1 + number % 9)\n---\n## 一、总体要求\n\n按要求推进。\n\n## 二、重点任务\n\n### （一）通报\n\n\(["每季度", "每月", "按季度"][number % 3])通报一次公开情况。\n"
        return patient.insert("全年[通报公开情况 \(1 + number % 3) 次](task:\(year)/2.1)。")
      }
    ),
    (
      "waiver", every,
      { patient, number in
        patient.insert(
          "<!-- sitegen-allow \(["no-such-rule: 原件如此印制", "typo", "typo: 无", "broken-link: 原件如此印制"][number % 4]) -->\n\n原文如此。"
        ).back(2)
      }
    ),
    (
      "unused-waiver", every,
      { patient, number in
        patient.insert("<!-- sitegen-allow \(["typo", "cross-footing", "citation"][number % 3]): 盖章原件即如此 -->\n\n原文如此。")
          .back(2)
      }
    ),
    (
      "sign-off", every,
      { patient, number in
        guard
          patient.changeFirst(
            of: "site.yml", { $0.hasPrefix("organisation: ") ? $0 + "\nsign-off: [\(["初审", "终审"][number % 2])]" : nil })
            != nil
        else { return nil }
        return patient.changeFirst { $0.hasPrefix("title: ") ? $0 + " " : nil }
      }
    ),
  ]

  // MARK: leaks

  /// A number of eighteen digits that passes the check of GB 11643 and belongs to nobody: born in 1900 in a district of Beijing.
  private static func citizenID(_ number: Int) -> String {
    let digits = "1101011900" + String(format: "%02d%02d%03d", 1 + number % 12, 1 + number % 28, 100 + number * 7)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + String(Array("10X98765432")[sum % 11])
  }

  private static func bankCard(_ number: Int) -> String {
    let digits = "622202" + String(format: "%012d", 190_000_000_000 + number * 7_919)
    // Luhn: from the right, every second digit doubled, the missing last one first.
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      let digit = next.element.wholeNumberValue ?? 0
      let doubled = next.offset.isMultiple(of: 2) ? digit * 2 : digit
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return digits + "\((10 - sum % 10) % 10)"
  }

  private static let leaks: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "citizen-id", every,
      { patient, number in
        patient.insert(
          [
            "申请人身份证号为\(citizenID(number))。", "张某（\(citizenID(number))）来信反映问题。",
            "| 序号 | 证件 |\n|---|---|\n| 1 | \(citizenID(number)) |",
          ][number % 3])
      }
    ),
    (
      "bank-card", every,
      { patient, number in
        patient.insert(["退款账户为\(bankCard(number))。", "卡号 \(bankCard(number))，户名从略。"][number % 2])
      }
    ),
    (
      "mobile-number", every,
      { patient, number in
        patient.insert("评标专家王某13\(number % 10)\(10_000_000 + number * 1_234_567)参加了抽取。")
      }
    ),
    (
      "home-address", every,
      { patient, number in
        patient.insert("申请人现住合成市映雪路\(10 + number)号\(1 + number)号楼\(1 + number % 4)单元\(301 + number)室。")
      }
    ),
    (
      "vehicle-plate", every,
      { patient, number in
        patient.insert("公务用车鲁\(["A", "C", "K"][number % 3])\(12_345 + number * 311)已处置。")
      }
    ),
    (
      "secrecy-marking", every,
      { patient, number in
        patient.insert(["秘密★\(1 + number)年", "机密★长期", "内部资料 注意保存", "此件不公开"][number % 4])
      }
    ),
    (
      "null-value", every,
      { patient, number in
        number.isMultiple(of: 2)
          ? patient.changeFirst {
            $0.hasPrefix("index: ") ? "\($0)-\(["None", "null", "undefined"][number / 2 % 3])" : nil
          }
          : patient.insert("全年办理 \(["null", "undefined", "NaN"][number / 2 % 3]) 件。")
      }
    ),
  ]

  // MARK: words

  private static let words: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "typo", every,
      { patient, number in
        patient.insert(["维护中国入民的知情权。", "行政机关不在处理其申请。", "按规定予已公开。", "认真布署公开工作。"][number % 4])
      }
    ),
    (
      "ocr-residue", every,
      { patient, number in
        patient.insert(["服务人\u{2EA0}群众\(number)次。", "\u{2F2F}作有序开展\(number)年。", "公开信息\u{FFFD}\(number)条。"][number % 3])
      }
    ),
    (
      "document-number", every,
      { patient, number in
        patient.insert("落实合政办发\(["[2020]", "(2021)", "【2022】"][number % 3])\(10 + number)号文件。")
      }
    ),
    (
      "punctuation", every,
      { patient, number in
        patient.insert(["完善制度,规范流程。", "加强学习;改进作风。", "统一标准。。提升质效。", "落实《公开条例的各项要求。"][number % 4])
      }
    ),
  ]

  // MARK: links

  private static let links: [(rule: String, years: [Int], plant: Plant)] = [
    (
      "broken-link", every,
      { patient, number in
        patient.insert("见[附件](../files/\(number)/none.pdf)。")
      }
    ),
    (
      "wrong-case", every,
      { patient, number in
        patient.files["centres/\(patient.centre)/files/list-\(number).pdf"] = "%PDF"
        return patient.insert("见[附件](../files/List-\(number).pdf)。")
      }
    ),
    (
      "unused-attachment", every,
      { patient, number in
        let path = "centres/\(patient.centre)/files/old-\(number).pdf"
        patient.files[path] = "%PDF"
        return .init(file: path, line: 1)
      }
    ),
    (
      "duplicate-id", every,
      { patient, number in
        patient.insert("#### 说明\n\n甲。\n\n#### 说明\n\n乙。\n\n见[说明](#说明)\(number)。")
      }
    ),
  ]
}

extension Patient.Place {
  /// Lines above the last that was inserted.
  func back(_ lines: Int) -> Self { .init(file: file, line: line.map { $0 - lines }) }

}
