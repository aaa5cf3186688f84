/// The steps of a build, in their order.
package enum BuildStep: String, CaseIterable, Sendable {
  case read, plan, theme, draw, search, keep
}

/// Somebody who watches a build: the program that prints how long it took, a test that wants to know what was drawn. Nothing
/// that is published depends on it; the clock stands outside.
package struct BuildObserver: Sendable {
  /// Called when a step begins.
  package var begin: @Sendable (BuildStep) -> Void
  /// Called with each file of the site that is made and not kept, to call in turn what makes it.
  package var make: @Sendable (String, () throws -> [UInt8]) throws -> [UInt8]

  package init(
    begin: @escaping @Sendable (BuildStep) -> Void = { _ in },
    make: @escaping @Sendable (String, () throws -> [UInt8]) throws -> [UInt8] = { try $1() }
  ) {
    self.begin = begin
    self.make = make
  }
}

/// What a build wrote.
package struct Publication: Sendable {
  /// Of the whole site.
  package var bytes: Int
  /// How many files were written anew, and how many are those of the former site.
  package var written: Int
  package var kept: Int
}
