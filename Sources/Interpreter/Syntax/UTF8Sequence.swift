/// Strict UTF-8: no surrogates, no long forms, nothing past U+10FFFF. (RFC 3629.)
enum UTF8Sequence {
  /// The bytes of the code point that begins at a byte of 0x80 or more, or 0 if none does.
  static func width(in bytes: [UInt8], at position: Int) -> Int {
    let first = bytes[position]
    let (width, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xc2...0xdf: (2, 0x80...0xbf)
      case 0xe0: (3, 0xa0...0xbf)
      case 0xed: (3, 0x80...0x9f)
      case 0xe1...0xef: (3, 0x80...0xbf)
      case 0xf0: (4, 0x90...0xbf)
      case 0xf1...0xf3: (4, 0x80...0xbf)
      case 0xf4: (4, 0x80...0x8f)
      default: (0, 0x80...0x80)
      }
    guard width > 0, position + width <= bytes.count, second.contains(bytes[position + 1]) else {
      return 0
    }
    for index in position + 2..<position + max(width, 2) where bytes[index] & 0xc0 != 0x80 {
      return 0
    }
    return width
  }

  /// CPython's words for why no code point begins at a byte.
  static func reason(in bytes: [UInt8], at position: Int) -> String {
    switch bytes[position] {
    case 0xc2...0xf4:
      let wanted = bytes[position] < 0xe0 ? 2 : bytes[position] < 0xf0 ? 3 : 4
      let rest = bytes[(position + 1)...].prefix(wanted - 1)
      return rest.count < wanted - 1 && rest.allSatisfy { $0 & 0xc0 == 0x80 }
        ? "unexpected end of data" : "invalid continuation byte"
    default:
      return "invalid start byte"
    }
  }
}
