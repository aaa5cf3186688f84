import Disclosure
import Markup

/// What stands in a cell: zero, blank, not applicable and not published differ for the eye and for the ear.
package struct FigureCell {
  package let classes: HTML
  package let content: HTML

  /// - Parameter statedUnit: the unit that stands beside the cell already; another one is shown in the cell itself.
  package init(_ figure: Figure, statedUnit: String, words: TableWords) {
    switch figure {
    case .blank: (classes, content) = ("number blank", #"<span class="mark">\#(words.blank)</span>"#)
    case .notApplicable:
      (classes, content) = ("number not-applicable", #"<span class="mark">\#(words.notApplicable)</span>"#)
    case .notPublished:
      (classes, content) = ("number not-published", #"<span class="mark">\#(words.notPublished)</span>"#)
    case .number(let quantity):
      let unit = words.foreign(quantity.unit == statedUnit ? "" : quantity.unit)
      let number =
        switch quantity.qualifier {
        case .exactly: quantity.digits
        case .atLeast: words.atLeast.replacing("{number}", with: quantity.digits)
        case .almost: words.almost.replacing("{number}", with: quantity.digits)
        }
      if quantity.status == .reconstructed {
        classes = "number reconstructed"
        content = #"\#(number)\#(unit)<span class="mark-reconstructed">\#(words.reconstructed)</span>"#
      } else {
        classes = "number"
        content = "\(number)\(unit)"
      }
    }
  }
}
