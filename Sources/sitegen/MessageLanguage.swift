import Disclosure
import Glibc
import Site

extension Language {
  /// The language of messages where none is asked for: the environment's, Chinese where it names neither.
  static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
        return Language(tag: value) ?? .chinese
      }
    }
    return .chinese
  }
}

extension SystemError {
  /// What the machine refused, as people read it: the path, the reason, and what to do where that is known.
  func sentence(_ language: Language) -> String {
    let isChinese = language == .chinese
    let fix = fix.map { "\n  \(isChinese ? "改法：" : "fix: ")\($0(language))" } ?? ""
    return "sitegen: \(path)\(isChinese ? "：" : ": ")\(reason(language))\(fix)\n"
  }
}
