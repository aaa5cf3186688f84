import Disclosure
import Site
import Synchronization

/// How long a build took, step by step, and its slowest pages: what `--timings` prints.
///
/// A class, because the pages are drawn by all threads.
final class Timings: Sendable {
  fileprivate struct State {
    var steps: [(step: BuildStep, start: ContinuousClock.Instant)] = []
    var end: ContinuousClock.Instant?
    var pages: [(path: String, time: Duration)] = []
    var made = 0
  }

  /// More pages than these are only counted.
  private static let shown = 10

  private let clock = ContinuousClock()
  private let state = Mutex(State())

  var observer: BuildObserver {
    BuildObserver(
      begin: { step in
        let now = self.clock.now
        self.state.withLock { $0.steps.append((step, now)) }
      },
      make: { path, make in
        let start = self.clock.now
        let bytes = try make()
        let time = self.clock.now - start
        self.state.withLock { $0.note(path, time, atMost: Self.shown) }
        return bytes
      })
  }

  func finish() {
    let now = clock.now
    state.withLock { $0.end = now }
  }

  /// A line a step and a line a page, the slowest first.
  func report(_ language: Language) -> String {
    state.withLock { state in
      var lines: [String] = []
      let ends = state.steps.dropFirst().map(\.start) + [state.end].compactMap(\.self)
      for ((step, start), end) in zip(state.steps, ends) {
        lines.append("\(Self.milliseconds(end - start)) ms  \(step.name(language))")
      }
      if !state.pages.isEmpty {
        lines.append(
          language == .chinese
            ? "重新生成了 \(state.made) 个文件，其中最慢的：" : "\(state.made) files were made anew, the slowest:")
        lines += state.pages.map { "\(Self.milliseconds($0.time)) ms  \($0.path)" }
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  /// Seven columns wide, with two places.
  private static func milliseconds(_ time: Duration) -> String {
    let microseconds = time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000
    let hundredths = Int(microseconds + 5) / 10
    let text = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return String(repeating: " ", count: max(0, 9 - text.utf8.count)) + text
  }
}

extension Timings.State {
  fileprivate mutating func note(_ path: String, _ time: Duration, atMost count: Int) {
    made += 1
    if pages.count == count, let last = pages.last, time <= last.time { return }
    let position = pages.firstIndex { $0.time < time } ?? pages.count
    pages.insert((path, time), at: position)
    if pages.count > count { pages.removeLast() }
  }
}

extension BuildStep {
  /// What the step does, for people.
  fileprivate func name(_ language: Language) -> String {
    let chinese = language == .chinese
    return switch self {
    case .read: chinese ? "读取内容" : "read the content"
    case .plan: chinese ? "规划页面、核对链接" : "plan the pages, check the links"
    case .theme: chinese ? "读取主题" : "read the theme"
    case .draw: chinese ? "生成并写出页面" : "draw and write the pages"
    case .search: chinese ? "生成检索索引，替换原有网站" : "make the search index, put all in place"
    case .keep: chinese ? "保存缓存" : "keep what the next build may use"
    }
  }
}
