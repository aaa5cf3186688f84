import Checks
import Disclosure
import Markup

extension FindingReport {
  /// SARIF 2.1.0 (OASIS), which GitHub's code scanning and editors read.
  ///
  /// No line of a source is copied into it: what a finding masks must not stand in a report that travels further than the file.
  var asSARIF: String {
    let rules = findings.reduce(into: [RuleID]()) { if !$0.contains($1.rule) { $0.append($1.rule) } }
    let files = findings.reduce(into: (list: [String](), known: Set<String>())) { files, finding in
      if files.known.insert(finding.location.file).inserted { files.list.append(finding.location.file) }
    }.list
    let ruleIndex = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let fileIndex = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
    let results = placed().map { place in
      result(place, rule: ruleIndex[place.finding.rule] ?? -1, file: fileIndex[place.finding.location.file] ?? -1)
    }
    let driver = JSON.object([
      ("name", "sitegen"), ("version", .text(Sitegen.version)), ("semanticVersion", .text(Sitegen.version)),
      ("language", .text(languageTag)), ("rules", .list(rules.map(rule))),
    ])
    return JSON.object([
      ("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      ("version", "2.1.0"),
      (
        "runs",
        .list([
          .object([
            ("tool", .object([("driver", driver)])),
            // As `SourceLocation` counts; the default of the standard counts UTF-16, in which a rare character is two.
            ("columnKind", "unicodeCodePoints"),
            ("language", .text(languageTag)),
            ("artifacts", .list(files.map { .object([("location", artifact($0))]) })),
            ("results", .list(results)),
          ])
        ])
      ),
    ]).written()
  }

  private var languageTag: String { language.ofLabels == .english ? "en" : "zh-CN" }

  private func rule(_ id: RuleID) -> JSON {
    guard let page = RulePage.all[id] else { return .object([("id", .text(id.description))]) }
    let (first, second) = language.ofLabels == .english ? (Language.english, Language.chinese) : (.chinese, .english)
    let help = [first, second].map { "\(page.title($0))\n\n\(page.explanation($0))" }
    return .present([
      ("id", .text(id.description)),
      ("shortDescription", .object([("text", .text(page.title(language)))])),
      ("fullDescription", .object([("text", .text(page.explanation(language)))])),
      (
        "help",
        .object([
          ("text", .text(help.joined(separator: "\n\n"))),
          (
            "markdown",
            .text([first, second].map { "## \(page.title($0))\n\n\(page.explanation($0))" }.joined(separator: "\n\n"))
          ),
        ])
      ),
      // The site publishes the page of each rule.
      ("helpUri", baseURL.map { .text("\($0)checks/\(id)/") }),
      ("defaultConfiguration", .object([("level", .text(page.severity.rawValue))])),
      ("properties", .object([("tags", .list([.text(page.group.rawValue)]))])),
    ])
  }

  private func artifact(_ file: String, index: Int? = nil) -> JSON {
    let (uri, isRelative) = paths.address(of: file)
    return .present([
      ("uri", .text(uri)), ("uriBaseId", isRelative ? "%SRCROOT%" : nil), ("index", index.map(JSON.number)),
    ])
  }

  private func result(_ place: PlacedFinding, rule: Int, file: Int) -> JSON {
    let finding = place.finding
    let region = JSON.object([
      ("startLine", .number(finding.location.line)), ("startColumn", .number(finding.location.column)),
      ("endColumn", .number(finding.location.column + finding.location.length)),
    ])
    let physical = JSON.object([("artifactLocation", artifact(finding.location.file, index: file)), ("region", region)])
    return .present([
      ("ruleId", .text(finding.rule.description)),
      ("ruleIndex", .number(rule)),
      // The words of the standard for the three are ours.
      ("level", .text(finding.severity.rawValue)),
      (
        "message",
        .object([
          ("text", .text(words(of: finding))),
          ("markdown", .text(Self.asMarkdown(words(of: finding)))),
        ])
      ),
      ("locations", .list([.object([("physicalLocation", physical)])])),
      ("partialFingerprints", .object([("sitegenLine/v1", .text(place.fingerprint))])),
      // Section 3.27.23: if one result of a run has the list, all have it.
      (
        "suppressions",
        .list(
          finding.acceptance.map {
            [.object([("kind", "inSource"), ("status", "accepted"), ("justification", .text($0))])]
          } ?? [])
      ),
      (
        "properties",
        .present([("message", finding.message.inBothLanguages), ("fix", finding.fix?.inBothLanguages)])
      ),
    ])
  }

  /// Words an author wrote are no markup: every mark of ASCII is escaped, and each line is one of its own.
  private static func asMarkdown(_ text: String) -> String {
    var marked = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        marked += "\n\n"
        continue
      }
      if ("!"..."/").contains(scalar) || (":"..."@").contains(scalar) || ("["..."`").contains(scalar)
        || ("{"..."~").contains(scalar)
      {
        marked += "\\"
      }
      marked.unicodeScalars.append(scalar)
    }
    return marked
  }
}
