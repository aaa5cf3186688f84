import Foundation

/// The checkout the tests run in.
let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Every file below a folder with its bytes, by path; hidden ones too.
func contents(of folder: URL) throws -> [String: Data] {
  try FileManager.default.subpathsOfDirectory(atPath: folder.path).reduce(into: [:]) { files, path in
    let file = folder.appending(path: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else { return }
    files[path] = try Data(contentsOf: file)
  }
}

/// An empty folder for a test.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
