// What may stand in `\(…)` of an HTML literal; anything else does not compile, so nobody has to remember to escape.
extension HTML: ExpressibleByStringInterpolation {
  package init(stringLiteral markup: String) {
    self.init()
    appendRaw(markup)
  }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = HTML()

    package init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ markup: String) { html.appendRaw(markup) }

    package mutating func appendInterpolation(_ text: String) { html.appendEscaped(text) }

    package mutating func appendInterpolation(_ text: Substring) { html.appendEscaped(text) }

    package mutating func appendInterpolation(_ number: Int) { html.append(number) }

    package mutating func appendInterpolation(_ markup: HTML) { html.append(markup) }

    /// Nothing where there is nothing.
    package mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { html.append(markup) }
    }

    package mutating func appendInterpolation(_ parts: [HTML]) {
      for part in parts { html.append(part) }
    }
  }
}
