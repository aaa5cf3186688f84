/// A table as it was found in a document, before anybody asks what it means; it may be ragged.
///
/// The border value between reading (Markdown, later Word and web pages) and law (the statutory forms).
public struct Grid: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable { case none, left, centre, right }

  public struct Cell: Hashable, Sendable {
    /// The words of the cell without markup, white space folded at both ends.
    public var text: String
    public var location: SourceLocation

    public init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  public struct Row: Hashable, Sendable {
    /// As many as the author wrote: a row may have fewer or more cells than the grid has columns.
    public var cells: [Cell]
    public var location: SourceLocation

    public init(cells: [Cell], location: SourceLocation) {
      self.cells = cells
      self.location = location
    }
  }

  public var header: [Cell]
  public var alignments: [Alignment]
  public var rows: [Row]
  public var location: SourceLocation

  public init(header: [Cell], alignments: [Alignment], rows: [Row], location: SourceLocation) {
    self.header = header
    self.alignments = alignments
    self.rows = rows
    self.location = location
  }
}
