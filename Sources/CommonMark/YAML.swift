import Disclosure

/// Reads lines of YAML of the plain kind.
///
/// Anchors, aliases, tags, merge keys, repeated keys, several documents and deep nesting are refused: the first four make a
/// text mean something that does not stand at its place, and aliases can make a small file expand without end.
func readYAML(_ lines: SourceLines, limits: Limits) -> (node: DataNode?, findings: [Diagnostic]) {
  var events = YAMLEvents(lines.source.bytes[lines.bytes])
  var tree = DataTree(lines: lines, deepest: limits.dataNesting)
  do throws(YAMLProblem) {
    while tree.isOpen { tree.take(try events.next()) }
  } catch {
    tree.findings.append(finding(for: error, in: lines))
    // Half of a file would only cause findings about what stands in the other half.
    tree.root = nil
  }
  return (tree.root, tree.findings)
}

/// Builds a `DataNode` from events with a stack of its own, so depth costs no call stack.
private struct DataTree {
  private enum Frame {
    case list([DataNode], SourceLocation)
    case mapping([DataNode.Entry], seen: Set<String>, key: DataNode.Entry?, SourceLocation)
  }

  let lines: SourceLines
  let deepest: Int
  var root: DataNode?
  var findings: [Diagnostic] = []
  private(set) var isOpen = true
  private var stack: [Frame] = []
  private var documents = 0

  init(lines: SourceLines, deepest: Int) {
    self.lines = lines
    self.deepest = deepest
  }

  mutating func take(_ event: YAMLEvent) {
    let location = lines.location(of: event)
    if event.hasAnchor { refuse(.anchor, at: location) }
    if event.hasTag { refuse(.tag, at: location) }
    switch event.kind {
    case .scalar(let text, let isQuoted):
      if isQuoted, text.unicodeScalars.contains(where: isForbidden) { refuse(.hiddenCharacter, at: location) }
      if isKeyExpected {
        begin(key: text, isQuoted: isQuoted, at: location)
      } else {
        finish(DataNode(.text(text, isQuoted: isQuoted), at: location))
      }
    case .alias:
      refuse(.alias, at: location)
      let absent = DataNode(.text("", isQuoted: false), at: location)
      if isKeyExpected { begin(key: "", isQuoted: true, at: location) } else { finish(absent) }
    case .listStart: open(.list([], location), at: location)
    case .mappingStart: open(.mapping([], seen: [], key: nil, location), at: location)
    case .listEnd, .mappingEnd: close()
    case .documentStart:
      documents += 1
      if documents > 1 {
        refuse(.secondDocument, at: location)
        isOpen = false
      }
    case .end: isOpen = false
    }
  }

  private var isKeyExpected: Bool {
    if case .mapping(_, _, nil, _) = stack.last { true } else { false }
  }

  private mutating func open(_ frame: Frame, at location: SourceLocation) {
    if isKeyExpected {
      refuse(.keyOfSeveralParts, at: location)
      isOpen = false
    } else if stack.count == deepest {
      refuse(.depth(deepest), at: location)
      isOpen = false
    } else {
      stack.append(frame)
    }
  }

  private mutating func close() {
    switch stack.removeLast() {
    case .list(let items, let location): finish(DataNode(.list(items), at: location))
    case .mapping(let entries, _, _, let location): finish(DataNode(.mapping(entries), at: location))
    }
  }

  private mutating func begin(key: String, isQuoted: Bool, at location: SourceLocation) {
    guard case .mapping(let entries, let seen, _, let place) = stack.popLast() else { return }
    if key == "<<", !isQuoted { refuse(.mergeKey, at: location) }
    if seen.contains(key) { refuse(.repeatedKey(key), at: location) }
    let placeholder = DataNode(.text("", isQuoted: false), at: location)
    let entry = DataNode.Entry(key: key, keyLocation: location, value: placeholder)
    stack.append(.mapping(entries, seen: seen, key: entry, place))
  }

  private mutating func finish(_ node: DataNode) {
    switch stack.popLast() {
    case .list(var items, let location):
      items.append(node)
      stack.append(.list(items, location))
    case .mapping(var entries, var seen, let key, let location):
      if var entry = key, seen.insert(entry.key).inserted {
        entry.value = node
        entries.append(entry)
      }
      stack.append(.mapping(entries, seen: seen, key: nil, location))
    case nil: root = node
    }
  }

  private mutating func refuse(_ refusal: YAMLRefusal, at location: SourceLocation) {
    findings.append(refusal.finding(at: location))
  }
}

extension SourceLines {
  /// The first line of what an event covers.
  fileprivate func location(of event: YAMLEvent) -> SourceLocation {
    var location = location(of: event.start)
    if event.end.line == event.start.line {
      location.length = max(1, event.end.column - event.start.column)
    } else if case .scalar = event.kind {
      let line = trimmed(source.line(location.line - 1), in: source.bytes)
      let width = source.location(of: source.line(location.line - 1).lowerBound..<line.upperBound).length
      location.length = max(1, width - event.start.column)
    }
    return location
  }

  /// A mark behind the last line (libyaml's "end of stream") is taken back to its end.
  func location(of mark: YAMLMark) -> SourceLocation {
    let last = max(lines.lowerBound, lines.upperBound - 1)
    let line = min(lines.lowerBound + mark.line, last)
    return SourceLocation(file: source.file, line: line + 1, column: mark.column + 1)
  }
}
