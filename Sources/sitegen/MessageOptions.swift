import ArgumentParser
import Disclosure

/// In which language a command speaks.
struct MessageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language of messages, zh or en; by default that of the environment. 消息语言。", valueName: "language"))
  var lang: String?

  func validate() throws {
    if let lang, Language(tag: lang) == nil { throw ValidationError("--lang is zh or en. --lang 只能是 zh 或 en。") }
  }

  var language: Language { lang.flatMap(Language.init(tag:)) ?? .ofEnvironment }
}
