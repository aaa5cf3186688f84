import CEmbedded

/// The folders that travel inside the program, as they stood in the sources when it was built: files by path.
package enum EmbeddedFolder {
  /// `theme/`: templates, assets and words.
  package static func theme() -> [String: [UInt8]] { files(of: sitegen_theme()) }

  /// `starter/`: the portal that `sitegen new site` writes.
  package static func starter() -> [String: [UInt8]] { files(of: sitegen_starter()) }

  /// `Sources/Checks/Rules/`: the page of each rule.
  package static func rules() -> [String: [UInt8]] { files(of: sitegen_rules()) }

  private static func files(of folder: sitegen_folder) -> [String: [UInt8]] {
    // SAFETY: the list and everything it points to are constants of the program, as long as they say.
    UnsafeBufferPointer(start: folder.files, count: folder.count).reduce(into: [:]) { files, file in
      files[String(cString: file.path)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
  }
}
