import CArena
import CCmarkGFM

// The one file that touches cmark: a tree, its nodes, and the walk over them.

/// A parsed document. It lives in the arena of its thread: one at a time a thread, and none of its nodes outlives it.
struct MarkdownTree: ~Copyable {
  let root: MarkdownNode
  private let iterator: OpaquePointer

  /// Only `table` and `tasklist` are attached: `autolink` and `strikethrough` switch characters on in tables of the whole
  /// process, which makes concurrent parsing silently wrong.
  init(parsing bytes: [UInt8]) {
    let extensions = MarkdownExtensions.registered
    sitegen_arena_reset()
    // SAFETY: the arena's three callbacks are laid out as `cmark_mem` is; nothing that comes from them is freed.
    let memory = sitegen_arena_mem().assumingMemoryBound(to: cmark_mem.self)
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else { preconditionFailure("no parser") }
    cmark_parser_attach_syntax_extension(parser, extensions.table)
    cmark_parser_attach_syntax_extension(parser, extensions.taskList)
    // SAFETY: cmark copies what it is fed.
    bytes.withUnsafeBytes { raw in
      cmark_parser_feed(parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard let document = cmark_parser_finish(parser), let iterator = cmark_iter_new(document) else {
      preconditionFailure("cmark gave no document")
    }
    root = MarkdownNode(pointer: document)
    self.iterator = iterator
  }

  enum Event { case enter, exit }

  /// The next step of the walk; leaves are entered only.
  mutating func next() -> (event: Event, node: MarkdownNode)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE else { return nil }
    return (event == CMARK_EVENT_ENTER ? .enter : .exit, MarkdownNode(pointer: cmark_iter_get_node(iterator)))
  }
}

/// A node of a `MarkdownTree`, valid as long as the tree.
struct MarkdownNode: Hashable {
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case other
  }

  enum Alignment { case none, left, centre, right }

  // SAFETY: points into the arena of the thread, which is reset by the next document only.
  fileprivate let pointer: OpaquePointer

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case sitegen_node_table_cell(): .tableCell
    case sitegen_node_table_row(): .tableRow
    case sitegen_node_table(): .table
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }

  /// The text of a leaf, valid as long as the tree.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  /// The address of a link or image, entities and backslashes resolved.
  var address: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
  /// What stands behind the opening fence of a code block.
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Whether an item has a box to tick. Its state is read from the source: cmark takes any `[x]` later in the line for it.
  var isTaskItem: Bool {
    // SAFETY: the name of a node's type is a constant that ends with a zero byte.
    String(cString: cmark_node_get_type_string(pointer)) == "tasklist"
  }

  /// One a column of a table.
  var alignments: [Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    // SAFETY: the table extension keeps as many letters as the table has columns.
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return (0..<count).map { column in
      switch letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Line and column, in bytes, from 1; exact for blocks, 0 where cmark does not know. Those of inlines drift, see `InlinePlaces`.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    // SAFETY: cmark's strings end with a zero byte and live in the arena as long as the tree; the text holds no zero byte itself.
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: sitegen_length(text))
  }
}

/// The two extensions, found once: cmark's registry is not to be touched by several threads at a time.
private struct MarkdownExtensions: @unchecked Sendable {
  // SAFETY: both are registered for ever and never written to after this.
  let table: OpaquePointer
  let taskList: OpaquePointer

  static let registered: MarkdownExtensions = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let table = cmark_find_syntax_extension("table"), let taskList = cmark_find_syntax_extension("tasklist")
    else {
      preconditionFailure("libcmark-gfm lacks the table or tasklist extension")
    }
    return MarkdownExtensions(table: table, taskList: taskList)
  }()
}
