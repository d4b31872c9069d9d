/// Lines of uuencoded data, as `binascii.a2b_uu` and `b2a_uu`.
package enum UUCode {
  /// Encodes at most 45 bytes as one line with its newline.
  ///
  /// - Parameter backtick: write zeros as backticks instead of spaces.
  /// - Throws: `BinaryError`.
  package static func encode(
    _ bytes: [UInt8], backtick: Bool = false
  ) throws(BinaryError) -> [UInt8] {
    guard bytes.count <= 45 else { throw BinaryError("At most 45 bytes at once") }
    func character(_ digit: UInt32) -> UInt8 {
      backtick && digit == 0 ? 0x60 : UInt8(digit & 63) + 32
    }
    var output = [character(UInt32(bytes.count))]
    for start in stride(from: 0, to: bytes.count, by: 3) {
      var value: UInt32 = 0
      for place in start..<start + 3 {
        value = value << 8 | (place < bytes.count ? UInt32(bytes[place]) : 0)
      }
      for shift in [UInt32(18), 12, 6, 0] { output.append(character(value >> shift & 63)) }
    }
    return output + [10]
  }

  /// Decodes one line; what is missing of it counts as zeros.
  ///
  /// - Throws: `BinaryError`.
  package static func decode(_ text: [UInt8]) throws(BinaryError) -> [UInt8] {
    let count = ((text.first.map(Int.init) ?? 0) - 32) & 63
    var output: [UInt8] = []
    var value: UInt32 = 0
    var bits: UInt32 = 0
    var index = 1
    while output.count < count {
      let byte = index < text.count ? text[index] : 0
      var digit: UInt32 = 0
      // A line end or the end of the text stands for zeros that were cut off.
      if byte != 10, byte != 13, index < text.count {
        guard byte >= 32, byte <= 96 else { throw BinaryError("Illegal char") }
        digit = UInt32(byte - 32) & 63
      }
      index += 1
      value = value << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(truncatingIfNeeded: value >> bits))
      }
    }
    while index < text.count {
      let byte = text[index]
      guard [32, 96, 10, 13].contains(byte) else { throw BinaryError("Trailing garbage") }
      index += 1
    }
    return output
  }
}
