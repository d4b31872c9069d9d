/// A small check of XML: tags close in order, attributes are quoted, references are known.
enum XMLBalance {
  /// What is wrong; nil when nothing is.
  static func problem(_ text: String) -> String? {
    var rest = Substring(text)
    var open: [Substring] = []
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      if rest[start] == "&" {
        guard let end = rest[start...].firstIndex(of: ";"),
          ["&amp", "&lt", "&gt", "&quot", "&#39"].contains(rest[start..<end])
        else { return "a reference: \(rest[start...].prefix(20))" }
        rest = rest[rest.index(after: end)...]
        continue
      }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without an end" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "closes another: \(tag)" }
        continue
      }
      let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
      if parts.count % 2 == 0 || tag.contains("<") { return "quotes: \(tag)" }
      if tag.hasSuffix("/") { continue }
      open.append(tag.prefix { $0 != " " })
    }
    if let left = open.last { return "left open: \(left)" }
    let isAllowed = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    return isAllowed ? nil : "a control character"
  }
}
