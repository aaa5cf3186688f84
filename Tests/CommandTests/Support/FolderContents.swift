import Foundation

/// Every file below a folder with its bytes, by path; hidden ones too.
func contents(of folder: URL) throws -> [String: Data] {
  try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(into: [:]) { files, path in
    let file = folder.appending(path: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { return }
    files[path] = try Data(contentsOf: file)
  }
}
