import Markup

extension HTML {
  /// Every run of Chinese between the tags says that it is Chinese, as names of forms and quoted labels in English sentences do.
  ///
  /// A number or a blank inside a run (`国办发〔2017〕47号`) belongs to it, so that it is heard in one voice.
  func markingHan() -> HTML {
    var marked = HTML()
    marked.reserveCapacity(bytes.count + 64)
    var index = 0
    var copied = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        index = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      } else if Self.width(ofHan: bytes[index...]) > 0 {
        let end = endOfRun(from: index)
        marked.appendRaw(bytes, copied..<index)
        marked += #"<span lang="zh-Hans">"#
        marked.appendRaw(bytes, index..<end)
        marked += "</span>"
        (index, copied) = (end, end)
        continue
      }
      index += 1
    }
    marked.appendRaw(bytes, min(copied, bytes.count)..<bytes.count)
    return marked
  }

  private func endOfRun(from start: Int) -> Int {
    var (index, end) = (start, start)
    while index < bytes.count {
      let width = Self.width(ofHan: bytes[index...])
      if width > 0 {
        index += width
        end = index
      } else if bytes[index] == UInt8(ascii: " ") || (48...57).contains(bytes[index]) {
        index += 1
      } else {
        break
      }
    }
    return end
  }

  /// Bytes of the character that begins here, if it is one of Chinese text: Han (E3 90 to E9), its punctuation (E3 80), full-width
  /// forms (EF BC to EF BF), the further planes of Han (F0 A0 on); else 0. Quotation marks are shared with English and are none.
  private static func width(ofHan bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first, first >= 0xE3, bytes.count >= 3 else { return 0 }
    let second = bytes[bytes.startIndex + 1]
    switch first {
    case 0xE3: return second == 0x80 || second >= 0x90 ? 3 : 0
    case 0xE4...0xE9: return 3
    case 0xEF: return second >= 0xBC ? 3 : 0
    case 0xF0: return second >= 0xA0 ? 4 : 0
    default: return 0
    }
  }
}
