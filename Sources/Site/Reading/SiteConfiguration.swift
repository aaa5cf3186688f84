import Checks
import Disclosure

/// The portal itself, from `content/site.yml`. An identifier that is not known is left out everywhere, never invented.
package struct SiteConfiguration: Sendable {
  package var title = ""
  package var english: String?
  /// 主办单位
  package var organisation = ""
  package var englishOrganisation: String?
  /// 承办单位
  package var hostedBy: String?
  package var description: String?
  package var englishDescription: String?
  package var keywords: [String] = []
  /// Languages of the pages; the first stands at the root, each other in a folder of its own.
  package var languages: [Language] = [.chinese]
  /// Address under which the folder is published, ending in `/`. Without it there are no canonical links, feed or sitemap.
  package var baseURL: BaseURL?
  package var domain: String?
  /// 网站标识码, ten digits.
  package var siteCode: String?
  package var icp: String?
  /// 公安备案号
  package var publicSecurity: String?
  package var address: String?
  package var telephone: String?
  package var email: String?
  /// The day the portal speaks of as today.
  package var asOf: CalendarDate?
  /// What the portal asks of its documents.
  package var duties = Duties()

  static let keys = [
    "title", "english", "organisation", "english-organisation", "hosted-by", "description", "english-description",
    "keywords", "languages", "base-url", "domain",
    "site-code", "icp",
    "public-security", "address", "telephone", "email", "as-of", "deadline", "sign-off", "memo",
  ]

  static func reading(_ node: DataNode?, file: String) -> (configuration: SiteConfiguration, findings: [Diagnostic]) {
    var reader = FrontMatterReader(node, file: file, kind: Text(zh: "站点配置", en: "the site's configuration"), keys: keys)
    var site = SiteConfiguration()
    site.title = reader.required("title")
    site.english = reader.text("english")
    site.organisation = reader.required("organisation")
    site.englishOrganisation = reader.text("english-organisation")
    site.hostedBy = identifier("hosted-by", &reader)
    site.description = reader.text("description")
    site.englishDescription = reader.text("english-description")
    site.keywords = reader.texts("keywords")
    site.domain = identifier("domain", &reader)
    site.icp = identifier("icp", &reader)
    site.publicSecurity = identifier("public-security", &reader)
    site.address = identifier("address", &reader)
    site.telephone = identifier("telephone", &reader)
    site.email = identifier("email", &reader)
    site.asOf = reader.date("as-of")
    site.duties.asOf = site.asOf
    site.duties.signOff = reader.texts("sign-off")
    if let text = reader.text("deadline") {
      site.duties.deadline = Duties.MonthAndDay(text)
      if site.duties.deadline == nil {
        reader.report(
          Diagnostic(
            .error, "wrong-value", at: reader.location("deadline"),
            Text(zh: "deadline 应是月和日，而不是“\(text)”", en: "deadline is a month and a day, not “\(text)”"),
            fix: Text(zh: "如 deadline: 01-28", en: "such as deadline: 01-28")))
      }
    }
    site.siteCode = identifier("site-code", &reader)
    if let code = site.siteCode, code.utf8.count != 10 || !code.utf8.allSatisfy({ (48...57).contains($0) }) {
      reader.report(
        Diagnostic(
          .error, "wrong-value", at: reader.location("site-code"),
          Text(zh: "网站标识码应为 10 位数字", en: "a site code (网站标识码) has ten digits"),
          fix: Text(zh: "填写编制部门核发的标识码；没有则整行删去", en: "enter the code that was issued, or remove the line")))
    }
    if let text = reader.text("base-url") {
      site.baseURL = BaseURL(text)
      if site.baseURL == nil {
        reader.report(BaseURL.problem(text, at: reader.location("base-url")))
      }
    }
    let tags = reader.texts("languages")
    let languages = tags.compactMap { Language(rawValue: $0) }
    if languages.count != tags.count || Set(languages).count != tags.count {
      reader.report(
        Diagnostic(
          .error, "wrong-value", at: reader.location("languages"),
          Text(zh: "languages 应列出语言标签，各一次", en: "languages lists tags of languages, each once"),
          fix: Text(zh: "如 languages: [zh-Hans, en, mn]", en: "such as languages: [zh-Hans, en, mn]")))
    } else if !languages.isEmpty {
      site.languages = languages
    }
    return (site, reader.findings)
  }

  /// The publisher's name for a page of a language, and the language it is in: Chinese where no English name is known.
  func organisation(for page: Language) -> Words { Words(organisation, english: englishOrganisation, on: page) }

  /// What the portal is, for a page of a language, and the language it is in.
  func description(for page: Language) -> Words? {
    if page == .english, let englishDescription { return Words(englishDescription, in: .english) }
    return description.map { Words($0, in: .chinese) }
  }

  /// A value that goes onto public pages: placeholders are refused, so that none is ever published.
  private static func identifier(_ key: String, _ reader: inout FrontMatterReader) -> String? {
    guard let text = reader.text(key) else { return nil }
    let folded = text.lowercased()
    let placeholders = ["xxx", "×××", "待定", "请填写", "todo", "none", "null", "undefined", "example.", "00000000"]
    if placeholders.contains(where: folded.contains) || text.isEmpty {
      reader.report(
        Diagnostic(
          .error, "placeholder", at: reader.location(key),
          Text(zh: "“\(key)”的值“\(text)”像是占位符", en: "the value “\(text)” of “\(key)” looks like a placeholder"),
          fix: Text(
            zh: "填写真实的值；没有则整行删去，页面就不显示这一项", en: "enter the real value, or remove the line: pages then leave it out")))
      return nil
    }
    return text
  }
}

/// Where the folder is published: `https://zwgk.example.gov.cn/reports/`.
package struct BaseURL: Hashable, Sendable {
  /// Ends in `/`.
  package let address: String
  /// The path alone, from `/` to `/`: `/reports/`.
  package let path: String

  /// `nil` for anything but an `http` or `https` address without query or fragment.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Array("\"<>?#\\^`{|}".utf8).contains($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty, !host.hasPrefix("."), !rest.contains("..") else { return nil }
    let path = String(rest.dropFirst(host.count))
    self.path = path.hasSuffix("/") ? path : path + "/"
    address = scheme + host + self.path
  }

  static func problem(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "wrong-value", at: location,
      Text(zh: "“\(text)”不是可用的网址", en: "“\(text)” is not an address a folder can be published at"),
      fix: Text(zh: "写成 https://主机/目录/ 的样子，不带 ? 和 #", en: "write it like https://host/folder/, without ? and #"))
  }
}
