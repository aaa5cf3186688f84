import ArgumentParser
import Checks
import Disclosure
import Glibc
import Site

/// `sitegen check`: reads, plans and checks as `build` does, and writes nothing but what it found.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the content without building. 检查内容，不生成网站。",
    discussion: """
      Exit codes 退出码: 0 no error 没有错误, 1 errors 有错误, 2 wrong usage or the machine failed 用法错误或系统故障

      Examples 示例:
        sitegen check
        sitegen check content/centres/zibo/reports/2024.md
        sitegen check --format github --severity warning
        sitegen check --rule cross-footing --rule carry-over
        sitegen check --fix content/centres/zibo
        sitegen check --external --external-limit 300
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders whose findings are wanted; by default all. 只报告这些文件或目录，默认全部。", valueName: "paths"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var sources: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The folder sites are built into: what the last build read and did not change is not read again. 网站的输出目录：上次生成时读过且未改动的文件不再重读。",
      valueName: "folder"), completion: .directory)
  var output = "site-output"

  @Flag(help: ArgumentHelp("Read everything anew. 全部重新读取。"))
  var noCache = false

  @Option(help: ArgumentHelp("text, json, github, gitlab or sarif. 输出格式。", valueName: "format"))
  var format: FindingFormat = .text

  @Option(help: ArgumentHelp("Only this rule; may be given again. 只报告这条规则，可多次给出。", valueName: "rule"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("The mildest to report: note, warning or error. 报告的最低级别。", valueName: "severity"))
  var severity: Diagnostic.Severity = .note

  @Flag(
    help: ArgumentHelp("Also try the links to other sites, which needs the network and curl. 同时检查外部链接（需要网络和 curl）。"))
  var external = false

  @Option(
    help: ArgumentHelp("How long to try links to other sites at most. 检查外部链接的总时限（秒）。", valueName: "seconds"))
  var externalLimit = 120

  @Flag(
    help: ArgumentHelp(
      "First mend what alters no figure and no meaning: brackets, widths, radicals, blanks in labels; prints the changes. 先改正不影响数字和意思的写法（括号、全半角、部首字符、标签中的空格），并列出改动。"
    ))
  var fix = false

  func validate() throws {
    guard (1...86_400).contains(externalLimit) else {
      throw ValidationError("--external-limit takes seconds from 1 to 86400. --external-limit 应为 1 到 86400 的秒数。")
    }
    if rule.contains(Self.outsideLink.description), !external {
      // It would report nothing, which looks like a pass.
      throw ValidationError("outside-link is looked for with --external only. 规则 outside-link 须加 --external。")
    }
    for name in rule where !Rule.all.contains(where: { $0.id.description == name }) {
      throw Rule.unknown(name)
    }
  }

  func run() throws {
    let console = Terminal.standardError
    do {
      let (content, themes) = sources.trees
      var settings = sources.settings
      settings.cache = noCache ? nil : BuildCache(beside: output)
      settings.keepsCache = false
      var site = try PlannedSite(content: content, theme: themes, settings: settings)
      if fix, try mend(site.corpus, in: content) {
        site = try PlannedSite(content: content, theme: themes, settings: settings)
      }
      let external = triesLinks ? externalLinks(of: site, in: content) : nil
      let wanted =
        ((site.allFindings + (external?.findings ?? [])).filter(isWanted) + (external?.untried ?? [])).inReadingOrder()
      let report = FindingReport(
        findings: wanted, language: sources.language, trees: [content] + themes,
        baseURL: (sources.settings.baseURL ?? site.corpus.site.baseURL)?.address)
      Terminal.standardOutput.write(report.text(as: format, hasColour: Terminal.standardOutput.hasColour))
      if format == .text { console.write(summary(wanted)) }
      if wanted.containsErrors { throw ExitStatus.refused }
    } catch let error as SystemError {
      console.write(error.sentence(sources.language))
      throw ExitStatus.failed
    }
  }

  /// Writes the files that can be mended, each with its changes shown; tells whether there were any.
  private func mend(_ corpus: Corpus, in content: SourceTree) throws -> Bool {
    // What a machine reads from standard output stays whole.
    let shown = format == .text ? Terminal.standardOutput : Terminal.standardError
    let rules = Rule.all.filter { rule.isEmpty || rule.contains($0.id.description) }
    let files = try corpus.mendedFiles(in: content, rules: rules) { isAskedFor($0) }
    for file in files {
      guard let place = content.diskPath(file.path) else { continue }
      try SourceEdit.replace(place, with: file.bytes)
      shown.write(file.diff)
    }
    let count = files.count
    Terminal.standardError.write(
      Text(
        zh: count == 0 ? "没有可以自动改正的写法。\n" : "已改正 \(count) 个文件，改动如上；其余问题如下。\n",
        en: count == 0
          ? "There is nothing that can be mended without an author.\n"
          : "Mended \(count) file(s) as shown above; what is left follows.\n")(sources.language))
    return count > 0
  }

  private static let outsideLink: RuleID = "outside-link"

  private var triesLinks: Bool { external && (rule.isEmpty || rule.contains(Self.outsideLink.description)) }

  private func externalLinks(of site: PlannedSite, in content: SourceTree) -> ExternalLinks {
    let links = site.corpus.outsideLinks(in: content).filter { link in
      isAskedFor(link.location.file)
    }
    return ExternalLinks(
      links, at: SourceLocation(file: site.corpus.siteFile), limit: .seconds(externalLimit), cache: ExternalLinkCache(),
      waivers: site.corpus.waivers)
  }

  private func isWanted(_ finding: Diagnostic) -> Bool {
    finding.severity >= severity && (rule.isEmpty || rule.contains(finding.rule.description))
      && isAskedFor(finding.location.file)
  }

  private func isAskedFor(_ file: String) -> Bool { paths.isEmpty || paths.contains { isWithin($0, file) } }

  /// Whether a file, as findings name it, is the given one or stands in the given folder.
  private func isWithin(_ path: String, _ file: String) -> Bool {
    var path = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    while path.hasSuffix("/") { path.removeLast() }
    return file == path || file.hasPrefix(path + "/")
  }

  private func summary(_ findings: [Diagnostic]) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().map { severity in
      (severity, findings.count { $0.severity == severity })
    }
    let (errors, warnings, notes) = (counts[0].1, counts[1].1, counts[2].1)
    return sources.language == .chinese
      ? "\(errors) 个错误，\(warnings) 个警告，\(notes) 个提示。用 sitegen explain 规则名 查看一条规则。\n"
      : "\(errors) error(s), \(warnings) warning(s), \(notes) note(s). `sitegen explain RULE` tells what a rule is about.\n"
  }
}

extension Diagnostic.Severity: ExpressibleByArgument {}
