import Glibc

/// How a folder on the disk compares with the folders that a site wants.
struct FolderCensus: Sendable {
  enum Finding: Hashable, Sendable {
    case absent
    /// A folder as a build makes one, with so many files and folders in it.
    case folder(entries: Int)
    /// A file, a link, a folder of somebody else: nothing a build can use or would have made.
    case other
  }

  /// For each folder of the site, by its number.
  let findings: [Finding]
  /// For each folder of the site whether it stands there, all the way down: nothing behind a link is ours.
  let stands: [Bool]
  /// Whether all folders are there or absent, and nothing else stands in the place of one.
  var isSound: Bool { !findings.contains(.other) }

  /// Whether all folders stand, with as many entries as wanted. Where all wanted files stand too, there is then nothing else.
  func hasCounts(of folders: SiteFolders) -> Bool {
    zip(folders.folders, findings).allSatisfy { $1 == .folder(entries: $0.entries) }
  }

  /// - Parameters:
  ///   - permissions: those of a folder that a build makes.
  ///   - top: those of the site's own folder, where they have to be others.
  init(
    of tree: FolderDescriptor, comparedWith folders: SiteFolders, permissions: FilePermissions,
    top: FilePermissions? = nil, jobs: Int
  ) throws {
    findings = try parallelTry(folders.folders, jobs: jobs) { folder in
      Self.finding(folder.path, in: tree, permissions: folder.parent == nil ? top ?? permissions : permissions)
    }
    var stands: [Bool] = []
    stands.reserveCapacity(findings.count)
    for (folder, finding) in zip(folders.folders, findings) {
      let isFolder = if case .folder = finding { true } else { false }
      stands.append(isFolder && (folder.parent.map { stands[$0] } ?? true))
    }
    self.stands = stands
  }

  private static func finding(
    _ path: String, in tree: FolderDescriptor, permissions: FilePermissions
  ) -> Finding {
    let folder = openat(tree.number, path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return errno == ENOENT ? .absent : .other }
    var status = stat()
    guard fstat(folder, &status) == 0, FilePermissions(status) == permissions,
      let stream = fdopendir(folder)
    else {
      close(folder)
      return .other
    }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    // The folder itself and the one above it are listed too.
    return .folder(entries: count - 2)
  }
}

extension FolderCensus {
  /// Removes what the site does not want from the folders that were counted.
  ///
  /// - Parameter accounted: for each file whether what was counted at its path is wanted, or was removed.
  func removeSurplus(from tree: FolderDescriptor, folders: SiteFolders, files: [String], accounted: [Bool]) {
    var surplus = findings.map { if case .folder(let entries) = $0 { entries } else { 0 } }
    for (file, folder) in folders.ofFile.enumerated() where accounted[file] { surplus[folder] -= 1 }
    for (number, folder) in folders.folders.enumerated() where stands[number] {
      if let parent = folder.parent { surplus[parent] -= 1 }
    }
    let crowded = Set(surplus.indices.filter { stands[$0] && surplus[$0] > 0 })
    guard !crowded.isEmpty else { return }
    var wanted: [Int: Set<Substring>] = [:]
    for (file, folder) in folders.ofFile.enumerated() where crowded.contains(folder) {
      wanted[folder, default: []].insert(SiteFolders.name(of: files[file]))
    }
    for folder in folders.folders {
      if let parent = folder.parent, crowded.contains(parent) {
        wanted[parent, default: []].insert(SiteFolders.name(of: folder.path))
      }
    }
    for number in crowded.sorted() {
      removeEntries(ofFolder: folders.folders[number].path, in: tree) { wanted[number]?.contains($0[...]) == true }
    }
  }
}
