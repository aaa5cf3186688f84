import ArgumentParser
import Checks
import Disclosure

/// `sitegen explain`: what a rule checks, which regulation says so, and an example.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a rule. 解释一条检查规则。",
    discussion: """
      Examples 示例:
        sitegen explain cross-footing
        sitegen explain            (all rules 全部规则)
      """)

  @Argument(
    help: ArgumentHelp("The name in the brackets of a finding. 方括号中的规则名。", valueName: "rule"),
    completion: .list(Rule.all.map(\.id.description)))
  var rule: String?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard let rule else { return }
    if RulePage.all[RuleID(stringLiteral: rule)] == nil {
      throw Rule.unknown(rule)
    }
  }

  func run() {
    let language = messages.language
    if let rule, let page = RulePage.all[RuleID(stringLiteral: rule)] {
      Terminal.standardOutput.write(Self.text(of: page, language))
    } else {
      Terminal.standardOutput.write(Self.list(language))
    }
  }

  static func text(of page: RulePage, _ language: Language) -> String {
    let isChinese = language == .chinese
    var text = "\(page.id)  \(page.title(language)) (\(FindingPrinter.word(for: page.severity, language)))\n\n"
    text += page.explanation(language) + "\n"
    if let reason = page.withoutExample { text += "\n\(reason)\n" }
    for (title, files) in [
      (isChinese ? "错误示例" : "Wrong", page.wrong), (isChinese ? "正确示例" : "Right", page.right),
    ] where !files.isEmpty {
      text += "\n\(title)\n"
      for file in files {
        text += "\n  \(file.path)\n"
        text += file.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "    \($0)\n" }
          .joined()
      }
    }
    return text
  }

  /// Every rule on a line, in the order of the catalogue.
  private static func list(_ language: Language) -> String {
    let width = Rule.all.map(\.id.description.utf8.count).max() ?? 0
    return Rule.all.compactMap { rule in
      RulePage.all[rule.id].map { page in
        let id = rule.id.description
        return "\(id)\(String(repeating: " ", count: width - id.utf8.count + 2))\(page.title(language))\n"
      }
    }.joined()
  }
}

extension Rule {
  /// What is said to whoever asks for a rule that is not there.
  static func unknown(_ name: String) -> ValidationError {
    let meant = Spelling.nearest(to: name, among: all.map(\.id.description))
    let text = Text(zh: "没有名为“\(name)”的规则", en: "There is no rule “\(name)”").didYouMean(meant)
    // A question of what was meant has its own mark.
    return meant == nil ? ValidationError("\(text.en). \(text.zh)。") : ValidationError("\(text.en) \(text.zh)")
  }
}
