import Disclosure

func refusedLink(_ address: String, at location: SourceLocation) -> Diagnostic {
  Diagnostic(
    .error, "link-scheme", at: location,
    Text(zh: "链接地址 \(shown(address)) 不被允许", en: "the address \(shown(address)) is not allowed in a link"),
    fix: Text(
      zh: "使用 https:、http:、mailto:、tel:、fact:、task: 或站内路径",
      en: "use https:, http:, mailto:, tel:, fact:, task: or a path of this site"))
}

func refusedImage(_ address: String, at location: SourceLocation) -> Diagnostic {
  Diagnostic(
    .error, "image-source", at: location,
    Text(zh: "图片地址 \(shown(address)) 不是相对路径", en: "the image address \(shown(address)) is not a relative path"),
    fix: Text(
      zh: "把图片放进 files 文件夹，写成 ![说明](../files/图片.png)",
      en: "put the image into the files folder and write ![words](../files/image.png)"))
}

/// The first characters of an address, none of which can disturb a terminal.
private func shown(_ address: String) -> String {
  let scalars = address.unicodeScalars.prefix(60).map { isForbidden($0) || $0.value < 0x20 ? "\u{FFFD}" : $0 }
  return String(String.UnicodeScalarView(scalars)) + (address.unicodeScalars.count > 60 ? "…" : "")
}
