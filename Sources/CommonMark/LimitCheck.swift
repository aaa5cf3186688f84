import Disclosure

/// What in a body is more than cmark may be given; counted line by line on the source, each limit reported where it breaks.
///
/// The counts are estimates that err on the safe side: a text they let pass is within the limit.
func brokenLimits(of body: SourceLines, _ limits: Limits) -> [Diagnostic] {
  var check = LimitCheck(source: body.source, limits: limits)
  for line in body.lines { check.take(line) }
  check.endDocument(body)
  return check.findings
}

private struct LimitCheck {
  let source: SourceText
  let limits: Limits
  private(set) var findings: [Diagnostic] = []

  private var paragraphStart: Int?
  private var paragraphBytes = 0
  private var delimiterLines = 0
  /// The header columns of the table that the lines of this paragraph may be rows of; 0 before a delimiter line.
  private var columns = 0
  private var tableCells = 0
  private var region = TableRegion.possible
  private var reported: Set<RuleID> = []
  private var nesting = NestingDepth()
  private var definitions = DefinitionLengths()

  /// A table at the left edge after a blank line cannot be anything else, and its cells are parsed one by one; so the
  /// limit of a paragraph holds for each of its rows instead of for all of them together.
  private enum TableRegion {
    case possible
    case header(columns: Int)
    case rows, none
  }

  init(source: SourceText, limits: Limits) {
    self.source = source
    self.limits = limits
  }

  mutating func take(_ line: Int) {
    let range = source.line(line)
    let shape = LineShape(source.bytes, range)
    definitions.take(line: line, source.bytes, range, isBlank: shape.isBlank)
    if definitions.longest > limits.definitionBytes { report(.definition(limits.definitionBytes), line) }
    if !shape.isEmpty, nesting.take(source.bytes, range) > limits.nesting { report(.nesting(limits.nesting), line) }
    if shape.isBlank {
      endParagraph()
      nesting.takeBlank()
      return
    }
    if paragraphStart == nil { paragraphStart = line }
    count(shape, line, range)
  }

  private mutating func count(_ shape: LineShape, _ line: Int, _ range: Range<Int>) {
    let delimiters = shape.delimiterColumns
    if let delimiters {
      if delimiters > limits.tableColumns { report(.columns(delimiters, limits.tableColumns), line) }
      columns = max(columns, delimiters)
    } else {
      tableCells += columns
      if tableCells > limits.tableCells { report(.cells(limits.tableCells), line) }
    }
    let startsTable = shape.startsWithPipe
    switch region {
    case .possible: region = startsTable ? .header(columns: tableCellCount(source.bytes, range)) : .none
    case .header(let header): region = startsTable && delimiters == header ? .rows : .none
    case .rows: region = startsTable ? .rows : .none
    case .none: break
    }
    if case .rows = region {
      // Only this row, and what follows the table, counts.
      (paragraphStart, paragraphBytes, delimiterLines) = (line, 0, 0)
    } else if delimiters != nil {
      delimiterLines += 1
      if delimiterLines > limits.delimiterLines { report(.delimiterLines(limits.delimiterLines), line) }
    }
    paragraphBytes += range.count + 1
    if paragraphBytes > limits.paragraphBytes { report(.paragraph(limits.paragraphBytes), paragraphStart ?? line) }
  }

  private mutating func endParagraph() {
    (paragraphStart, paragraphBytes, delimiterLines, columns) = (nil, 0, 0, 0)
    region = .possible
  }

  mutating func endDocument(_ body: SourceLines) {
    // Nearly no document has any.
    guard definitions.longest > 0 else { return }
    let uses = source.bytes[body.bytes].count { $0 == UInt8(ascii: "]") }
    if definitions.longest * uses > limits.referenceBytes {
      report(.references(limits.referenceBytes), definitions.longestLine)
    }
  }

  /// Each kind once a file: the first place is the one to mend, and the next reading tells whether it was enough.
  private mutating func report(_ excess: Excess, _ line: Int) {
    guard reported.insert(excess.rule).inserted else { return }
    findings.append(excess.finding(at: source.location(ofLine: line)))
  }
}
