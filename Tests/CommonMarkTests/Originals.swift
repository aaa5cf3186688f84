import Glibc

/// The texts of the five real documents, where the folder stands beside the checkout; empty otherwise.
func originalDocuments(from file: String = #filePath) -> [(name: String, text: String)] {
  // Tests/CommonMarkTests/Originals.swift -> the checkout -> its neighbour
  let checkout = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  let folder = checkout + "/../shared/originals"
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    // SAFETY: the name is a zero-terminated array inside the entry, which lives until the next call.
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".txt") || name.hasSuffix(".md") { names.append(name) }
  }
  return names.sorted().compactMap { name in contents(of: folder + "/" + name).map { (name, $0) } }
}

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
