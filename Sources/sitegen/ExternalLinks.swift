import Checks
import Disclosure
import Site

/// What `sitegen check --external` finds out about links to other sites.
struct ExternalLinks {
  /// Links that lead nowhere, each at every place it stands.
  private(set) var findings: [Diagnostic] = []
  /// What was not tried, and why: never a pass, so it is told whatever else is filtered.
  private(set) var untried: [Diagnostic] = []

  /// - Parameters:
  ///   - place: where it is said that something was not tried.
  ///   - cache: addresses that opened within the last day are not asked for again.
  init(
    _ links: [OutsideLink], at place: SourceLocation, limit: Duration, cache: ExternalLinkCache, waivers: [Waiver] = []
  ) {
    var cache = cache
    let addresses = links.reduce(into: (list: [String](), known: Set<String>())) { addresses, link in
      let address = Self.withoutFragment(link.address)
      if !cache.opened(address), addresses.known.insert(address).inserted { addresses.list.append(address) }
    }.list
    let answers: [String: ExternalLinkAnswer]
    do { answers = try ExternalLinkTrial(limit: limit).answers(of: addresses) } catch {
      untried = [Self.withoutProgram(addresses.count, error, at: place)]
      return
    }
    for (address, answer) in answers where answer.problem == nil { cache.add(address) }
    cache.write()
    findings = links.compactMap { link in
      guard let (severity, problem) = answers[Self.withoutFragment(link.address)]?.problem else { return nil }
      let finding = Diagnostic(
        severity, "outside-link", at: link.location,
        Text(zh: "链接“\(link.address)”\(problem.zh)", en: "the link “\(link.address)” \(problem.en)"),
        fix: severity == .note
          ? Text(zh: "在浏览器中打开看一看", en: "open it in a browser and look")
          : Text(
            zh: "在浏览器中打开看一看；搬了家的改成新网址，已经撤下的删去链接", en: "open it in a browser; write the new address, or remove the link")
      )
      return waivers.first { $0.covers(finding) }.map { finding.accepted(because: $0.reason) } ?? finding
    }
    let count = addresses.count { answers[$0] == nil }
    if count > 0 { untried = [Self.outOfTime(count, of: addresses.count, at: place)] }
  }

  /// A server is never told the fragment.
  private static func withoutFragment(_ address: String) -> String { String(address.prefix { $0 != "#" }) }

  private static func withoutProgram(_ count: Int, _ error: ExternalLinkTrial.NoProgram, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .note, "outside-link", at: place,
      Text(
        zh: "无法运行 curl（\(error.reason)），\(count) 个外部网址没有试",
        en: "curl cannot be run (\(error.reason)), so \(count) outside addresses were not tried"),
      fix: Text(zh: "安装 curl 后再运行一次", en: "install curl and run it again"))
  }

  private static func outOfTime(_ count: Int, of all: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "outside-link", at: place,
      Text(
        zh: "时间到了，\(all) 个外部网址中有 \(count) 个没有试", en: "time ran out: \(count) of \(all) outside addresses were not tried"
      ),
      fix: Text(
        zh: "用 --external-limit 给更多秒数，或再运行一次（已打开的不再试）",
        en: "give more seconds with --external-limit, or run it again (what opened is not tried again)"))
  }
}
