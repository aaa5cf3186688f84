import CommonMark
import Disclosure
import Markup

/// Replays the segments of a body the way cmark's own HTML writer would write them: links by their address, headings without
/// ids, tables plain. It is the measure for the comparison with cmark, and the smallest example of a caller.
struct ReferenceWriter {
  private let body: Body
  private(set) var bytes: [UInt8] = []

  init(_ body: Body) {
    self.body = body
    write(body.segments[...])
  }

  var html: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func write(_ segments: ArraySlice<Segment>) {
    for segment in segments {
      switch segment {
      case .html(let range): bytes += body.buffer[range]
      case .heading(let index):
        let heading = body.headings[index]
        write("<h\(heading.level)>")
        write(body.inlineSegments[heading.title])
        write("</h\(heading.level)>\n")
      case .linkStart(let index): writeLink(body.links[index])
      case .factStart(let index):
        write("<a href=\"\(HTML.raw(percentEncoded("fact:" + body.facts[index].indicator)))\">")
      case .taskStart(let index):
        write("<a href=\"\(HTML.raw(percentEncoded("task:" + body.tasks[index].reference)))\">")
      case .linkEnd, .factEnd, .taskEnd: write("</a>")
      case .image(let index):
        let image = body.links[index]
        write("<img src=\"\(HTML.raw(percentEncoded(image.destination)))\" alt=\"\(image.alt)\"\(title(image))/>")
      case .table(let index): write(body.tables[index])
      }
    }
  }

  private mutating func writeLink(_ link: LinkUse) {
    write("<a href=\"\(HTML.raw(percentEncoded(link.destination)))\"\(title(link))>")
  }

  private func title(_ link: LinkUse) -> HTML { link.title.isEmpty ? "" : " title=\"\(link.title)\"" }

  private mutating func write(_ table: TableBlock) {
    write("<table>\n<thead>\n")
    write(row: table.headerCells, "th", table.grid.alignments)
    write("</thead>\n")
    if !table.rowCells.isEmpty {
      write("<tbody>\n")
      for row in table.rowCells { write(row: row, "td", table.grid.alignments) }
      write("</tbody>\n")
    }
    write("</table>\n")
  }

  private mutating func write(row: [Range<Int>], _ element: String, _ alignments: [Grid.Alignment]) {
    write("<tr>\n")
    for (cell, alignment) in zip(row, alignments) {
      switch alignment {
      case .none: write("<\(element)>")
      case .left: write("<\(element) align=\"left\">")
      case .centre: write("<\(element) align=\"center\">")
      case .right: write("<\(element) align=\"right\">")
      }
      write(body.inlineSegments[cell])
      write("</\(element)>\n")
    }
    write("</tr>\n")
  }

  private mutating func write(_ html: HTML) { bytes += html.bytes }
}

/// As cmark's `houdini_escape_href` does it.
private func percentEncoded(_ address: String) -> String {
  var encoded = ""
  for byte in address.utf8 {
    let character = Character(Unicode.Scalar(byte))
    if byte < 0x80, character.isLetter || character.isNumber || "-_.+!*(),%#@?=;:/$~".contains(character) {
      encoded.append(character)
    } else if character == "&" {
      encoded += "&amp;"
    } else if character == "'" {
      encoded += "&#x27;"
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return encoded
}
