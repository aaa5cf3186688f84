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

  /// Puts a site of these files in place of the old one. Nothing of the old site is touched before everything is written.
  ///
  /// A file whose bytes are those of the former site stays the same file, with its time; where all are, and nothing else stands
  /// there, the folder stays as it is.
  ///
  /// - Parameter content: what to write; asked once for each file, from several threads.
  /// - Throws: `SystemError`, `Interrupted`, or what `content` throws; the old site is then as it was.
  func publish(
    _ files: [OutputFile], jobs: Int, content: @Sendable (OutputFile) throws -> OutputContent
  ) throws -> Published {
    try removeSite(at: place.staging)
    try removeSite(at: place.aside)
    if former == nil { try removeSite(at: place.spare) }
    let paths = files.map(\.path) + [OutputMarker.name]
    let folders = SiteFolders(of: paths)
    var isSettled = false
    // A failure to tidy up would hide the one that led here; the next build tries again.
    defer { if !isSettled { try? removeSite(at: place.staging) } }
    let staging = try StagingFolder(place, folders: folders, former: former, jobs: jobs)
    let takeover = try Takeover(from: former, into: staging, folders: folders, jobs: jobs)

    var fates = try parallelTry(Array(files.indices), jobs: jobs) { index in
      try takeover.fate(of: files[index].path, try content(files[index]), folder: folders.ofFile[index])
    }
    if takeover.isSameCount, fates.allSatisfy(\.isStanding) {
      isSettled = staging.isRecycled && place.leaveSpare()
      return Published(fates)
    }
    let standing = fates.indices.filter { fates[$0].isStanding }
    let taken = try parallelTry(standing, jobs: jobs) { index in
      try takeover.take(paths[index], folder: folders.ofFile[index])
    }
    for (index, fate) in zip(standing, taken) { fates[index] = fate }
    try staging.complete(paths, wasThere: fates.map { $0.placement?.wasThere == true } + [true])

    try Interruption.check()
    try place.exchange(isTaken: former != nil)
    isSettled = takeover.reduceFormer(paths, fates: fates) && place.leaveSpare()
    return Published(fates)
  }
}

extension Published {
  fileprivate init(_ fates: [FileFate]) {
    self.init(
      bytes: fates.reduce(0) { $0 + $1.stamp.size }, stamps: fates.map(\.stamp),
      written: fates.count { $0.isWritten }, linked: fates.count { !$0.isWritten })
  }
}
