import Embedded
import Glibc
import Site

/// The folders a site is drawn with: the theme inside the program, and over it those that are asked for.
///
/// Where none is asked for, the folder `theme` is used if there is one: it stands beside `content`, and who made it meant it.
func themeFolders(_ asked: [String]) -> [SourceTree] {
  let ownByDefault = asked.isEmpty && access("theme", F_OK) == 0 ? ["theme"] : []
  let folders = (asked + ownByDefault).map { SourceTree(folder: $0) }
  // What a folder repeats unchanged would only be checked twice: a copy of the whole theme took half as long again to build with.
  // A file that cannot be read is reported where the theme is read.
  let inside = EmbeddedFolder.theme().filter { path, bytes in
    !folders.contains { folder in folder.contains(path) && (try? folder.read(path)) == bytes }
  }
  return (inside.isEmpty ? [] : [SourceTree(memory: inside, name: "(theme of sitegen)")]) + folders
}
