/// The comment in the first two lines that names a source's encoding. (PEP 263.)
struct CodingCookie {
  /// The encodings that source text may be in.
  enum Encoding {
    case utf8, latin1, ascii
    /// One of the Chinese encodings that the codecs know by the cookie's name.
    case chinese
  }

  /// The name as it is written.
  let name: String
  /// The encoding it means; nil when there is none of that name.
  let encoding: Encoding?

  /// Finds the cookie of a source, if it has one.
  init?(_ source: ArraySlice<UInt8>) {
    var rest = source
    for _ in 0..<2 {
      let line = rest.prefix { $0 != 0x0a && $0 != 0x0d }
      let code = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0c }
      guard let first = code.first else {
        rest = rest.dropFirst(line.count + 1)
        continue
      }
      // Only a comment, or a line of nothing, may precede the cookie.
      guard first == UInt8(ascii: "#") else { return nil }
      if let name = CodingCookie.name(in: code) {
        self.name = name
        encoding = CodingCookie.encoding(name)
        return
      }
      rest = rest.dropFirst(line.count + 1)
    }
    return nil
  }

  /// What CPython adds after the name when the encoding cannot be used, or nil when it can.
  func problem(hasMark: Bool) -> String? {
    guard let encoding else { return "" }
    return hasMark && encoding != .utf8 ? " with BOM" : nil
  }

  private static func name(in comment: ArraySlice<UInt8>) -> String? {
    let word = Array("coding".utf8)
    var index = comment.startIndex
    while index + word.count < comment.endIndex {
      let after = index + word.count
      let mark = comment[after]
      if comment[index..<after].elementsEqual(word),
        mark == UInt8(ascii: ":") || mark == UInt8(ascii: "=")
      {
        let spaced = comment[(after + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        let name = spaced.prefix {
          ($0 < 0x80 && Lexer.isNameByte($0)) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
      index += 1
    }
    return nil
  }

  private static func encoding(_ name: String) -> Encoding? {
    let plain = name.lowercased().split(whereSeparator: { $0 == "_" || $0 == "-" }).joined()
    return switch plain {
    case "utf8", "utf8sig", "u8", "utf": .utf8
    case "latin1", "iso88591", "l1", "latin": .latin1
    case "ascii", "usascii", "646": .ascii
    case "gbk", "936", "cp936", "ms936", "gb2312", "euccn", "gb231280", "gb18030", "gb180302000":
      .chinese
    default: nil
    }
  }
}
