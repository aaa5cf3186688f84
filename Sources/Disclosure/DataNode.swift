/// A value read from front matter or a data file, in which every part knows the place it was written in.
///
/// It is what both sides of the border between reading (YAML) and meaning (a report, a form) can print: text, list or
/// mapping, nothing typed yet.
public struct DataNode: Hashable, Sendable {
  public indirect enum Value: Hashable, Sendable {
    /// `isQuoted` tells `"2024"` from `2024`; an empty plain scalar is an absent value.
    case text(String, isQuoted: Bool)
    case list([DataNode])
    /// In the order of the file; keys are unique (the reader reports a repeated one).
    case mapping([Entry])
  }

  public struct Entry: Hashable, Sendable {
    public var key: String
    public var keyLocation: SourceLocation
    public var value: DataNode

    public init(key: String, keyLocation: SourceLocation, value: DataNode) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  public var value: Value
  public var location: SourceLocation

  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// The text of a scalar that is not empty.
  public var text: String? {
    if case .text(let text, let isQuoted) = value, isQuoted || !(text.isEmpty || text == "~" || text == "null") {
      text
    } else {
      nil
    }
  }

  public var list: [DataNode]? { if case .list(let items) = value { items } else { nil } }

  public var entries: [Entry]? { if case .mapping(let entries) = value { entries } else { nil } }

  /// A plain scalar with nothing in it: the key is there, its value is not.
  public var isAbsent: Bool {
    if case .text(_, let isQuoted) = value { !isQuoted && text == nil } else { false }
  }

  public subscript(key: String) -> DataNode? { entries?.first { $0.key == key }?.value }
}
