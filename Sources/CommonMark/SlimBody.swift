extension Body {
  /// What drawing the prose takes, and no more: a reader who keeps many bodies keeps these.
  ///
  /// - Parameter elsewhere: tables that somebody else draws; nothing of them is kept but their place.
  package func slimmed(withoutTables elsewhere: Set<Int>) -> Body {
    var slim = Body()
    func copy(_ segments: ArraySlice<Segment>) -> [Segment] {
      segments.map { segment in
        guard case .html(let range) = segment else { return segment }
        let start = slim.buffer.count
        slim.buffer.append(contentsOf: buffer[range])
        return .html(start..<slim.buffer.count)
      }
    }
    func copyInline(_ range: Range<Int>) -> Range<Int> {
      let start = slim.inlineSegments.count
      slim.inlineSegments += copy(inlineSegments[range])
      return start..<slim.inlineSegments.count
    }
    let size = segments.reduce(0) { if case .html(let range) = $1 { $0 + range.count } else { $0 } }
    slim.buffer.reserveCapacity(size)
    slim.segments = copy(segments[...])
    slim.headings = headings.map { heading in
      var heading = heading
      heading.title = copyInline(heading.title)
      return heading
    }
    slim.links = links
    slim.tasks = tasks
    slim.tables = tables.enumerated().map { index, table in
      var table = table
      if elsewhere.contains(index) {
        table.grid.header = []
        table.grid.rows = []
        table.headerCells = []
        table.rowCells = []
      } else {
        table.headerCells = table.headerCells.map(copyInline)
        table.rowCells = table.rowCells.map { $0.map(copyInline) }
      }
      return table
    }
    return slim
  }

  /// About how many bytes it takes in memory.
  package var footprint: Int {
    buffer.capacity + MemoryLayout<Segment>.stride * (segments.capacity + inlineSegments.capacity)
      + 300 * (headings.count + links.count + tasks.count)
      + tables.reduce(0) { $0 + 400 + 120 * $1.grid.rows.count * $1.grid.header.count }
  }
}
