import Disclosure
import Markup
import Mustache
import Synchronization

/// The layouts of a theme as the engine leaves them once its tags are worked out: markup, and the places of slots between it.
///
/// What the engine makes of a layout depends on the language and on which slots have something, not on what stands in them. So
/// it renders each combination once, with a mark in the place of every slot, and a page is put together from bytes: the engine
/// takes 300 µs a page, copying the pieces takes 5. A class, because the frames found so far are kept for all threads.
final class PageFrames: Sendable {
  private struct Key: Hashable {
    var layout: Layout
    var language: Language
    var filled: Set<String>
  }

  private let library: MustacheLibrary
  /// The names that each layout and everything it includes mention.
  private let mentions: [Layout: Set<String>]
  private let frames = Mutex<[Key: PageFrame]>([:])

  init(library: MustacheLibrary, templates: [String: [TemplateTags.Tag]]) {
    self.library = library
    mentions = Dictionary(
      uniqueKeysWithValues: Layout.allCases.map { layout in
        var seen: Set<String> = []
        var pending = [layout.rawValue]
        var names: Set<String> = []
        while let name = pending.popLast() {
          guard seen.insert(name).inserted else { continue }
          for tag in templates[name] ?? [] {
            if tag.kind == .partial { pending.append(tag.name) } else { names.insert(tag.name) }
          }
        }
        return (layout, names)
      })
  }

  func shows(_ slot: String, in layout: Layout) -> Bool { mentions[layout]?.contains(slot) ?? false }

  /// - Parameter filled: the slots that have something.
  func frame(_ layout: Layout, filled: Set<String>, _ strings: Strings) -> PageFrame {
    let key = Key(layout: layout, language: strings.language, filled: filled)
    return frames.withLock { frames in
      if let frame = frames[key] { return frame }
      var context: [String: Any] = ["strings": strings.phrases]
      for name in filled { context[name] = PageFrame.mark(name) }
      guard let rendered = library.render(context, withTemplate: layout.rawValue) else {
        preconditionFailure("the layout \(layout.rawValue) was checked when the theme was read")
      }
      let frame = PageFrame(rendered)
      frames[key] = frame
      return frame
    }
  }
}

/// Markup with the places of slots in it.
struct PageFrame: Sendable {
  private enum Part {
    case markup([UInt8])
    case slot(String)
  }

  private var parts: [Part] = []

  /// Sources are refused with U+0001 in them, and the engine lets it pass as it is.
  static func mark(_ name: String) -> String { "\u{1}\(name)\u{1}" }

  fileprivate init(_ rendered: String) {
    for (index, piece) in rendered.utf8.split(separator: 1, omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        if !piece.isEmpty { parts.append(.markup(Array(piece))) }
      } else {
        parts.append(.slot(String(Substring(piece))))
      }
    }
  }

  func filled(_ values: [String: HTML]) -> HTML {
    var size = 0
    for part in parts {
      switch part {
      case .markup(let bytes): size += bytes.count
      case .slot(let name): size += values[name]?.bytes.count ?? 0
      }
    }
    var html = HTML()
    html.reserveCapacity(size)
    for part in parts {
      switch part {
      case .markup(let bytes): html.appendRaw(bytes)
      case .slot(let name): if let value = values[name] { html += value }
      }
    }
    return html
  }
}
