import CYaml

// The one file that touches libyaml: its events as Swift values.

/// What libyaml found next.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isQuoted: Bool)
    case alias(String)
    case listStart, listEnd, mappingStart, mappingEnd
    case documentStart, end
  }

  var kind: Kind
  var hasAnchor = false
  var hasTag = false
  var start: YAMLMark
  var end: YAMLMark
}

/// A place in the text given to the parser: line and column from 0, the column in characters.
struct YAMLMark {
  var line: Int
  var column: Int
}

/// Why libyaml stopped, in its own words.
struct YAMLProblem: Error {
  var problem: String
  var mark: YAMLMark
  var context: String
  var contextMark: YAMLMark
}

struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    // SAFETY: the parser keeps pointers to itself and to its input, so both get an address of their own, freed in `deinit`.
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("out of memory for a YAML parser") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event, without those that only bracket the stream and its documents.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
      // Everything taken from the event is copied before it is deleted.
      defer { yaml_event_delete(&event) }
      if let next = translated(event) { return next }
    }
  }

  private func translated(_ event: yaml_event_t) -> YAMLEvent? {
    var result = YAMLEvent(kind: .end, start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      // SAFETY: libyaml owns `length` bytes of valid UTF-8 at `value` until the event is deleted.
      let text = String(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      result.kind = .scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
      result.hasAnchor = scalar.anchor != nil
      result.hasTag = scalar.tag != nil
    case YAML_ALIAS_EVENT:
      // SAFETY: the name of an alias ends with a zero byte and lives until the event is deleted.
      result.kind = .alias(String(cString: event.data.alias.anchor))
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .listStart
      result.hasAnchor = event.data.sequence_start.anchor != nil
      result.hasTag = event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.hasAnchor = event.data.mapping_start.anchor != nil
      result.hasTag = event.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT: result.kind = .listEnd
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: result.kind = .end
    default: return nil
    }
    return result
  }

  private var problem: YAMLProblem {
    // SAFETY: `problem` and `context` are constants of libyaml, or nil.
    YAMLProblem(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      mark: YAMLMark(parser.pointee.problem_mark),
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      contextMark: YAMLMark(parser.pointee.context_mark))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    line = Int(mark.line)
    column = Int(mark.column)
  }
}
