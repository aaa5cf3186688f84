/// How wide a text is at most, in the typefaces that the theme names.
///
/// A chart is laid out where no browser is, so a label gets the room that the widest of the usual faces needs. Kerning, and faces that are
/// narrower, only leave a little more air.
func textWidth(_ text: some StringProtocol, size: Double) -> Double {
  var thousandths = 0
  var previous = Script.other
  for scalar in text.unicodeScalars {
    thousandths += advance(of: scalar)
    let script = Script(scalar)
    // `text-autospace`, which the theme asks for, parts Han from Latin letters and digits by an eighth of an em.
    if (script == .han && previous == .latin) || (script == .latin && previous == .han) { thousandths += 125 }
    previous = script
  }
  return Double(thousandths) * size / 1000
}

private enum Script {
  case han, latin, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .latin
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: self = .other
    }
  }
}

/// In thousandths of an em. Han, kana, full-width forms and every sign whose width depends on the face count one em, which is what a Han face
/// gives them; emoji are wider than that.
private func advance(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20...0x7E: asciiAdvances[Int(scalar.value) - 0x20]
  case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: 0
  case 0x1F000...0x1FAFF: 1400
  default: 1000
  }
}

/// The advance widths of U+0020 to U+007E.
///
/// The larger of Noto Sans CJK SC and Liberation Sans (which has the widths of Arial and Helvetica), measured in Chromium at 1000 px, and
/// eight in a hundred more for the faces that no Linux has: the Latin letters of Microsoft YaHei, PingFang and Segoe UI differ from these by
/// less. Digits have 0.64 em, for those of PingFang and of Apple's system face are wider than Arial's 0.556.
private let asciiAdvances: [Int] = [
  //        !    "    #    $    %    &    '    (    )    *    +    ,    -    .    /
  310, 350, 520, 640, 640, 1000, 740, 310, 370, 370, 510, 640, 310, 460, 310, 430,
  // 0 to 9, then : ; < = > ?
  640, 640, 640, 640, 640, 640, 640, 640, 640, 640, 310, 310, 640, 640, 640, 610,
  // @ A B C D E F G H I J K L M N O
  1100, 730, 730, 780, 780, 730, 660, 850, 790, 320, 580, 730, 610, 930, 790, 850,
  // P Q R S T U V W X Y Z [ \ ] ^ _
  730, 850, 780, 730, 670, 780, 730, 1020, 730, 730, 670, 370, 430, 370, 640, 610,
  // ` a b c d e f g h i j k l m n o
  660, 610, 670, 560, 670, 610, 360, 610, 660, 310, 310, 600, 310, 1000, 660, 660,
  // p q r s t u v w x y z { | } ~
  670, 670, 420, 550, 410, 660, 570, 870, 550, 570, 550, 370, 300, 370, 640,
]
