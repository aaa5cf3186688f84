import Foundation
import Testing

@Suite("File modes of a published site") struct FileModeTests {
  @Test(arguments: ["000", "022", "077", "777"])
  func `everyone may read the site, whatever the umask of the one who builds it`(umask: String) throws {
    try withSite { folder in
      // Built twice: the second build takes another way to its place.
      for _ in 1...2 { #expect(try sitegen("build", in: folder, umask: umask).status == 0) }
      let site = folder.appending(path: "site-output")
      var modes: [Int: Set<String>] = [:]
      for path in [""] + (try FileManager.default.subpathsOfDirectory(atPath: site.path)) {
        let attributes = try FileManager.default.attributesOfItem(atPath: site.path + "/" + path)
        let mode = try #require(attributes[.posixPermissions] as? Int)
        modes[mode, default: []].insert(attributes[.type] as? FileAttributeType == .typeDirectory ? "folder" : "file")
      }
      #expect(modes == [0o755: ["folder"], 0o644: ["file"]])
    }
  }
}
