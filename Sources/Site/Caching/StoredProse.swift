import CommonMark
import Disclosure

// The prose of a document as `Body.slimmed(withoutTables:)` leaves it, that is without facts and paragraphs.

extension Body: Stored {
  func store(in record: inout RecordWriter) {
    record.write(bytes: buffer)
    record.write(segments)
    record.write(inlineSegments)
    record.write(headings)
    record.write(links)
    record.write(tasks)
    record.write(tables)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init()
    buffer = try record.byteList()
    segments = try record.list()
    inlineSegments = try record.list()
    headings = try record.list()
    links = try record.list()
    tasks = try record.list()
    tables = try record.list()
    guard isWhole else { throw DamagedRecord() }
  }

  /// Whether everything that is named by a number is there.
  private var isWhole: Bool {
    func isWhole(_ segment: Segment) -> Bool {
      switch segment {
      case .html(let range): range.lowerBound >= 0 && range.upperBound <= buffer.count
      case .heading(let index): headings.indices.contains(index)
      case .linkStart(let index), .linkEnd(let index), .image(let index): links.indices.contains(index)
      case .factStart, .factEnd: true
      case .taskStart(let index), .taskEnd(let index): tasks.indices.contains(index)
      case .table(let index): tables.indices.contains(index)
      }
    }
    func isInside(_ range: Range<Int>) -> Bool {
      range.lowerBound >= 0 && range.upperBound <= inlineSegments.count
    }
    return segments.allSatisfy(isWhole) && inlineSegments.allSatisfy(isWhole)
      && headings.allSatisfy { isInside($0.title) }
      && tables.allSatisfy { $0.headerCells.allSatisfy(isInside) && $0.rowCells.allSatisfy { $0.allSatisfy(isInside) } }
  }
}

extension Segment: Stored {
  func store(in record: inout RecordWriter) {
    switch self {
    case .html(let range):
      record.write(0)
      record.write(range)
    case .heading(let index): record.write(1, index)
    case .linkStart(let index): record.write(2, index)
    case .linkEnd(let index): record.write(3, index)
    case .image(let index): record.write(4, index)
    case .factStart(let index): record.write(5, index)
    case .factEnd(let index): record.write(6, index)
    case .taskStart(let index): record.write(7, index)
    case .taskEnd(let index): record.write(8, index)
    case .table(let index): record.write(9, index)
    }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    switch try record.number() {
    case 0: self = .html(try record.range())
    case 1: self = .heading(try record.number())
    case 2: self = .linkStart(try record.number())
    case 3: self = .linkEnd(try record.number())
    case 4: self = .image(try record.number())
    case 5: self = .factStart(try record.number())
    case 6: self = .factEnd(try record.number())
    case 7: self = .taskStart(try record.number())
    case 8: self = .taskEnd(try record.number())
    case 9: self = .table(try record.number())
    default: throw DamagedRecord()
    }
  }
}

extension Heading: Stored {
  func store(in record: inout RecordWriter) {
    record.write(level)
    record.write(id)
    record.write(text)
    record.write(ordinal) { $0.write($1) }
    record.write(number) { $0.write($1) }
    record.write(title)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      level: try record.number(), id: try record.text(), text: try record.text(), ordinal: try record.optionalNumber(),
      number: try record.list { record throws(DamagedRecord) in try record.number() }, title: try record.range(),
      location: try record.value())
  }
}

extension TaskMark: Stored {
  func store(in record: inout RecordWriter) {
    record.write(reference)
    record.write(text)
    record.write(anchor)
    record.write(location)
    record.write(heading) { $0.write($1) }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      reference: try record.text(), text: try record.text(), anchor: try record.text(), location: try record.value(),
      heading: try record.optionalNumber())
  }
}

extension TableBlock: Stored {
  func store(in record: inout RecordWriter) {
    record.write(grid)
    record.write(headerCells) { $0.write($1) }
    record.write(rowCells) { $0.write($1) { $0.write($1) } }
    record.write(anchor)
    record.write(heading) { $0.write($1) }
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      grid: try record.value(), headerCells: try record.ranges(),
      rowCells: try record.list { record throws(DamagedRecord) in try record.ranges() },
      anchor: try record.text(), heading: try record.optionalNumber())
  }
}

extension Grid: Stored {
  func store(in record: inout RecordWriter) {
    record.write(header)
    record.write(alignments) { record, alignment in
      switch alignment {
      case .none: record.write(0)
      case .left: record.write(1)
      case .centre: record.write(2)
      case .right: record.write(3)
      }
    }
    record.write(rows) { record, row in
      record.write(row.cells)
      record.write(row.location)
    }
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(
      header: try record.list(),
      alignments: try record.list { record throws(DamagedRecord) -> Alignment in
        switch try record.number() {
        case 0: .none
        case 1: .left
        case 2: .centre
        case 3: .right
        default: throw DamagedRecord()
        }
      },
      rows: try record.list { record throws(DamagedRecord) -> Row in
        Row(cells: try record.list(), location: try record.value())
      }, location: try record.value())
  }
}

extension Grid.Cell: Stored {
  func store(in record: inout RecordWriter) {
    record.write(text)
    record.write(location)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(text: try record.text(), location: try record.value())
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ choice: Int, _ index: Int) {
    write(choice)
    write(index)
  }

  fileprivate mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }
}

extension RecordReader {
  fileprivate mutating func range() throws(DamagedRecord) -> Range<Int> {
    let (start, count) = (try number(), try number())
    guard start >= 0, count >= 0, count <= Int.max - start else { throw DamagedRecord() }
    return start..<start + count
  }

  fileprivate mutating func ranges() throws(DamagedRecord) -> [Range<Int>] {
    try list { record throws(DamagedRecord) -> Range<Int> in try record.range() }
  }

  fileprivate mutating func optionalNumber() throws(DamagedRecord) -> Int? {
    try optional { record throws(DamagedRecord) in try record.number() }
  }
}
