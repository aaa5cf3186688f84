/// The folders a file stands in, outermost first: `a` and `a/b` for `a/b/c.html`.
func foldersAbove(_ path: String) -> [String] {
  let parts = path.split(separator: "/").dropLast()
  return parts.indices.map { parts[...$0].joined(separator: "/") }
}
