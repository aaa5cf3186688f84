import ArgumentParser
import Disclosure
import Embedded
import Site

/// `sitegen new`: writes what travels inside the program into a folder, so that the program alone is enough to start.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a new portal, or a copy of the theme. 新建门户，或导出主题。",
    discussion: """
      Nothing that is there is ever overwritten.
      不会覆盖任何已有的文件。

      Examples 示例:
        sitegen new site our-portal
        sitegen new theme our-portal/theme
      """,
    subcommands: [NewSite.self, NewTheme.self])
}

/// What both commands are told.
struct NewFolderOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Folder to make; it may be there if it is empty. 要新建的目录，已有的须是空目录。", valueName: "folder"),
    completion: .directory)
  var folder: String

  @OptionGroup var messages: MessageOptions

  private var language: Language { messages.language }

  /// Writes the files and says what to do next.
  func write(_ files: [String: [UInt8]], next: Text) throws {
    do {
      try NewFolder(folder).fill(with: files)
    } catch let error as SystemError {
      Terminal.standardError.write(error.sentence(language))
      throw ExitStatus.failed
    }
    let done =
      language == .chinese
      ? "已在 \(folder) 中新建 \(files.count) 个文件。\n" : "Made \(files.count) files in \(folder).\n"
    Terminal.standardOutput.write(done + next(language) + "\n")
  }
}

/// `sitegen new site`: a portal with an example centre that builds at once.
struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Makes a portal with an example centre that builds at once. 新建门户，附一个可直接生成的示例中心。",
    discussion: """
      Examples 示例:
        sitegen new site our-portal
        cd our-portal && sitegen build
      """)

  @OptionGroup var options: NewFolderOptions

  func run() throws {
    try options.write(
      EmbeddedFolder.starter(),
      next: Text(
        zh: "接下来：进入 \(options.folder)，运行 sitegen build，再打开 site-output/index.html；怎样换成自己的内容，见其中的 README.md",
        en:
          "Next: go into \(options.folder), run sitegen build, and open site-output/index.html; README.md there tells how to put in your own"
      ))
  }
}

/// `sitegen new theme`: the theme inside the program, to look into and to change.
struct NewTheme: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Writes out the theme that is inside the program. 导出程序自带的主题。",
    discussion: """
      A folder given with --theme needs only the files that differ: delete those you do not change, so that a new version
      of the program brings you the others.
      用 --theme 指定的目录只需要放改动过的文件：没有改动的请删去，程序更新后自会使用新的。

      Examples 示例:
        sitegen new theme our-theme
        sitegen build --theme our-theme
      """)

  @OptionGroup var options: NewFolderOptions

  func run() throws {
    try options.write(
      EmbeddedFolder.theme(),
      next: Text(
        zh: "接下来：修改其中的文件，删去不改的，再运行 sitegen build --theme \(options.folder)",
        en:
          "Next: change what you want, delete the files you leave as they are, and run sitegen build --theme \(options.folder)"
      ))
  }
}
