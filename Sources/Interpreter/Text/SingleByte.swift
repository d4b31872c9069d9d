/// Encodings of one byte a character: ASCII, Latin-1, and tables for the upper half.
enum SingleByte {
  /// Decodes ASCII.
  static func decodeASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) {
    var index = 0
    while index < bytes.count {
      let end = UTF8Codec.asciiPrefix(bytes, from: index)
      UTF8Codec.appendASCII(bytes, from: index, to: end, output: &output)
      index = end
      guard index < bytes.count else { return }
      let error = CodecError(
        encoding: "ascii", start: index, end: index + 1, reason: "ordinal not in range(128)")
      index = try errors.decode(error, of: bytes, to: &output)
    }
  }

  /// Encodes ASCII or Latin-1: what lies at or above the bound, 128 or 256, is an error.
  static func encode(
    _ text: UnsafeBufferPointer<UInt32>, below bound: UInt32, errors: ErrorHandler,
    to output: inout [UInt8]
  ) throws(CodecFailure) {
    try encode(
      text, name: bound == 128 ? "ascii" : "latin-1", reason: "ordinal not in range(\(bound))",
      errors: errors, to: &output
    ) { $0 < bound ? UInt8(truncatingIfNeeded: $0) : nil }
  }

  /// Decodes with a table.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, map: CharacterMap, errors: ErrorHandler,
    to output: inout [UInt32]
  ) throws(CodecFailure) {
    let upper = map.upper
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let point = byte < 0x80 ? UInt32(byte) : UInt32(upper[Int(byte & 0x7F)])
      if point != CharacterMap.undefined {
        output.append(point)
        index &+= 1
        continue
      }
      let error = CodecError(
        encoding: "charmap", start: index, end: index + 1, reason: CharacterMap.reason)
      index = try errors.decode(error, of: bytes, to: &output)
    }
  }

  /// Encodes with a table.
  static func encode(
    _ text: UnsafeBufferPointer<UInt32>, map: CharacterMap, errors: ErrorHandler,
    to output: inout [UInt8]
  ) throws(CodecFailure) {
    let upper = map.upper
    try encode(text, name: "charmap", reason: CharacterMap.reason, errors: errors, to: &output) {
      if $0 < 0x80 { return UInt8(truncatingIfNeeded: $0) }
      guard let wanted = UInt16(exactly: $0), wanted != 0xFFFE,
        let place = upper.firstIndex(of: wanted)
      else { return nil }
      return UInt8(truncatingIfNeeded: 0x80 + place)
    }
  }

  /// Encodes with a function; a run of code points without a byte is one error.
  @inline(__always)
  private static func encode(
    _ text: UnsafeBufferPointer<UInt32>, name: String, reason: String, errors: ErrorHandler,
    to output: inout [UInt8], byte: (UInt32) -> UInt8?
  ) throws(CodecFailure) {
    var index = 0
    while index < text.count {
      if let found = byte(text[index]) {
        output.append(found)
        index &+= 1
        continue
      }
      let start = index
      while index < text.count, byte(text[index]) == nil { index &+= 1 }
      let error = CodecError(encoding: name, start: start, end: index, reason: reason)
      _ = try errors.encode(error, of: text, to: &output)
    }
  }
}
