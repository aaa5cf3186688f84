/// The folders that a list of files needs, parents before children; the first is the site itself.
///
/// Folders go by their number here: a site has as many folders as pages, and comparing their paths again and again would
/// cost more than making them.
struct SiteFolders: Sendable {
  struct Folder: Sendable {
    /// Path below the site; nothing for the site itself.
    var path: String
    /// Number of the folder it stands in; the site itself stands in none.
    var parent: Int?
    /// How many files and folders the site wants in it.
    var entries: Int
  }

  private(set) var folders = [Folder(path: "", parent: nil, entries: 0)]
  /// The number of the folder that each file stands in, in the order of the files.
  private(set) var ofFile: [Int] = []
  private var numbers: [Substring: Int] = [:]
  private var further: [String: Int] = [:]

  /// - Parameters:
  ///   - files: paths below the site.
  ///   - further: folders for files that are not known yet; each gets at least one.
  init(of files: [String], and further: [String] = []) {
    ofFile.reserveCapacity(files.count)
    for file in files {
      let number = number(of: Self.parent(of: file[...]))
      folders[number].entries += 1
      ofFile.append(number)
    }
    self.further = Dictionary(further.map { ($0, number(of: $0[...])) }) { first, _ in first }
    numbers = [:]
  }

  /// The number of a folder for files that were not known at first.
  func number(ofFurther file: String) -> Int {
    guard let number = further[String(Self.parent(of: file[...]))] else {
      preconditionFailure("\(file) stands in no folder that was named")
    }
    return number
  }

  /// With a file at the top.
  func with(_ file: String) -> SiteFolders {
    var all = self
    all.folders[0].entries += 1
    all.ofFile.append(0)
    return all
  }

  /// With further files behind those that were known.
  func adding(_ files: [String]) -> SiteFolders {
    var all = self
    for file in files {
      let number = number(ofFurther: file)
      all.folders[number].entries += 1
      all.ofFile.append(number)
    }
    return all
  }

  private mutating func number(of path: Substring) -> Int {
    if path.isEmpty { return 0 }
    if let known = numbers[path] { return known }
    let parent = number(of: Self.parent(of: path))
    folders[parent].entries += 1
    folders.append(Folder(path: String(path), parent: parent, entries: 0))
    numbers[path] = folders.count - 1
    return folders.count - 1
  }

  /// The name of a file or folder in the folder it stands in.
  static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  private static func parent(of path: Substring) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}
