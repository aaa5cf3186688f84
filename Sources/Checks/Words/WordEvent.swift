/// Something in a text that a rule about words has to judge.
struct WordEvent: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A character that a converter left behind: radicals, compatibility forms, private use, half-width kana, zero width.
    case residue
    /// A Greek or Cyrillic letter.
    case foreignLetter
    /// A Latin letter that looks like a digit, beside a digit or between Han characters.
    case digitLookalike
    /// A half-width `,` `;` `:` `?` `!` behind a Han character or mark, and before one.
    case halfWidthMark
    case halfWidthOpen
    case halfWidthClose
    /// `《` `〈` `“` `（` and what closes them.
    case open
    case close
    /// `TODO`, `TBD`, `FIXME`, `Lorem ipsum`.
    case latinPlaceholder
    /// An opening bracket of any shape with two digits behind it: a document number may start here.
    case number
    /// The first of several `×`, `X`, `x`, `□` or `*`.
    case run
    /// A line feed at which a paragraph, an item or a row ends.
    case border
  }

  var kind: Kind
  var offset: Int
}
