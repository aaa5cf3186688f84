import ArgumentParser
import Checks
import Disclosure
import Glibc
import Site

/// `sitegen sign`: binds a sign-off (三审三校) to the text it was given for.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Signs a document off. 签署审核意见，并与当前文本绑定。",
    discussion: """
      A later edit voids the sign-off, and `sitegen check` says which part was changed.
      此后改动文本，签署即失效，sitegen check 会指出改动的部分。

      Examples 示例:
        sitegen sign --role 初审 --name 综合科 content/centres/zibo/reports/2024.md
        sitegen sign --role 终审 --name 主任办公会 --date 2025-01-15 content/centres/zibo/reports/2024.md
      """)

  @Argument(help: ArgumentHelp("The report or plan. 年度报告或工作要点。", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("As sign-off of site.yml names it: 初审, 复审, 终审. 审核环节。", valueName: "role"))
  var role: String

  @Option(help: ArgumentHelp("Who signs; never published. 审核人或科室，不公开。", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("Day of the sign-off; today by default. 签署日期，默认今天。", valueName: "date"))
  var date: String?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let date, CalendarDate(iso: date)?.minute != nil || CalendarDate(iso: date) == nil {
      throw ValidationError("--date is a day such as 2025-01-15. --date 应形如 2025-01-15。")
    }
    if [role, name].contains(where: { $0.contains { $0.isNewline } || $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("--role and --name are words on one line. --role 和 --name 各写一行文字。")
    }
  }

  func run() throws {
    let language = messages.language
    let (folder, document) = Self.split(file)
    let tree = SourceTree(folder: folder)
    do {
      guard let day = date.flatMap({ CalendarDate(iso: $0) }) ?? Self.today else {
        preconditionFailure("the machine's clock is beyond the years of the law")
      }
      let bytes = try tree.read(document, atMost: 1_000_000)
      let signed = try Signing.sign(file: file, bytes: bytes, role: role, name: name, date: day)
      try SourceEdit.replace(file, with: signed)
      Terminal.standardOutput.write(
        Text(zh: "已签署：\(role)，\(day.iso)，\(file)\n", en: "Signed: \(role), \(day.iso), \(file)\n")(language))
    } catch let problem as Signing.Problem {
      guard case .unreadable(let findings) = problem else { return }
      let report = FindingReport(findings: findings, language: language, trees: [tree])
      let console = Terminal.standardError
      console.write(report.text(as: .text, hasColour: console.hasColour))
      throw ExitStatus.refused
    } catch let error as SystemError {
      Terminal.standardError.write(error.sentence(language))
      throw ExitStatus.failed
    }
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// By the machine's clock and zone: who signs looks at the calendar on the wall.
  private static var today: CalendarDate? {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
