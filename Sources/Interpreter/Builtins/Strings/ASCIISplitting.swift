/// Where ASCII text is cut by the rules of str, to which more bytes are white space and line ends
/// than to bytes.
enum ASCIISplitting {
  /// The bits of the bytes that `str.isspace()` knows: tab through CR, FS through US, the blank.
  private static let spaces: UInt64 = 0x1_F000_3E00
  /// The bits of the bytes that end a line for str.
  private static let lineEnds: UInt64 = 0x7000_3C00

  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && spaces &>> UInt64(byte) & 1 != 0
  }

  @inline(__always) private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte < 0x20 && lineEnds &>> UInt64(byte) & 1 != 0
  }

  /// Splits at runs of white space; backward, the pieces come last first. Once the limit is
  /// reached the rest is one piece.
  @inline(__always)
  static func whitespace(
    _ text: UnsafeBufferPointer<UInt8>, limit: Int, backward: Bool,
    piece: (Range<Int>) throws -> Void
  ) throws {
    var cuts = 0
    if backward {
      var index = text.count
      while true {
        while index > 0, isSpace(text[index &- 1]) { index &-= 1 }
        if index == 0 { return }
        if limit >= 0, cuts >= limit { return try piece(0..<index) }
        let end = index
        while index > 0, !isSpace(text[index &- 1]) { index &-= 1 }
        try piece(index..<end)
        cuts &+= 1
      }
    }
    var index = 0
    while true {
      while index < text.count, isSpace(text[index]) { index &+= 1 }
      if index == text.count { return }
      if limit >= 0, cuts >= limit { return try piece(index..<text.count) }
      let start = index
      while index < text.count, !isSpace(text[index]) { index &+= 1 }
      try piece(start..<index)
      cuts &+= 1
    }
  }

  /// Splits into lines, with or without their ends; CR LF is one end.
  @inline(__always)
  static func lines(
    _ text: UnsafeBufferPointer<UInt8>, keepEnds: Bool, piece: (Range<Int>) throws -> Void
  ) throws {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !isLineEnd(text[end]) { end &+= 1 }
      var next = end
      if end < text.count {
        let isPair = text[end] == 0x0D && end &+ 1 < text.count && text[end &+ 1] == 0x0A
        next &+= isPair ? 2 : 1
      }
      try piece(start..<(keepEnds ? next : end))
      start = next
    }
  }
}
