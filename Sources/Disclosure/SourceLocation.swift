/// A place in a source file: line and column count from 1, the column in characters (Unicode scalars, as editors show
/// them).
///
/// `length` is how many characters the place covers; a point has length 1.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var file: String
  public var line: Int
  public var column: Int
  public var length: Int

  public init(file: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  /// For people to read; a file may be named with line ends and worse.
  public var description: String { "\(file.onOneLine()):\(line):\(column)" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column, left.length) < (right.file, right.line, right.column, right.length)
  }
}
