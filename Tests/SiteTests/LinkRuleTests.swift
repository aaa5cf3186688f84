import Disclosure
import Testing

@testable import Site

/// A portal whose report has a body, and attachments beside it.
private func portal(_ body: String, attachments: [String] = [], page: String = "关于本站。\n") -> MiniSite {
  var site = MiniSite()
  site["centres/alpha/reports/2024.md"] = MiniSite.report("## 一、总体情况\n\n" + body)
  site["pages/about.md"] = "---\ntitle: 关于本站\nsection: about\n---\n" + page
  for name in attachments { site["centres/alpha/files/" + name] = "收费清单\n" }
  return site
}

@Suite("Links that differ from a name in case only") struct WrongCaseTests {
  @Test(arguments: [
    ("../files/List.txt", "list.txt", "../files/list.txt"),
    ("../Files/list.txt", "list.txt", "../files/list.txt"),
    ("../files/list.TXT", "list.txt", "../files/list.txt"),
    ("../files/list.txt", "List.txt", "../files/List.txt"),
    ("../files/deep/List.txt", "deep/list.txt", "../files/deep/list.txt"),
    ("../files/%4Cist.txt", "list.txt", "../files/list.txt"),
    ("../files/./LIST.txt", "list.txt", "../files/./list.txt"),
    ("../../alpha/files/LIST.txt", "list.txt", "../../alpha/files/list.txt"),
    ("../../Alpha/files/list.txt", "list.txt", "../../alpha/files/list.txt"),
    ("/centres/alpha/files/List.txt", "list.txt", "/centres/alpha/files/list.txt"),
    ("../files/清单A.txt", "清单a.txt", "../files/清单a.txt"),
  ])
  func `a link to an attachment is given the name of the file`(link: String, name: String, meant: String) throws {
    let found = try portal("见[清单](\(link))。", attachments: [name]).planned().findings
    let finding = try #require(found.first { $0.rule == "wrong-case" })
    #expect(finding.severity == .error)
    #expect(finding.message.en.hasSuffix("did you mean “\(meant)”?"), "\(finding.message.en)")
    #expect(finding.location.line == 9)
    #expect(!found.contains { $0.rule == "broken-link" || $0.rule == "unused-attachment" })
  }

  @Test(arguments: [
    ("../plans/2024.MD", "../plans/2024.md"), ("../Plans/2024.md#s-1", "../plans/2024.md#s-1"),
    ("../../../Pages/About.md", "../../../pages/about.md"), ("/Centres/alpha/", "/centres/alpha/"),
    ("/centres/Alpha/plans/2024/", "/centres/alpha/plans/2024/"), ("/About", "/about"),
    ("/Years/2024/", "/years/2024/"),
    ("../Centre.md", "../centre.md"),
  ])
  func `a link to a page is given the path or the address of the page`(link: String, meant: String) throws {
    let finding = try #require(try portal("见[那里](\(link))。").findings(of: "wrong-case").first)
    #expect(finding.message.en.hasSuffix("did you mean “\(meant)”?"), "\(finding.message.en)")
  }

  @Test func `an image is held to its name too, and never sent to a page`() throws {
    #expect(try portal("![图](../files/Map.png)", attachments: ["map.png"]).findings(of: "wrong-case").count == 1)
    #expect(try portal("![图](../Plans/2024.md)").findings(of: "wrong-case").isEmpty)
    #expect(try portal("![图](../Plans/2024.md)").findings(of: "broken-link").count == 1)
  }

  @Test(arguments: ["../files/list.txt", "/centres/alpha/files/list.txt", "../plans/2024.md", "/about/"])
  func `a link that is right is left alone`(link: String) throws {
    #expect(try portal("见[那里](\(link))。", attachments: ["list.txt"]).findings(of: "wrong-case").isEmpty)
  }

  @Test(arguments: ["../files/lists.txt", "../files/List.pdf", "../plans/2023.md", "/nowhere/"])
  func `a link that leads nowhere in any case stays a broken link`(link: String) throws {
    let found = try portal("见[那里](\(link))。", attachments: ["list.txt"]).planned().findings
    #expect(!found.contains { $0.rule == "wrong-case" })
    #expect(found.count { $0.rule == "broken-link" } == 1)
  }

  @Test func `of two files that differ in case only, the one that is linked to is right`() throws {
    let site = portal("见[清单](../files/a.txt)和[清单](../files/A.txt)。", attachments: ["a.txt", "A.txt"])
    #expect(try site.findings(of: "wrong-case").isEmpty)
  }
}

@Suite("Attachments that no document links to") struct UnusedAttachmentTests {
  @Test(arguments: ["list.txt", "deep/list.txt", "图 1.png", "a.PDF", "说明（修订）.docx"])
  func `an attachment without a link is reported at itself`(name: String) throws {
    let findings = try portal("无附件。", attachments: [name]).findings(of: "unused-attachment")
    #expect(findings.map(\.location.file) == ["content/centres/alpha/files/" + name])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "见[清单](../files/list.txt)。", "见[清单](/centres/alpha/files/list.txt)。", "![图](../files/list.txt)",
    "见[清单][1]。\n\n[1]: ../files/list.txt", "见[清单](../files/list%2Etxt)。", "- 见[清单](../files/list.txt#part)",
    "见[清单](../files/LIST.txt)。",
  ])
  func `one link in any form is enough`(body: String) throws {
    #expect(try portal(body, attachments: ["list.txt"]).findings(of: "unused-attachment").isEmpty)
  }

  @Test func `a link in a table is enough`() throws {
    let site = portal("| 材料 | 说明 |\n|---|---|\n| [清单](../files/list.txt) | 全文 |\n", attachments: ["list.txt"])
    #expect(try site.findings(of: "unused-attachment").isEmpty)
  }

  @Test func `a page of the portal, a plan and the profile of the centre count as documents`() throws {
    #expect(
      try portal("无。", attachments: ["a.txt"], page: "见[清单](../centres/alpha/files/a.txt)。\n").findings(
        of: "unused-attachment"
      ).isEmpty)
    var site = portal("无。", attachments: ["a.txt", "b.txt"])
    site["centres/alpha/plans/2024.md"] += "\n见[清单](../files/a.txt)。\n"
    site["centres/alpha/centre.md"] += "\n见[清单](files/b.txt)。\n"
    #expect(try site.findings(of: "unused-attachment").isEmpty)
  }

  @Test func `words that only name the file are no link`() throws {
    let site = portal("见 list.txt，`[清单](../files/list.txt)`。", attachments: ["list.txt"])
    #expect(try site.findings(of: "unused-attachment").count == 1)
  }

  @Test func `a link in a draft does not count, since the file is public already`() throws {
    var site = portal("无。", attachments: ["a.txt"])
    site["centres/alpha/plans/2025.md"] = "---\ntitle: 二〇二五年要点\ndraft: true\n---\n见[清单](../files/a.txt)。\n"
    #expect(try site.findings(of: "unused-attachment").count == 1)
  }

  @Test func `nothing is said while a document cannot be read, since its links are not known`() throws {
    var site = portal("无。", attachments: ["a.txt"])
    site["centres/alpha/plans/2024.md"] = "---\ntitle: [\n---\n见[清单](../files/a.txt)。\n"
    #expect(try site.findings(of: "unused-attachment").isEmpty)
  }

  @Test func `of a whole archive twenty are listed and the rest is counted, for each centre by itself`() throws {
    var site = portal("无。", attachments: (100..<145).map { "\($0).txt" })
    site["centres/beta/centre.md"] = "---\nname: 乙市公共资源交易中心\n---\n"
    site["centres/beta/files/b.txt"] = "一\n"
    let findings = try site.findings(of: "unused-attachment")
    #expect(findings.count == 22)
    #expect(findings[20].message.en == "from this attachment on, no document links to 25 more of this centre")
    #expect(findings[20].location.file.hasSuffix("120.txt"))
    #expect(findings[21].location.file == "content/centres/beta/files/b.txt")
  }
}

@Suite("Links to a name that several parts of a page bear") struct DuplicateIDTests {
  private func findings(_ body: String) throws -> [Diagnostic] {
    var site = MiniSite()
    site["centres/alpha/reports/2024.md"] = MiniSite.report(body)
    site["pages/about.md"] = "---\ntitle: 关于本站\nsection: about\n---\n关于。\n"
    let found = try site.planned().findings
    #expect(!found.contains { $0.rule == "broken-link" }, "\(found)")
    return found.filter { $0.rule == "duplicate-id" }
  }

  @Test(arguments: [
    ("## 一、情况\n\n见[后文](#s-1)。\n\n## 一、问题\n", "#s-1-2"),
    ("## 一、情况\n\n### （一）甲\n\n### （一）乙\n\n见[前文](#s-1-1)。\n", "#s-1-1-2"),
    ("## 一、情况\n\n### （一）甲\n\n## 一、问题\n\n见[前文](#s-1)。\n", "#s-1-2"),
    ("## 工作建议\n\n见[建议](#工作建议)。\n\n## 工作建议\n", "#工作建议-2"),
    ("## 工作建议\n\n## 工作建议\n\n## 工作建议\n\n见[建议](#工作建议)。\n", "#工作建议-2 or #工作建议-3"),
    (
      "## 一、情况\n\n[3 条](fact:website-posts)，又[5 条](fact:website-posts)，见[前文](#fact-website-posts)。\n",
      "#fact-website-posts-2"
    ),
  ])
  func `a link to a repeated name says how to reach the others`(body: String, others: String) throws {
    let found = try findings(body)
    #expect(found.count == 1 && found[0].severity == .warning)
    #expect(found.first?.fix?.en.hasSuffix("for a later place write \(others)") == true, "\(found)")
  }

  @Test func `the finding stands at the link and names the places`() throws {
    let found = try findings("## 一、情况\n\n见[后文](#s-1)。\n\n## 一、问题\n")
    #expect(found.first?.message.en == "the link “#s-1” names 2 places (“一、情况”, “一、问题”) and leads to the first")
    #expect(found.first?.location.line == 9)
  }

  @Test(arguments: [
    // Numbered, but nobody links to them.
    "## 一、情况\n\n## 一、问题\n", "## 工作建议\n\n## 工作建议\n",
    // Said to be the second: it is clear which is meant.
    "## 工作建议\n\n## 工作建议\n\n见[建议](#工作建议-2)。\n",
    // A section and its part: `s-1-2` is （二） of 一、.
    "## 一、情况\n\n见[前文](#s-1)。\n\n### （一）甲\n\n### （二）乙\n", "## 一、情况\n\n### （一）甲\n\n### （二）乙\n\n见[上文](#s-1-2)。\n",
    // Words of their own that end in a number.
    "## 附件\n\n见[附件](#附件)。\n\n## 附件 2\n", "## 情况 2023\n\n## 情况 2024\n\n见[情况](#情况-2023)。\n",
    // The same figure said twice.
    "## 一、情况\n\n[3 条](fact:website-posts)，共[3 条](fact:website-posts)，见[前文](#fact-website-posts)。\n",
    // Equal ordinals at different depth.
    "## 一、情况\n\n### （一）甲\n\n## 二、问题\n\n### （一）乙\n\n见[乙](#s-2-1)。\n",
    // A link to the whole page.
    "## 一、情况\n\n见[要点](../plans/2024.md)。\n\n## 一、问题\n",
    // A heading without an ordinal hands on the number above it.
    "## 一、情况\n\n### 概述\n\n#### （一）甲\n\n#### （二）乙\n\n见[甲](#s-1-1)、[上文](#s-1)。\n",
  ])
  func `names that are clear are left alone`(body: String) throws { #expect(try findings(body).isEmpty) }

  @Test func `a link from another document is held to it too`() throws {
    var site = MiniSite()
    site["centres/alpha/plans/2024.md"] += "\n### （二）再说一遍\n"
    site["pages/about.md"] = "---\ntitle: 关于\nsection: about\n---\n见[要点](../centres/alpha/plans/2024.md#s-2-2)。\n"
    let found = try site.findings(of: "duplicate-id")
    #expect(found.map(\.location.file) == ["content/pages/about.md"])
  }
}
