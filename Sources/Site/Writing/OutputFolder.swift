/// What a build has for one file of the site.
enum OutputContent: Sendable {
  case bytes([UInt8])
  /// Those of a source as they are, however many: they are never all in memory.
  case copy(SourceTree, String)
  /// The file of the former site is the one wanted.
  case unchanged
}

/// What a build published.
struct Published: Sendable {
  /// Of the whole site, the marker left out.
  var bytes: Int
  /// How each file stands on the disk, in the order of the files.
  var stamps: [FileStamp]
  /// How many files were written anew.
  var written: Int
  /// How many files are those of the former site.
  var linked: Int
  /// The files that were not known at first, by path.
  var late: [(path: String, stamp: FileStamp)]
}

/// The folder a build publishes into: written afresh beside the old one and exchanged with it at the end, so that a failed build
/// leaves the previous site as it was.
///
/// As long as the value lives, no other build writes there.
struct OutputFolder: Sendable {
  private let place: OutputPlace
  private let lock: PublishingLock
  private let former: FormerSite?

  /// - Parameter sources: what the site is made from; the output may not stand among it, nor it in the output.
  /// - Throws: where the folder cannot be one that a build writes: another build is writing it, it holds what no build made, its
  ///   parent is not there.
  init(_ path: String, outside sources: [SourceTree]) throws {
    place = try OutputPlace(path, outside: sources)
    lock = try PublishingLock(place)
    place.restore()
    former = try place.formerSite()
  }

  /// How a file of the site that stands there now stands on the disk; `nil` where it is no plain file.
  func stamp(of path: String) -> FileStamp? { former?.status(of: path).map(FileStamp.init) }

  /// A file of the site that stands there now.
  func read(_ path: String) throws -> [UInt8] {
    guard let former else { preconditionFailure("only a file of a former site is read") }
    var bytes: [UInt8] = []
    try former.read(path) { bytes += $0 }
    return bytes
  }

  /// Puts a site of these files in place of the old one. Nothing of the old site is touched before everything is written.
  ///
  /// A file whose bytes are those of the former site stays the same file, with its time; where all are, and nothing else stands
  /// there, the folder stays as it is.
  ///
  /// - Parameters:
  ///   - folders: those of files that are known only while others are made.
  ///   - content: what to write; asked once for each file, from several threads. It may add late files.
  ///   - finish: adds what can be made only when all others are.
  /// - Throws: `SystemError`, `Interrupted`, or what `content` throws; the old site is then as it was.
  func publish(
    _ files: [OutputFile], lateFolders: [String] = [], jobs: Int,
    content: @Sendable (OutputFile, LateFiles) throws -> OutputContent,
    finish: (LateFiles) throws -> Void = { _ in }
  ) throws -> Published {
    try removeSite(at: place.staging)
    try removeSite(at: place.aside)
    if former == nil { try removeSite(at: place.spare) }
    let known = SiteFolders(of: files.map(\.path), and: lateFolders)
    var isSettled = false
    // A failure to tidy up would hide the one that led here; the next build tries again.
    defer { if !isSettled { try? removeSite(at: place.staging) } }
    let staging = try StagingFolder(place, folders: known, former: former, jobs: jobs)
    let takeover = try Takeover(from: former, into: staging, folders: known, jobs: jobs)

    let lateFiles = LateFiles { path, content in
      try takeover.fate(of: path, content, folder: known.number(ofFurther: path))
    }
    var fates = try parallelTry(Array(files.indices), jobs: jobs) { index in
      try takeover.fate(of: files[index].path, try content(files[index], lateFiles), folder: known.ofFile[index])
    }
    try finish(lateFiles)
    let late = lateFiles.all
    fates += late.map(\.fate)
    let paths = files.map(\.path) + late.map(\.path) + [OutputMarker.name]
    let folders = known.adding(late.map(\.path)).with(OutputMarker.name)
    func published() -> Published { Published(fates, late: late.map(\.path)) }
    if takeover.hasCounts(of: folders), fates.allSatisfy(\.isStanding) {
      isSettled = staging.isRecycled && place.leaveSpare()
      return published()
    }
    let standing = fates.indices.filter { fates[$0].isStanding }
    let taken = try parallelTry(standing, jobs: jobs) { index in
      try takeover.take(paths[index], folder: folders.ofFile[index])
    }
    for (index, fate) in zip(standing, taken) { fates[index] = fate }
    try staging.complete(paths, folders: folders, wasThere: fates.map { $0.placement?.wasThere == true } + [true])

    try Interruption.check()
    try place.exchange(isTaken: former != nil)
    isSettled = takeover.reduceFormer(paths, folders: folders, fates: fates) && place.leaveSpare()
    return published()
  }
}

extension Published {
  /// - Parameter late: the paths of the last of them.
  fileprivate init(_ fates: [FileFate], late: [String]) {
    let known = fates.count - late.count
    self.init(
      bytes: fates.reduce(0) { $0 + $1.stamp.size }, stamps: fates[..<known].map(\.stamp),
      written: fates.count { $0.isWritten }, linked: fates.count { !$0.isWritten },
      late: zip(late, fates[known...]).map { ($0, $1.stamp) })
  }
}
