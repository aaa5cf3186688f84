/// What the index says of a page beside its text.
package struct SearchDocument: Sendable {
  package var title: String
  /// Address below the root of the site.
  package var path: String
  /// Number of the centre it belongs to, among those of the index.
  package var centre: Int?
  package var year: Int?
  /// Number of its kind, among those of the index.
  package var kind: Int

  package init(title: String, path: String, centre: Int?, year: Int?, kind: Int) {
    self.title = title
    self.path = path
    self.centre = centre
    self.year = year
    self.kind = kind
  }
}

/// Makes the index of a site from the texts of its pages. `docs/search-format.md` says what is in its files.
package struct SearchIndexing {
  /// Names as readers see them; documents refer to them by number.
  package struct Names: Sendable {
    /// Ids and names.
    package var centres: [(id: String, name: String)]
    package var kinds: [String]
    package var sections: [String]

    package init(centres: [(id: String, name: String)], kinds: [String], sections: [String]) {
      self.centres = centres
      self.kinds = kinds
      self.sections = sections
    }
  }

  private var texts = TextCollection()
  private let documents: [SearchDocument]
  private let names: Names
  private let vocabulary: SearchVocabulary
  /// Name of the text file of each document.
  private var textNames: [String]

  /// - Parameter documents: in the order in which they are numbered; those of later years behind, so that a new one changes little.
  package init(_ documents: [SearchDocument], names: Names, vocabulary: SearchVocabulary) {
    self.documents = documents
    self.names = names
    self.vocabulary = vocabulary
    textNames = Array(repeating: "", count: documents.count)
  }

  /// The file with the text of a document, for excerpts.
  package func textFile(of document: Int, _ text: SearchedText, folded: FoldedText) -> SearchFile {
    DocumentText.file(documents[document], text, hasTraditional: folded.hasTraditional, vocabulary)
  }

  /// - Parameter folded: the same text; made beforehand, so that nobody waits for it.
  package mutating func add(_ text: SearchedText, folded: FoldedText, of document: Int, file: SearchFile) {
    textNames[document] = file.name
    var base = 0
    for (block, units) in zip(text.blocks, folded.blocks) where !units.isEmpty {
      texts.add(
        units,
        at: TextPlaces.Place(document: document, base: base, section: block.section, rank: block.place.rawValue))
      base += units.count + 1
    }
  }

  /// Writes everything but the texts.
  ///
  /// - Parameters:
  ///   - jobs: how many parts are in memory at once.
  ///   - map: carries out pieces of work, in parallel where it can.
  ///   - emit: takes each file as soon as it is made.
  package consuming func finish(
    jobs: Int, map: ([[UInt32]], @Sendable ([UInt32]) -> GramRun) throws -> [GramRun],
    emit: @escaping (SearchFile) throws -> Void
  ) throws {
    let places = texts.takePlaces()
    let tree = GramTree(texts, places: places, documentCount: documents.count)
    var shards = ShardWriter(emit: emit)
    let ranges = tree.ranges()
    for start in stride(from: 0, to: ranges.count, by: Self.rangesAtOnce) {
      let found = tree.positions(in: ranges[start..<min(start + Self.rangesAtOnce, ranges.count)])
      for first in stride(from: 0, to: found.count, by: max(1, jobs)) {
        let part = Array(found[first..<min(first + max(1, jobs), found.count)])
        for run in try map(part, { tree.grams(at: $0) }) { try shards.append(run) }
      }
    }
    let pages = try shards.finish()
    let vocabularyFile = vocabulary.file
    try emit(vocabularyFile)
    let traditional = Self.traditionalFile
    try emit(traditional)
    var tables: [String] = []
    for start in stride(from: 0, to: documents.count, by: Self.table) {
      var table = NumberText()
      for name in textNames[start..<min(start + Self.table, documents.count)] { table.append(name.utf16) }
      let file = SearchFile(holding: table)
      tables.append(file.name)
      try emit(file)
    }
    try emit(root(pages: pages, vocabulary: vocabularyFile.name, traditional: traditional.name, tables: tables))
  }

  /// How many ranges of first characters are found together.
  private static let rangesAtOnce = 8
  /// How many documents one table of text files lists.
  private static let table = 64

  private static var traditionalFile: SearchFile {
    var text = NumberText()
    text.append(text: Folding.traditional)
    return SearchFile(holding: text)
  }

  /// The one file with a fixed name: everything that is needed before the first query.
  private func root(pages: [(key: [UInt16], name: String)], vocabulary: String, traditional: String, tables: [String])
    -> SearchFile
  {
    var text = NumberText()
    for number in [1, GramTree.few, GramTree.depth, Self.table] { text.append(number) }
    text.append(text: Folding.variants)
    text.append(names.centres.count)
    for (id, name) in names.centres {
      text.append(text: id)
      text.append(text: name)
    }
    text.append(names.kinds.count)
    for kind in names.kinds { text.append(text: kind) }
    text.append(names.sections.count)
    for section in names.sections { text.append(text: section) }
    text.append(documents.count)
    var last = (centre: 0, year: 0)
    for document in documents {
      let own = (centre: document.centre.map { $0 + 1 } ?? 0, year: document.year ?? 0)
      text.append(difference: own.centre - last.centre - 1)
      last.centre = own.centre
    }
    for document in documents {
      let year = document.year ?? 0
      text.append(difference: year - last.year)
      last.year = year
    }
    for document in documents { text.append(document.kind) }
    text.append(vocabulary.utf16)
    text.append(traditional.utf16)
    text.append(tables.count)
    for name in tables { text.append(name.utf16) }
    text.append(ShardWriter.list(pages))
    return SearchFile(root: text)
  }
}
