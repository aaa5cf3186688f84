import Glibc
import Synchronization

/// The folder beside the output in which a new site is made.
///
/// It starts from the spare that the last build left, if there is one, or empty; each further folder in it is made when the first
/// file in it is. Nobody else may look into it until it takes its place.
final class StagingFolder: Sendable {
  /// What a folder and a file made here are like. Mostly as a build asks for; but a memory stick has modes of its own, and a
  /// file server may give new files to somebody else.
  let folderPermissions: FilePermissions
  let filePermissions: FilePermissions
  /// Whether it was the spare.
  let isRecycled: Bool

  private let folders: SiteFolders
  private let jobs: Int
  private let descriptor: FolderDescriptor
  /// Nothing before the first file: where nothing changes, nothing has to be known of the spare.
  private let contents: Mutex<Contents?> = Mutex(nil)

  private struct Contents {
    /// What was there at the start.
    var census: FolderCensus?
    /// Which folders are there now, by their numbers.
    var made: [Bool]
  }

  /// Makes the folder, and in it the marker before anything else, so that whatever a kill leaves is known as ours.
  ///
  /// - Precondition: nothing stands at the place: the leftovers of a killed build have been removed.
  init(_ place: OutputPlace, folders: SiteFolders, former: FormerSite?, jobs: Int) throws {
    self.folders = folders
    self.jobs = jobs
    isRecycled = try former != nil && place.takeSpare()
    guard isRecycled || mkdir(place.staging, FilePermissions.folderMode) == 0 else { throw place.failureBeside(errno) }
    // Messages name the place of the site: that of the staging folder says nothing to anybody.
    descriptor = try FolderDescriptor(place.staging, named: place.path)
    try descriptor.setMode(FilePermissions.folderMode)
    folderPermissions = FilePermissions(try descriptor.status())
    try descriptor.setMode(FilePermissions.closedMode)
    filePermissions = FilePermissions(try OutputMarker.write(in: descriptor, former: former))
  }

  /// Writes a file of the site.
  ///
  /// - Parameters:
  ///   - folder: the number of the folder it stands in.
  ///   - content: hands over the bytes, piece by piece.
  func write(
    to path: String, folder: Int, _ content: (_ write: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws -> Placement {
    let isReplaced = try makeRoom(for: path, folder: folder)
    var file = try NewFile(path, in: descriptor)
    try content { try file.write($0) }
    return Placement(stamp: FileStamp(try file.finish()), wasThere: isReplaced)
  }

  /// Gives a file of the former site a second name here or, where that cannot be, copies it.
  ///
  /// - Parameter mayLink: whether it is really there: a file behind a link to another folder belongs to somebody else.
  /// - Returns: how it stands here; its time is that of the former file in any case, so that whoever sends the site on sends
  ///   only what changed.
  func take(_ path: String, from former: FormerSite, folder: Int, mayLink: Bool) throws -> Placement {
    guard let status = former.status(of: path) else {
      throw SystemError(path: descriptor.name(of: path), code: ENOENT)
    }
    let mayLink = mayLink && FilePermissions(status) == filePermissions
    if mayLink, try hasFolder(folder) {
      var own = stat()
      if fstatat(descriptor.number, path, &own, AT_SYMLINK_NOFOLLOW) == 0, own.st_ino == status.st_ino,
        own.st_dev == status.st_dev
      {
        return Placement(stamp: FileStamp(status), wasThere: true)
      }
    }
    let isReplaced = try makeRoom(for: path, folder: folder)
    if mayLink, linkat(former.descriptor.number, path, descriptor.number, path, 0) == 0 {
      return Placement(stamp: FileStamp(status), wasThere: isReplaced)
    }
    // Whatever was the reason against a second name, it is none against a copy; or the copy says what it is.
    var file = try NewFile(path, in: descriptor)
    try former.read(path) { try file.write($0) }
    file.takeTime(of: status)
    return Placement(stamp: FileStamp(try file.finish()), wasThere: isReplaced, isCopied: true)
  }

  /// The last thing before it takes its place: removes what the site does not have, and opens it to everyone.
  ///
  /// - Parameter files: all of them, with the marker, as they were placed here.
  func complete(_ files: [String], folders: SiteFolders, wasThere: [Bool]) throws {
    contents.withLock { $0?.census }?.removeSurplus(
      from: descriptor, folders: folders, files: files, accounted: wasThere)
    try descriptor.setMode(FilePermissions.folderMode)
  }

  // MARK: its folders

  private func hasFolder(_ number: Int) throws -> Bool { try withContents { $0.made[number] } }

  /// - Returns: whether something was in the way.
  private func makeRoom(for path: String, folder: Int) throws -> Bool {
    let wasThere = try withContents { contents in
      try makeFolder(folder, &contents.made)
      return contents.census?.stands[folder] == true
    }
    return wasThere && removeEntry(path, in: descriptor)
  }

  private func withContents<Result>(_ body: (inout Contents) throws -> Result) throws -> Result {
    try contents.withLock { contents in
      if contents == nil { contents = try look() }
      // In place: a copy of the folders for each file would be quadratic.
      return try body(&contents!)
    }
  }

  private func look() throws -> Contents {
    let nothing = Contents(made: [true] + Array(repeating: false, count: folders.folders.count - 1))
    guard isRecycled else { return nothing }
    let census = try FolderCensus(
      of: descriptor, comparedWith: folders, permissions: folderPermissions,
      top: FilePermissions(try descriptor.status()), jobs: jobs)
    if census.isSound { return Contents(census: census, made: census.stands) }
    // Somebody else was at the spare.
    removeEntries(ofFolder: "", in: descriptor) { $0 == OutputMarker.name }
    return nothing
  }

  private func makeFolder(_ number: Int, _ made: inout [Bool]) throws {
    guard !made[number] else { return }
    let folder = folders.folders[number]
    if let parent = folder.parent { try makeFolder(parent, &made) }
    guard mkdirat(descriptor.number, folder.path, FilePermissions.folderMode) == 0 else {
      throw SystemError(path: descriptor.name(of: folder.path), code: errno)
    }
    try descriptor.setMode(FilePermissions.folderMode, of: folder.path)
    made[number] = true
  }
}

/// How a file stands in the staging folder.
struct Placement: Sendable {
  var stamp: FileStamp
  /// Whether something stood at its path before.
  var wasThere: Bool
  /// Whether a file of the former site could not be linked.
  var isCopied = false
}
