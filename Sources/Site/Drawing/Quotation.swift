import Markup

/// Words of a report on a page of another: what they name is named where they stand, so that no id is on a page twice.
struct Quotation {
  /// The way to the page they stand on.
  let page: String
  /// By how many levels their headings go down below those of the quoting page.
  let levelsDown: Int

  func address(_ anchor: String) -> String { page + PageAddress.fragment(anchor) }
}

extension ProseDrawing {
  func quotedHeading(_ words: HTML, level: Int, _ quotation: Quotation) -> HTML {
    let name = HTML.raw("h\(max(4, min(6, level + quotation.levelsDown)))")
    return "<\(name)>\(words)</\(name)>\n"
  }

  /// A figure leads to the sentence that states it; authors write facts as links, so none stands within another.
  func quotedLink(to address: String) -> HTML { #"<a href="\#(address)">"# }

  /// A table of its own width has no place in a narrow column, and its cells have their ids where it stands.
  func quotedTable(_ index: Int, _ quotation: Quotation) -> HTML {
    let block = body.tables[index]
    let layout = tables[index]?.layout
    let words = layout?.caption.zh ?? block.heading.map { body.headings[$0].text } ?? ""
    return
      #"<p class="quoted-table" lang="\#(page.language.rawValue)"><a href="\#(quotation.address(layout?.id ?? block.anchor))">\#(page.strings.markup(.tablePlain, ["heading": page.foreign(words)]))</a></p>\#("\n")"#
  }
}
