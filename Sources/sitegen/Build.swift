import ArgumentParser
import Disclosure
import Glibc
import Site
import Synchronization

/// `sitegen build`: reads content and theme, and publishes the folder unless the content has an error.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the site. 生成网站。",
    discussion: """
      Any error in the content stops the build, and the site that was there stays as it was.
      内容中有任何错误，都不会写出文件，原有网站保持不变。

      Examples 示例:
        sitegen build
        sitegen build --base-url https://zwgk.example.gov.cn/reports/
        sitegen build --content content --output site-output --lang en
        sitegen build --theme our-theme
      """)

  @OptionGroup var sources: SourceOptions

  @Option(help: ArgumentHelp("Folder the site is written to. 输出目录。", valueName: "folder"), completion: .directory)
  var output = "site-output"

  @Flag(
    help: ArgumentHelp(
      "Read and draw everything anew, and keep nothing for the next build. 不使用缓存，全部重新生成。"))
  var noCache = false

  @Flag(help: ArgumentHelp("Print how long each step took, and the slowest pages. 显示各步骤耗时和最慢的页面。"))
  var timings = false

  private var language: Language { sources.language }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let console = Terminal.standardError
    let language = language
    let workers = sources.workers
    let watch = timings ? Timings() : nil
    watchForSignals { console.write(interruption) }
    do {
      let (content, themes) = sources.trees
      var settings = sources.settings
      settings.cache = noCache ? nil : BuildCache(beside: output)
      settings.scratch = BuildSettings.folder(above: output)
      settings.observer = watch?.observer
      let site = try PlannedSite(content: content, theme: themes, settings: settings)
      let report = FindingReport(findings: site.allFindings, language: language, trees: [content] + themes)
      console.write(report.text(as: .text, hasColour: console.hasColour))
      guard !site.allFindings.containsErrors else {
        console.write(refusal(site.allFindings))
        throw ExitStatus.refused
      }
      let progress = Progress(total: site.fileCount, console: console, language: language)
      let bytes: Int
      do {
        defer { progress.finish() }
        bytes = try site.publish(to: output, jobs: workers) { progress.advance() }.bytes
      }
      watch?.finish()
      let seconds = clock.now - start
      Terminal.standardOutput.write(summary(site, bytes: bytes, seconds: seconds))
      if let watch { console.write(watch.report(language)) }
    } catch let error as SystemError {
      console.write(error.sentence(language))
      throw ExitStatus.failed
    } catch let error as Interrupted {
      console.write(interruption)
      throw ExitStatus.interrupted(signal: error.signal)
    }
  }

  private var interruption: String {
    language == .chinese
      ? "sitegen：已中断，没有发布，原有网站保持不变\n"
      : "sitegen: interrupted; nothing was published, and the site that was there is unchanged\n"
  }

  private func refusal(_ findings: [Diagnostic]) -> String {
    let (errors, warnings) = (findings.count { $0.severity == .error }, findings.count { $0.severity == .warning })
    return language == .chinese
      ? "\(errors) 个错误，\(warnings) 个警告。没有写出任何文件，原有网站保持不变。\n"
      : "\(Self.count(errors, "error")), \(Self.count(warnings, "warning")). Nothing was written; the site that was there is unchanged.\n"
  }

  private func summary(_ site: PlannedSite, bytes: Int, seconds: Duration) -> String {
    let warnings = site.allFindings.count { $0.severity == .warning }
    let notes = site.allFindings.count { $0.severity == .note }
    let time = Self.decimal(Double(seconds.components.seconds) + Double(seconds.components.attoseconds) / 1e18)
    let size = Self.size(bytes)
    return language == .chinese
      ? "已发布到 \(output)：\(site.documentCount) 份文件（草稿 \(site.corpus.drafts.count)），\(site.pageCount) 个页面，\(warnings) 个警告，\(notes) 个提示，\(size)，\(time) 秒\n"
      : "Published to \(output): \(site.documentCount) documents (\(Self.count(site.corpus.drafts.count, "draft"))), \(site.pageCount) pages, \(Self.count(warnings, "warning")), \(Self.count(notes, "note")), \(size), \(time) s\n"
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func size(_ bytes: Int) -> String {
    bytes < 1_000_000 ? "\(decimal(Double(bytes) / 1000)) kB" : "\(decimal(Double(bytes) / 1_000_000)) MB"
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// A line that counts pages while a person watches.
final class Progress: Sendable {
  private let total: Int
  private let console: Terminal
  private let language: Language
  private let done = Atomic<Int>(0)
  private let isShown: Bool

  init(total: Int, console: Terminal, language: Language) {
    self.total = total
    self.console = console
    self.language = language
    isShown = console.isInteractive
  }

  func advance() {
    let count = done.add(1, ordering: .relaxed).newValue
    // Every file would be too many lines for a terminal; a hundredth of them is enough to see that it moves.
    guard isShown, count.isMultiple(of: max(1, total / 100)) || count == total else { return }
    console.write(language == .chinese ? "\r正在写出 \(count)/\(total)" : "\rwriting \(count)/\(total)")
  }

  func finish() {
    if isShown { console.write("\r\u{1B}[K") }
  }
}
