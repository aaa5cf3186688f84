import ArgumentParser
import Disclosure
import Glibc
import Site

/// What every command that reads a portal is told: where it is, and in which language to speak.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder of the Markdown. 内容目录。", valueName: "folder"), completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp(
      "Folder laid over the theme of the program: layouts, styles and words; may be given again, and the last one rules; by default the folder theme, if there is one. 覆盖在自带主题之上的目录，可多次给出，后者优先；默认为 theme（如果有）。",
      valueName: "folder"),
    completion: .directory)
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(
      "Address the folder is published under; goes before that of site.yml. 发布网址。", valueName: "address"))
  var baseURL: String?

  @Option(help: ArgumentHelp("How many pages to work on at once; by default one a core. 并行数。", valueName: "number"))
  var jobs: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256. --jobs 应为 1 到 256 的整数。")
    }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError("--base-url is an address like https://host/folder/. --base-url 应形如 https://主机/目录/。")
    }
  }

  var language: Language { messages.language }

  var workers: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The folders a site is made of: its content, and the themes it is drawn with.
  var trees: (content: SourceTree, themes: [SourceTree]) { (SourceTree(folder: content), themeFolders(theme)) }

  var settings: BuildSettings { BuildSettings(baseURL: baseURL.flatMap(BaseURL.init), jobs: workers) }
}
