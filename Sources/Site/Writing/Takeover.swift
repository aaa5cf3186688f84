import Glibc

/// What became of one file of the new site.
enum FileFate: Sendable {
  /// Written anew, into the new folder.
  case written(Placement)
  /// Stands in the former site as the new one wants it; not yet in the new folder.
  case standing(FileStamp)
  /// The former site's, in the new folder.
  case taken(Placement)

  var stamp: FileStamp {
    switch self {
    case .written(let placement), .taken(let placement): placement.stamp
    case .standing(let stamp): stamp
    }
  }

  var placement: Placement? {
    switch self {
    case .written(let placement), .taken(let placement): placement
    case .standing: nil
    }
  }

  var isWritten: Bool { if case .written = self { true } else { false } }
  var isStanding: Bool { if case .standing = self { true } else { false } }
}

/// Decides for each file whether it is that of the former site, and brings it into the new one.
struct Takeover: Sendable {
  private let former: FormerSite?
  private let census: FolderCensus?
  private let staging: StagingFolder

  init(from former: FormerSite?, into staging: StagingFolder, folders: SiteFolders, jobs: Int) throws {
    self.former = former
    self.staging = staging
    census = try former.map {
      try FolderCensus(
        of: $0.descriptor, comparedWith: folders, permissions: staging.folderPermissions, jobs: jobs)
    }
  }

  /// Whether the former site has as many files and folders as the new one wants, in each folder.
  func hasCounts(of folders: SiteFolders) -> Bool { census?.hasCounts(of: folders) == true }

  private func isThere(_ folder: Int) -> Bool { census?.stands[folder] == true }

  /// - Parameter folder: the number of the folder the file stands in.
  func fate(of path: String, _ content: OutputContent, folder: Int) throws -> FileFate {
    let status = former?.status(of: path)
    switch content {
    case .unchanged: break
    case .bytes(let bytes):
      guard let former, let status, Int(status.st_size) == bytes.count, former.holds(bytes, at: path) else {
        return .written(try staging.write(to: path, folder: folder) { write in try bytes.withUnsafeBytes(write) })
      }
    case .copy(let tree, let source):
      guard let former, status != nil, try former.holds(source, of: tree, at: path) else {
        return .written(try staging.write(to: path, folder: folder) { write in try tree.read(source, write) })
      }
    }
    // What has another mode or owner, or stands behind a link, is copied: the site would not be as a build makes it.
    guard let status, isThere(folder), FilePermissions(status) == staging.filePermissions else {
      return try take(path, folder: folder)
    }
    return .standing(FileStamp(status))
  }

  func take(_ path: String, folder: Int) throws -> FileFate {
    guard let former else { preconditionFailure("only a file of a former site is unchanged") }
    return .taken(try staging.take(path, from: former, folder: folder, mayLink: isThere(folder)))
  }

  /// Takes from the old site, once the new one stands, whatever the new one does not have: what was withdrawn is gone.
  ///
  /// - Returns: whether what is left is of use to the next build; on a file system without links it is not.
  func reduceFormer(_ files: [String], folders: SiteFolders, fates: [FileFate]) -> Bool {
    guard let former, let census, census.isSound, !fates.contains(where: { $0.placement?.isCopied == true }) else {
      return false
    }
    var accounted = fates.map { !$0.isWritten } + [true]
    for index in fates.indices where fates[index].isWritten && isThere(folders.ofFile[index]) {
      accounted[index] = removeEntry(files[index], in: former.descriptor)
    }
    census.removeSurplus(from: former.descriptor, folders: folders, files: files, accounted: accounted)
    return (try? former.descriptor.setMode(FilePermissions.closedMode)) != nil
  }
}
