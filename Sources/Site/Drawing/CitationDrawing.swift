import Disclosure
import Markup

/// How a document is cited and taken away; reports and plans alike.
struct Citation {
  /// The letter of GB/T 7714—2015 for the kind of document, with its carrier: `R/OL`, `Z/OL`.
  var type: String
  var issuance: Issuance
}

extension PageDrawing {
  /// The entry for a list of references after GB/T 7714—2015, and the addresses of the page and of a figure on it.
  ///
  /// - Parameter cell: the anchor of a figure, as an example of how each is addressed.
  func citation(_ citation: Citation, cell: String?) -> HTML {
    let issuance = citation.issuance
    let published = issuance.published.map { "(\($0.iso))" } ?? ""
    let address = permanentAddress
    let entry = strings.markup(
      .citation,
      [
        "issuer": foreign(issuance.issuer ?? site.organisation), "title": foreign(issuance.title),
        "digest": issuance.isDigest ? "\(strings[.citationDigest])" : "", "type": "\(citation.type)",
        "site": foreign(siteTitle), "published": "\(published)", "address": "\(address)",
      ])
    var pairs: [(Phrase, HTML?)] = [(.permanentAddress, #"<a href="\#(href(page.kind))">\#(address)</a>"#)]
    if let cell {
      let fragment = "#" + cell
      pairs.append((.figureAddress, #"<a href="\#(fragment)">\#(address + fragment)</a>"#))
    }
    let remark: HTML? =
      plan.baseURL == nil ? "<p class=\"section-note\">\(strings[.citationNoBase])</p>\n" : nil
    return "<p class=\"citation\">\(entry)</p>\n\(metadataList(pairs))\(remark)"
  }

  /// The address that stays, in the language of the page; from the root of the site where its own address is not known.
  private var permanentAddress: String {
    (plan.baseURL?.address ?? "/") + page.address.canonicalPath
  }

  /// The files of a document: its Markdown, and the figures of a report.
  func downloads(_ size: Int) -> HTML {
    guard let path = PublicMarkdown.path(of: page.kind) else { return HTML() }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return
      #"<ul class="download-list"><li><a href="\#(page.address.href(toFile: path))" download="\#(name)" type="text/markdown">\#(strings[.downloadMarkdown])</a> <span class="file-size">\#(strings(.fileSize, ["size": Self.kilobytes(size)]))</span></li>\#(figureDownloads)</ul>\#("\n")"#
  }

  /// `8.2`, in thousands of bytes, rounded up so that no file is smaller than nothing.
  static func kilobytes(_ bytes: Int) -> String {
    Decimal(mantissa: (bytes + 99) / 100, scale: 1).description
  }

  /// What the editors say of a document, and how its reconstructed figures were found.
  func documentNotes(_ source: DocumentSource, derivations: [(table: HTML, words: String)] = []) -> HTML {
    let items =
      derivations.map { table, words -> HTML in
        "<li>\(strings.markup(.noteReconstructed, ["table": table]))\(strings[.colon])\(foreign(words))</li>\n"
      } + source.notes.map { "<li>\(foreign($0))</li>\n" as HTML }
    return items.isEmpty ? HTML() : "<ol class=\"note-list\">\n\(items)</ol>\n"
  }
}
