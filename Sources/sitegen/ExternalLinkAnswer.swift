import Disclosure

/// What became of asking for an address.
enum ExternalLinkAnswer: Hashable {
  /// A server answered, after redirects, with this status of HTTP.
  case status(Int)
  /// None did; the exit code of curl says why (the section EXIT CODES of its manual).
  case failure(code: Int32)

  /// A server may refuse to be asked for the head alone, in any of its words for refusal.
  var isWorthAnotherAsking: Bool {
    switch self {
    case .status(let status): status >= 400 && status != 429
    // An empty answer; data that broke off.
    case .failure(let code): code == 52 || code == 56
    }
  }

  /// Nothing where a reader gets there. What cannot be told from here (a site that lets no program in, a certificate that this
  /// machine does not know) is a note: silence would be a pass, and a warning a false alarm.
  var problem: (severity: Diagnostic.Severity, words: Text)? {
    switch self {
    // 416: there, but shorter than what was asked for.
    case .status(200..<300), .status(416): nil
    case .status(let status) where status == 404 || status == 410:
      (.warning, Text(zh: "所指的网页不存在（\(status)）", en: "leads to no page (\(status))"))
    case .status(let status) where status >= 500:
      (.warning, Text(zh: "所在的网站出错（\(status)）", en: "leads to a site that fails (\(status))"))
    case .status(let status):
      (.note, Text(zh: "所在的网站不让程序访问（\(status)），无法判断", en: "leads to a site that lets no program in (\(status))"))
    case .failure(code: 6): (.warning, Text(zh: "的主机找不到", en: "names a host that is not found"))
    case .failure(code: 7): (.warning, Text(zh: "的主机拒绝连接", en: "leads to a host that refuses"))
    case .failure(code: 28): (.warning, Text(zh: "十秒没有回应", en: "is not answered within ten seconds"))
    case .failure(code: 47): (.warning, Text(zh: "转来转去超过五次", en: "is sent on more than five times"))
    case .failure(code: 60): (.note, Text(zh: "的证书本机不认识，无法判断", en: "has a certificate this machine does not know"))
    case .failure(let code): (.warning, Text(zh: "打不开（curl \(code)）", en: "does not open (curl \(code))"))
    }
  }
}
