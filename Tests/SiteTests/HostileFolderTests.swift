import Disclosure
import Foundation
import Testing

@testable import Site

/// Folders that somebody filled with what no report is made of. Each is a finding at its place; nothing outside is read.
@Suite("Hostile folders", .timeLimit(.minutes(30))) struct HostileFolderTests {
  @Test func `a link that leads out, round in a circle or nowhere`() throws {
    let folder = try FolderOnDisk()
    try folder.write(Array("geheim".utf8), to: "outside/secret.txt")
    for (name, target) in [
      ("passwd.txt", "/etc/passwd"), ("up.txt", "../../../../outside/secret.txt"), ("self.txt", "self.txt"),
      ("one.txt", "two.txt"), ("two.txt", "one.txt"), ("gone.txt", "nothing"), ("folder", folder.path + "/outside"),
      ("circle", ".."), ("root", "/"), ("device", "/dev/zero"), ("memory", "/proc/self/mem"),
    ] {
      try folder.link("content/centres/alpha/files/" + name, to: target)
    }
    // A link may lead to another file of the folder.
    try folder.write(Array("x".utf8), to: "content/centres/alpha/files/real.pdf")
    try folder.link("content/centres/alpha/files/same.pdf", to: "real.pdf")
    let names = [
      "circle", "device", "folder", "gone.txt", "memory", "one.txt", "passwd.txt", "root", "self.txt", "two.txt",
      "up.txt",
    ]
    #expect(try folder.errors() == names.map { "centres/alpha/files/\($0) symbolic-link" })
    let planned = try folder.planned()
    #expect(
      planned.corpus.attachments.filter { !$0.hasSuffix(".md") } == [
        "centres/alpha/files/real.pdf", "centres/alpha/files/same.pdf",
      ])
    let tree = SourceTree(folder: folder.content)
    for name in names {
      #expect(throws: SystemError.self, "\(name)") { try tree.read("centres/alpha/files/\(name)") }
    }
  }

  @Test(arguments: [
    "site.yml", "indicators.yml", "centres/alpha/centre.md", "centres/alpha/reports/2024.md", "pages/about.md",
  ])
  func `a link in place of any file of ours`(path: String) throws {
    let folder = try FolderOnDisk()
    try FileManager.default.removeItem(atPath: folder.content + "/" + path)
    try folder.link("content/" + path, to: "/etc/passwd")
    let planned = try folder.planned()
    #expect(planned.findings.contains { $0.rule == "symbolic-link" && $0.location.file.hasSuffix(path) })
    // Not a line of it is shown.
    #expect(!planned.findings.contains { $0.message.en.contains("root:") })
  }

  @Test func `links and devices inside a theme`() throws {
    let folder = try FolderOnDisk()
    for (path, bytes) in try Checkout.theme.get() { try folder.write(bytes, to: "theme/" + path) }
    try folder.link("theme/assets/passwd.css", to: "/etc/passwd")
    try folder.link("theme/templates/circle.html", to: "circle.html")
    try folder.link("theme/assets/all", to: "/")
    #expect(mkfifo(folder.path + "/theme/assets/pipe.css", 0o600) == 0)
    let planned = try PlannedSite(
      content: SourceTree(folder: folder.content), theme: [SourceTree(folder: folder.path + "/theme")],
      settings: BuildSettings(rules: []))
    let found = planned.findings.filter { $0.rule == "theme" }.map { $0.location.file.split(separator: "/").last ?? "" }
    #expect(found.sorted() == ["all", "circle.html", "passwd.css", "pipe.css"])
  }

  @Test func `pipes, sockets and devices are named and never opened`() throws {
    let folder = try FolderOnDisk()
    #expect(mkfifo(folder.files + "/pipe.pdf", 0o600) == 0)
    #expect(mkfifo(folder.content + "/centres/alpha/reports/2023.md", 0o600) == 0)
    #expect(bind(socketAt: folder.path, below: "content/centres/alpha/files/socket.pdf"))
    var names = ["centres/alpha/files/pipe.pdf", "centres/alpha/files/socket.pdf", "centres/alpha/reports/2023.md"]
    // Major 1, minor 5 is /dev/zero, which never ends.
    if mknod(folder.files + "/zero.pdf", S_IFCHR | 0o600, dev_t(1 << 8 | 5)) == 0 {
      names.append("centres/alpha/files/zero.pdf")
    } else {
      print("SKIPPED: no device could be made here (\(String(cString: strerror(errno)))); run as root to test one")
    }
    #expect(try folder.errors() == names.sorted().map { "\($0) not-a-file" })
  }

  /// The path of a socket may have 107 bytes only, so it is made from the folder itself.
  private func bind(socketAt folder: String, below path: String) -> Bool {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let root = open(folder, O_RDONLY | O_DIRECTORY)
    defer { close(root) }
    let name = Array("/proc/self/fd/\(root)/\(path)".utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    return withUnsafePointer(to: &address) {
      // SAFETY: an address of this family is read as a general one, as bind asks for it.
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }

  @Test func `names that would write into a terminal, a path or a page`() throws {
    let folder = try FolderOnDisk()
    let long = String(repeating: "长", count: 84) + ".pd"  // 255 bytes
    let good = ["-rf.pdf", "a b&\"'<i>.pdf", long, "{{title}}.pdf", "%2e%2e%2f.pdf", "COM1.pdf", "javascript:x.pdf"]
    let bad = ["a\nb.pdf", "\u{1B}[31mred.pdf", "\u{202E}fdp.exe", "a\u{200F}.pdf", "tab\t.pdf"]
    for name in good + bad { try folder.write([0x78], to: "content/centres/alpha/files/" + name) }
    let planned = try folder.planned()
    let errors = planned.findings.filter { $0.severity == .error }
    #expect(
      Set(errors.map { String($0.location.file.dropFirst(folder.files.count + 1)) }) == Set(bad), "\(errors)")
    for finding in errors {
      let shown = finding.location.description + finding.message.zh + (finding.fix?.zh ?? "")
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E || $0.value == 0x200F })
    }
    #expect(planned.corpus.attachments.filter { $0.contains("files/") }.count == good.count)
    let resolver = SitePlan(of: planned.corpus, baseURL: nil).resolver
    for name in good where !name.contains("%") && !name.contains(":") {
      #expect(
        resolver.resolve("../files/" + name, from: "centres/alpha/reports/2024.md", isImage: true)
          == .file("centres/alpha/files/" + name))
    }
  }

  @Test func `names that are no UTF-8`() throws {
    let folder = try FolderOnDisk()
    for bytes in [[0xB8, 0xBD], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF]] as [[UInt8]] {
      let path = Array(folder.files.utf8) + [0x2F] + bytes + Array(".pdf".utf8)
      let descriptor = open(path.map { CChar(bitPattern: $0) } + [0], O_CREAT | O_WRONLY, 0o600)
      #expect(descriptor >= 0 && close(descriptor) == 0)
    }
    let errors = try folder.errors()
    #expect(errors.count == 4 && errors.allSatisfy { $0.hasSuffix(".pdf unreadable") }, "\(errors)")
  }

  @Test func `paths that differ in case or in how an accent is written`() throws {
    let folder = try FolderOnDisk()
    for name in ["A.pdf", "a.pdf", "\u{E9}.pdf", "e\u{301}.pdf"] {
      try folder.write([0x78], to: "content/centres/alpha/files/" + name)
    }
    let found = try folder.planned().findings.filter { $0.rule == "path-collision" }
    #expect(found.map { $0.location.file.split(separator: "/").last } == ["a.pdf", "\u{E9}.pdf"])
  }

  @Test func `a path longer than the system takes`() throws {
    let folder = try FolderOnDisk()
    // Made step by step from inside, for no call takes the whole path.
    var inner = open(folder.files, O_RDONLY | O_DIRECTORY)
    for _ in 0..<30 {
      let name = String(repeating: "d", count: 200)
      #expect(mkdirat(inner, name, 0o700) == 0)
      let next = openat(inner, name, O_RDONLY | O_DIRECTORY)
      close(inner)
      inner = next
    }
    close(inner)
    let found = try folder.planned().findings.filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["unreadable"] && found[0].message.en.contains("name too long"), "\(found)")
    let removal = try Process.run(URL(filePath: "/bin/rm"), arguments: ["-rf", folder.files])
    removal.waitUntilExit()
  }

  @Test func `a hundred thousand files in one folder`() throws {
    let folder = try FolderOnDisk()
    for number in 0..<100_000 {
      let descriptor = open("\(folder.files)/\(number).pdf", O_CREAT | O_WRONLY, 0o600)
      guard descriptor >= 0, close(descriptor) == 0 else {
        Issue.record("file \(number) could not be made: \(String(cString: strerror(errno)))")
        return
      }
    }
    let planned = try folder.planned()
    #expect(!planned.findings.containsErrors)
    #expect(planned.corpus.attachments.count == 100_000)
  }

  @Test func `a report that is nearly all hole is refused after its first bytes`() throws {
    let folder = try FolderOnDisk()
    let report = folder.content + "/centres/alpha/reports/2024.md"
    // 64 GiB, of which the disk holds none: whoever reads it whole stops here.
    #expect(truncate(report, 64 << 30) == 0)
    #expect(try folder.errors().contains("centres/alpha/reports/2024.md file-too-large"))
  }

  @Test(arguments: [
    "../../../etc/", "/../x/", "/a/../../b/", "//a.cn/", "/a//b/", "/.git/", "/a/.b/", "/a\\b/", "/a%2f..%2fb/",
    "/a?b/", "/a#b/",
    "/a\u{0}b/", "a/b/", "/", "", "/assets/x/", "/404.html", "/index.html", "/centres/", "/feed.xml", "/a b/",
    "/\u{202E}/",
    "javascript:x", "/a.html/b/",
  ])
  func `a former address that leaves the site or takes what is there`(alias: String) throws {
    var mini = MiniSite()
    let quoted = alias.replacing("\u{0}", with: "\\0").replacing("\u{202E}", with: "\\u202E").replacing(
      "\\b", with: "\\\\b")
    mini["pages/about.md"] = "---\ntitle: 关于\naliases: [\"\(quoted)\", /a.html]\n---\n"
    let planned = try mini.planned()
    #expect(planned.findings.containsErrors, "\(alias)")
    let paths = SitePlan(of: planned.corpus, baseURL: nil).pages.map(\.address.file)
    #expect(paths.allSatisfy { !$0.hasPrefix("/") && !$0.contains("..") && !$0.contains("//") })
  }

  @Test(arguments: [
    "../reports/2024.md", "..", ".", "-a", "a/b", "A", "a_b", "甲", "a.", "a%2e", "con\u{0}",
    String(repeating: "a", count: 65), "",
  ])
  func `a centre or page of another name than a-z, 0-9 and hyphens has no address`(name: String) {
    #expect(ContentPath("centres/\(name)/centre.md") == nil)
    #expect(ContentPath("pages/\(name).md") == nil)
    #expect(ContentPath("centres/alpha/files/\(name == "" ? "." : name)/../x") == nil)
  }
}
