import Disclosure

/// The prose of a document: ready HTML, cut wherever somebody else has to decide what stands there.
///
/// A caller replays `segments` in order and writes the bytes of every `.html` as they are. What a heading or a link looks
/// like, where an address leads and how a table is drawn is the caller's matter; all HTML is well-formed XML too.
package struct Body: Hashable, Sendable {
  /// UTF-8; `.html` segments are ranges of it.
  package var buffer: [UInt8] = []
  /// The document in reading order.
  package var segments: [Segment] = []
  /// What stands inside headings and table cells, which the flow of `segments` names by their index only.
  package var inlineSegments: [Segment] = []
  package var headings: [Heading] = []
  package var links: [LinkUse] = []
  package var facts: [FactMark] = []
  package var tasks: [TaskMark] = []
  package var tables: [TableBlock] = []
  package var paragraphs: [Paragraph] = []
  package var waivers: [WaiverMark] = []

  package init() {}
}

/// A piece of the flow. Indices name elements of the arrays of `Body`.
package enum Segment: Hashable, Sendable {
  /// Ready HTML: a range of `Body.buffer`.
  case html(Range<Int>)
  /// A whole heading; its words are `inlineSegments[headings[i].title]`. The caller's HTML for it ends with a line feed.
  case heading(Int)
  /// `<a …>`, written by the caller, who resolves the address; `linkEnd` is its `</a>`.
  case linkStart(Int)
  case linkEnd(Int)
  /// A whole image; its words are `links[i].alt`.
  case image(Int)
  /// Around the words of a figure stated in a sentence.
  case factStart(Int)
  case factEnd(Int)
  /// Around the words that answer a task of a plan.
  case taskStart(Int)
  case taskEnd(Int)
  /// A whole table. The caller's HTML for it ends with a line feed.
  case table(Int)
}

/// A heading, addressed by its ordinals or, without one, by its words.
package struct Heading: Hashable, Sendable {
  /// 1–6
  package var level: Int
  /// The fragment by which it is linked to: `s-2-3`, or `工作建议`. Unique in the document.
  package var id: String
  /// The words without markup, ordinal included.
  package var text: String
  /// The number it starts with: 3 for （三）.
  package var ordinal: Int?
  /// The ordinals of its parents and its own: `[2, 3]` for （三） under 二、. Empty without an ordinal of its own.
  package var number: [Int]
  /// Its words as `Body.inlineSegments`.
  package var title: Range<Int>
  package var location: SourceLocation

  package init(
    level: Int, id: String, text: String, ordinal: Int?, number: [Int], title: Range<Int>, location: SourceLocation
  ) {
    self.level = level
    self.id = id
    self.text = text
    self.ordinal = ordinal
    self.number = number
    self.title = title
    self.location = location
  }
}

/// A link or an image and the address it was written with.
package struct LinkUse: Hashable, Sendable {
  /// As the author meant it: entities and backslashes resolved, nothing percent-encoded, scheme among those allowed.
  package var destination: String
  package var title: String
  /// Words that stand for the image; empty for a link.
  package var alt: String
  package var isImage: Bool
  /// The address in the source; for reference links the link itself.
  package var location: SourceLocation
  /// The section it stands in, as an index of `Body.headings`.
  package var heading: Int?

  package init(
    destination: String, title: String, alt: String, isImage: Bool, location: SourceLocation, heading: Int?
  ) {
    self.destination = destination
    self.title = title
    self.alt = alt
    self.isImage = isImage
    self.location = location
    self.heading = heading
  }
}

/// A figure in a sentence: `[28449 条](fact:website-posts)`.
package struct FactMark: Hashable, Sendable {
  /// The id behind `fact:`, as written.
  package var indicator: String
  /// The words of the link, without markup.
  package var text: String
  /// `fact-website-posts`, the second `fact-website-posts-2`.
  package var anchor: String
  /// The words of the link in the source.
  package var location: SourceLocation
  /// The section it stands in, as an index of `Body.headings`.
  package var heading: Int?
  package var isInTable: Bool
}

/// An answer to a task of a plan: `[按季度公开整改情况](task:2025/2.4)`.
package struct TaskMark: Hashable, Sendable {
  /// What stands behind `task:`, as written: `2025/2.4`.
  package var reference: String
  package var text: String
  /// `task-2025-2.4`, the second `task-2025-2.4-2`.
  package var anchor: String
  package var location: SourceLocation
  package var heading: Int?

  package init(reference: String, text: String, anchor: String, location: SourceLocation, heading: Int?) {
    self.reference = reference
    self.text = text
    self.anchor = anchor
    self.location = location
    self.heading = heading
  }
}

/// A table: its words and places for those who read it, its marked-up cells for those who draw it.
package struct TableBlock: Hashable, Sendable {
  /// Every cell the author wrote; a row may have fewer or more than the header.
  package var grid: Grid
  /// One range of `Body.inlineSegments` a column.
  package var headerCells: [Range<Int>]
  /// As many cells a row as the header has: surplus ones stand in `grid` only, missing ones are empty.
  package var rowCells: [[Range<Int>]]
  /// `table-1` …, by the order of the document.
  package var anchor: String
  package var heading: Int?

  package init(grid: Grid, headerCells: [Range<Int>], rowCells: [[Range<Int>]], anchor: String, heading: Int?) {
    self.grid = grid
    self.headerCells = headerCells
    self.rowCells = rowCells
    self.anchor = anchor
    self.heading = heading
  }
}

/// The plain words of a paragraph, also one inside a list or a quotation; headings and tables are not among them.
package struct Paragraph: Hashable, Sendable {
  package var text: String
  package var location: SourceLocation
  package var heading: Int?
}

/// A comment `<!-- sitegen-allow cross-footing: the signed original itself does not add up -->`: the only comment that may stand in
/// a document. Nothing of it is shown where it stands; what it means is the checker's matter.
package struct WaiverMark: Hashable, Sendable {
  /// What stands behind `sitegen-allow`, on one line.
  package var words: String
  package var location: SourceLocation
}
