import Glibc

/// What became of one file of the new site, and how it stands on the disk.
enum FileFate: Sendable {
  /// Written anew, into the new folder.
  case written(FileStamp)
  /// Stands in the former site as the new one wants it; not yet in the new folder.
  case standing(FileStamp)
  /// The former site's, in the new folder.
  case taken(FileStamp)

  var stamp: FileStamp {
    switch self {
    case .written(let stamp), .standing(let stamp), .taken(let stamp): stamp
    }
  }

  var isWritten: Bool { if case .written = self { true } else { false } }
  var stands: Bool { if case .standing = self { true } else { false } }
}

/// Decides for each file whether it is that of the former site, and brings it into the new one.
struct Takeover: Sendable {
  /// Whether the former site has as many files and folders as the new one wants, in each folder.
  let isSameCount: Bool
  private let former: FormerSite?
  private let staging: StagingFolder
  /// Which folders stand in the former site as a build makes them, by their numbers.
  private let stands: [Bool]

  init(from former: FormerSite?, into staging: StagingFolder, folders: SiteFolders, jobs: Int) throws {
    self.former = former
    self.staging = staging
    (stands, isSameCount) =
      try former?.compare(with: folders, permissions: staging.folderPermissions, jobs: jobs) ?? ([], false)
  }

  /// - Parameter folder: the number of the folder the file stands in.
  func fate(of path: String, _ content: OutputContent, folder: Int) throws -> FileFate {
    let status = former?.status(of: path)
    if case .bytes(let bytes) = content {
      guard let former, let status, Int(status.st_size) == bytes.count, former.holds(bytes, at: path) else {
        return .written(try staging.write(bytes, to: path, folder: folder))
      }
    }
    // What has another mode or owner, or stands behind a link, is copied: the site would not be as a build makes it.
    guard let status, stands[folder], FilePermissions(status) == staging.filePermissions else {
      return try take(path, folder: folder)
    }
    return .standing(FileStamp(status))
  }

  func take(_ path: String, folder: Int) throws -> FileFate {
    guard let former else { preconditionFailure("only a file of a former site is unchanged") }
    return .taken(try staging.take(path, from: former, folder: folder, mayLink: stands[folder]))
  }
}
