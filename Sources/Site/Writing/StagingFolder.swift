import Glibc
import Synchronization

/// The folder beside the output in which a new site is made.
///
/// Each folder in it is made when the first file in it is: where nothing changed, none is.
final class StagingFolder: Sendable {
  /// What a folder and a file made here are like. Mostly as a build asks for; but a memory stick has modes of its own, and a
  /// file server may give new files to somebody else.
  let folderPermissions: FilePermissions
  let filePermissions: FilePermissions

  private let folders: SiteFolders
  private let descriptor: FolderDescriptor
  /// Whether a new folder has another mode than was asked for: the umask takes from it, or the folder above gives to it.
  private let modesAreChanged: Bool
  /// Which folders are there, by their numbers.
  private let made: Mutex<[Bool]>

  /// Makes the folder, and in it the marker before anything else, so that whatever a kill leaves is known as ours.
  ///
  /// - Precondition: nothing stands at the place: the leftovers of a killed build have been removed.
  init(_ place: OutputPlace, folders: SiteFolders, former: FormerSite?) throws {
    self.folders = folders
    made = Mutex([true] + Array(repeating: false, count: folders.folders.count - 1))
    guard mkdir(place.staging, FilePermissions.folderMode) == 0 else { throw place.notWritable(errno) }
    // Messages name the place of the site: that of the staging folder says nothing to anybody.
    descriptor = try FolderDescriptor(place.staging, named: place.path)
    modesAreChanged = FilePermissions(try descriptor.status()).mode != FilePermissions.folderMode
    if modesAreChanged { try Self.setMode(of: "", in: descriptor) }
    folderPermissions = FilePermissions(try descriptor.status())
    filePermissions = FilePermissions(try OutputMarker.write(in: descriptor, former: former))
  }

  /// Writes a file of the site.
  ///
  /// - Parameter folder: the number of the folder it stands in.
  func write(_ bytes: [UInt8], to path: String, folder: Int) throws -> FileStamp {
    try makeFolder(folder)
    var file = try NewFile(path, in: descriptor)
    try bytes.withUnsafeBytes { try file.write($0) }
    return FileStamp(try file.finish())
  }

  /// Gives a file of the former site a second name here or, where that cannot be, copies it.
  ///
  /// - Parameter mayLink: whether it is really there: a file behind a link to another folder belongs to somebody else.
  /// - Returns: how it stands here; its time is that of the former file in any case, so that whoever sends the site on sends
  ///   only what changed.
  func take(_ path: String, from former: FormerSite, folder: Int, mayLink: Bool) throws -> FileStamp {
    guard let status = former.status(of: path) else {
      throw SystemError(path: descriptor.name(of: path), code: ENOENT)
    }
    try makeFolder(folder)
    if mayLink, FilePermissions(status) == filePermissions,
      linkat(former.descriptor.number, path, descriptor.number, path, 0) == 0
    {
      return FileStamp(status)
    }
    // Whatever was the reason against a second name, it is none against a copy; or the copy says what it is.
    var file = try NewFile(path, in: descriptor)
    try former.read(path) { try file.write($0) }
    file.takeTime(of: status)
    return FileStamp(try file.finish())
  }

  private func makeFolder(_ number: Int) throws { try made.withLock { try makeFolder(number, &$0) } }

  private func makeFolder(_ number: Int, _ made: inout [Bool]) throws {
    guard !made[number] else { return }
    let folder = folders.folders[number]
    if let parent = folder.parent { try makeFolder(parent, &made) }
    guard mkdirat(descriptor.number, folder.path, FilePermissions.folderMode) == 0 else {
      throw SystemError(path: descriptor.name(of: folder.path), code: errno)
    }
    if modesAreChanged { try Self.setMode(of: folder.path, in: descriptor) }
    made[number] = true
  }

  private static func setMode(of folder: String, in site: FolderDescriptor) throws {
    let result = fchmodat(site.number, folder.isEmpty ? "." : folder, FilePermissions.folderMode, 0)
    guard result == 0 || FilePermissions.isForgiven(errno) else {
      throw SystemError(path: site.name(of: folder), code: errno)
    }
  }
}
