import Disclosure

/// The words taken out of one part of an attachment, and where in the attachment they stand.
struct AttachmentText {
  private(set) var bytes: [UInt8] = []
  /// Its lines are those of the file, so a place in it is one that people can go to.
  var isFileItself = false
  private var marks: [(start: Int, place: Text)] = []

  /// Begins a page, a paragraph, a cell: what is added from here on stands there.
  mutating func begin(_ place: Text) { marks.append((bytes.count, place)) }

  mutating func add(_ words: some Sequence<UInt8>) { bytes.append(contentsOf: words) }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  mutating func add(_ words: String) { bytes.append(contentsOf: words.utf8) }

  /// The last place that begins at or before an offset.
  func place(of offset: Int) -> Text? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1].place : nil
  }
}

/// What was found about an attachment before any rule looked at its words.
struct AttachmentReading {
  var texts: [AttachmentText] = []
  /// What speaks for itself: the place a photograph was taken at, the name of an author.
  var traces: [AttachmentTrace] = []
  /// Why some of it could not be read.
  var gaps: [AttachmentGap] = []
}

/// Something about a person that an attachment carries beside its words.
enum AttachmentTrace: Hashable {
  /// A photograph tells where it was taken.
  case position
  /// A property of the file names a person.
  case person(property: String, name: String)
}

/// Why an attachment, or a part of it, was not looked at.
enum AttachmentGap: Hashable {
  case tool(Tool.Failure)
  case unknownKind
  case noText
  case tooManyParts
  /// A file within the file, such as a workbook in a document.
  case embedded
}
