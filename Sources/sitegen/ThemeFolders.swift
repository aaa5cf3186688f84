import Glibc
import Site

/// The folders a site is drawn with: the theme inside the program, and over it those that are asked for.
///
/// Where none is asked for, the folder `theme` is used if there is one: it stands beside `content`, and who made it meant it.
func themeFolders(_ asked: [String]) -> [SourceTree] {
  let builtIn = SourceTree(memory: EmbeddedFolder.theme(), name: "(theme of sitegen)")
  let ownByDefault = asked.isEmpty && access("theme", F_OK) == 0 ? ["theme"] : []
  return [builtIn] + (asked + ownByDefault).map { SourceTree(folder: $0) }
}
