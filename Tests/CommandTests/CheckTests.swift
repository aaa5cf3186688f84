import Foundation
import Testing

@Suite("sitegen check") struct CheckTests {
  @Test func `errors end with 1, without any it is 0, and a fault of use or of the machine is 2`() throws {
    try CheckPortal.with { portal throws in
      #expect(try portal.check().status == 1)
      #expect(try portal.check("--rule", "unused-attachment").status == 0)
      #expect(try portal.check("--content", "nowhere").status == 2)
      #expect(try portal.check("--format", "xml").status == 2)
      #expect(try portal.check("--severity", "fatal").status == 2)
      #expect(try portal.check("--external-limit", "0").status == 2)
    }
    try CheckPortal.with(body: "无附件。", attachment: nil) { portal throws in
      #expect(try portal.check().status == 0)
    }
  }

  @Test func `findings go to the output and their number to the errors, with the line and a mark under the place`()
    throws
  {
    try CheckPortal.with { portal throws in
      let run = try portal.check()
      #expect(run.output.hasPrefix("content/centres/alpha/files/left.txt:1:1: warning: no document links to this"))
      #expect(run.output.contains("    9 | 见[清单](../files/百分,之:三%.txt)。\n"))
      #expect(run.errors.hasPrefix("1 error(s), 1 warning(s), 2 note(s)."), "\(run.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: portal.folder.path) == ["content"])
    }
  }

  @Test func `a rule that does not exist is refused with the one that was meant`() throws {
    try CheckPortal.with { portal throws in
      let run = try portal.check("--rule", "broken-lnk")
      #expect(run.status == 2 && run.errors.contains("did you mean “broken-link”?"), "\(run.errors)")
    }
  }

  @Test func `rules, severities and paths choose what is reported, and what is not reported is no error`() throws {
    try CheckPortal.with { portal throws in
      func rules(_ arguments: [String] = []) throws -> [String] {
        let run = try run([program.path, "check", "--format", "gitlab"] + arguments, in: portal.folder)
        let list = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
        return try #require(list).compactMap { $0["check_name"] as? String }
      }
      #expect(try rules() == ["unused-attachment", "outside-lifetime", "broken-link", "base-url"])
      #expect(try rules(["--rule", "broken-link", "--rule", "base-url"]) == ["broken-link", "base-url"])
      #expect(try rules(["--severity", "warning"]) == ["unused-attachment", "broken-link"])
      #expect(try rules(["--severity", "error"]) == ["broken-link"])
      #expect(try rules(["content/site.yml"]) == ["base-url"])
      #expect(try rules(["./content/centres/alpha/files/"]) == ["unused-attachment"])
      #expect(try rules(["content/centres/alpha", "content/site.yml"]).count == 4)
      #expect(try rules(["content/centres/alp"]).isEmpty)
      #expect(try portal.check("content/site.yml").status == 0)
    }
  }

  @Test(arguments: ["text", "json", "github", "gitlab", "sarif"])
  func `two runs give the same bytes, on one core and on four`(format: String) throws {
    try CheckPortal.with { portal throws in
      let first = try portal.check("--format", format, "--jobs", "1")
      let second = try portal.check("--format", format, "--jobs", "4")
      #expect(!first.output.isEmpty && first.output == second.output)
    }
  }

  @Test func `what a build has read is not read again, nothing is written beside it, and a later fault is found`()
    throws
  {
    try CheckPortal.with(body: "无附件。", attachment: nil) { portal throws in
      #expect(try run([program.path, "build", "--lang", "en"], in: portal.folder).status == 0)
      func kept() throws -> [String: Data] {
        let files = try FileManager.default.contentsOfDirectory(atPath: portal.folder.path).filter {
          $0.hasPrefix(".site")
        }
        #expect(files.contains(".site-output.cache"), "\(files)")
        return files.reduce(into: [:]) { $0[$1] = try? Data(contentsOf: portal.folder.appending(path: $1)) }
      }
      let before = try kept()
      let again = try portal.check()
      #expect(again.output == (try portal.check("--no-cache").output) && !again.output.isEmpty)
      let text = try portal.text(of: CheckPortal.document)
      try portal.write(text + "\n上级布署。\n", to: CheckPortal.document)
      #expect(try portal.check().output.contains("[typo]"))
      #expect(try kept() == before)
    }
  }

  @Test func `messages are in the language asked for, else in that of the environment`() throws {
    try CheckPortal.with { portal throws in
      for format in ["text", "github", "gitlab", "sarif"] {
        let english = try portal.check("--format", format, "--rule", "broken-link").output
        #expect(english.contains("leads nowhere") && !english.contains("没有着落\n"), "\(format)")
        let chinese = try portal.check("--format", format, "--rule", "broken-link", language: "zh").output
        #expect(chinese.contains("没有着落"), "\(format)")
      }
      let run = try run([program.path, "check"], in: portal.folder, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(run.output.contains("没有着落") && run.errors.hasPrefix("1 个错误"))
    }
  }

  @Test func `a portal without a finding gives a report without one in every form`() throws {
    try CheckPortal.with(body: "无附件。", attachment: nil) { portal throws in
      func output(_ format: String) throws -> String {
        try portal.check("--severity", "error", "--format", format).output
      }
      #expect(try output("text").isEmpty)
      #expect(try output("github").isEmpty)
      #expect(try output("gitlab") == "[]\n")
      #expect(try output("sarif").contains("\"results\": []"))
      #expect(try output("json").contains("\"findings\": []"))
    }
  }
}
