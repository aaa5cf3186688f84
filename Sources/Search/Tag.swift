/// What search has to know of an element by its name.
struct Tag: Equatable, Sendable {
  /// Up to eight letters of ASCII in one word, which tells the names of HTML apart.
  private let letters: UInt64
  private let traits: Traits

  private struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// The text around it goes on through it.
    static let inline = Traits(rawValue: 1)
    static let void = Traits(rawValue: 2)
    /// It holds no text to read.
    static let drawn = Traits(rawValue: 4)
    static let lineBreak = Traits(rawValue: 8)
    /// It begins a part of its page.
    static let heading = Traits(rawValue: 16)

    static let placeShift = 8
    /// Of the text in it, where it says so; `SearchedText.Place` plus one.
    static func place(_ place: SearchedText.Place) -> Traits {
      Traits(rawValue: UInt16(place.rawValue + 1) << UInt16(placeShift))
    }
  }

  init(_ name: ArraySlice<UInt8>) {
    letters = Self.letters(name)
    traits = Self.table[letters]
  }

  var isInline: Bool { traits.contains(.inline) }
  var isVoid: Bool { traits.contains(.void) }
  var isBreak: Bool { traits.contains(.lineBreak) }
  var isDrawn: Bool { traits.contains(.drawn) }
  var isHeading: Bool { traits.contains(.heading) }
  var place: SearchedText.Place? {
    let place = UInt8(traits.rawValue >> UInt16(Traits.placeShift))
    return place == 0 ? nil : SearchedText.Place(rawValue: place - 1)
  }

  private static func letters(_ name: some Sequence<UInt8>) -> UInt64 {
    name.prefix(8).reduce(0) { $0 << 8 | UInt64($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1) }
  }

  private static let table = Table([
    (
      "a abbr b bdi bdo br cite code data del dfn em i img ins kbd label mark q rb rp rt ruby s samp small span strong sub sup time u var wbr",
      .inline
    ), ("area base br col embed hr img input link meta source track wbr", .void), ("svg script style template", .drawn),
    ("br", .lineBreak), ("h2 h3 h4 h5 h6", .heading), ("h1", .place(.title)),
    ("h2 h3 h4 h5 h6 caption", .place(.heading)), ("th dt", .place(.label)), ("td dd", .place(.prose)),
  ])

  /// Names by their letters; every tag of every page asks.
  private struct Table: Sendable {
    private var slots = [(letters: UInt64, traits: Traits)](repeating: (0, []), count: 256)

    init(_ names: [(String, Traits)]) {
      for (list, traits) in names {
        for name in list.split(separator: " ") {
          let letters = Tag.letters(name.utf8)
          let slot = slot(of: letters)
          slots[slot] = (letters, slots[slot].traits.union(traits))
        }
      }
    }

    subscript(_ letters: UInt64) -> Traits {
      let slot = slot(of: letters)
      return slots[slot].letters == letters ? slots[slot].traits : []
    }

    /// Where the name is, or would be.
    private func slot(of letters: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 56)
      while slots[slot].letters != letters, slots[slot].letters != 0 { slot = (slot + 1) & 255 }
      return slot
    }
  }
}
