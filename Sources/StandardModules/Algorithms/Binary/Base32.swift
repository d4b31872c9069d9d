/// Base 32, RFC 4648, with the errors of Python's `base64`.
package enum Base32 {
  /// Encodes; `hex` selects the extended hex alphabet.
  package static func encode(_ bytes: [UInt8], hex: Bool = false) -> [UInt8] {
    let alphabet = Array((hex ? hexLetters : letters).utf8)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 5) {
      let group = bytes[start..<min(start + 5, bytes.count)]
      var value = group.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      value <<= UInt64(8 * (5 - group.count))
      let used = (group.count * 8 + 4) / 5
      for place in 0..<8 {
        let digit = Int(value >> UInt64(35 - 5 * place)) & 31
        output.append(place < used ? alphabet[digit] : pad)
      }
    }
    return output
  }

  /// Decodes.
  ///
  /// - Parameters:
  ///   - foldCase: take lower case too.
  ///   - one: the letter (I or L) that the digit 1 stands for; with it 0 stands for O.
  /// - Throws: `BinaryError`.
  package static func decode(
    _ text: [UInt8], foldCase: Bool = false, one: UInt8? = nil, hex: Bool = false
  ) throws(BinaryError) -> [UInt8] {
    guard text.count % 8 == 0 else { throw BinaryError("Incorrect padding") }
    let alphabet = Array((hex ? hexLetters : letters).utf8)
    var output: [UInt8] = []
    let digits = text[..<((text.lastIndex { $0 != pad } ?? -1) + 1)]
    var value: UInt64 = 0
    for (index, original) in digits.enumerated() {
      var byte = original
      if let one {
        if byte == UInt8(ascii: "0") { byte = UInt8(ascii: "O") }
        if byte == UInt8(ascii: "1") { byte = one }
      }
      if foldCase, byte >= 0x61, byte <= 0x7A { byte -= 0x20 }
      guard let digit = alphabet.firstIndex(of: byte) else {
        throw BinaryError("Non-base32 digit found")
      }
      value = value << 5 | UInt64(digit)
      if index % 8 == 7 {
        output += value.bigEndianBytes.suffix(5)
        value = 0
      }
    }
    let padding = text.count - digits.count
    guard [0, 1, 3, 4, 6].contains(padding) else { throw BinaryError("Incorrect padding") }
    let left = digits.count % 8
    if left > 0 {
      value <<= UInt64(5 * (8 - left))
      output += value.bigEndianBytes.suffix(5).prefix(left * 5 / 8)
    }
    return output
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
  private static let hexLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUV"
  private static let pad = UInt8(ascii: "=")
}

/// Hexadecimal digits as `binascii.hexlify` and `base64.b16encode` use them.
package enum Hexadecimal {
  /// Encodes.
  package static func encode(_ bytes: [UInt8], upperCase: Bool = false) -> [UInt8] {
    let digits = Array((upperCase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    return bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  /// `binascii.unhexlify`.
  ///
  /// - Throws: `BinaryError`.
  package static func decode(_ text: [UInt8]) throws(BinaryError) -> [UInt8] {
    guard text.count % 2 == 0 else { throw BinaryError("Odd-length string") }
    var output: [UInt8] = []
    for index in stride(from: 0, to: text.count, by: 2) {
      guard let high = digit(text[index]), let low = digit(text[index + 1]) else {
        throw BinaryError("Non-hexadecimal digit found")
      }
      output.append(high << 4 | low)
    }
    return output
  }

  /// `base64.b16decode`.
  ///
  /// - Throws: `BinaryError`.
  package static func decode16(
    _ text: [UInt8], foldCase: Bool = false
  ) throws(BinaryError) -> [UInt8] {
    let isRight = text.allSatisfy { digit($0) != nil && (foldCase || $0 < 0x61) }
    guard isRight else { throw BinaryError("Non-base16 digit found") }
    return try decode(text)
  }

  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
