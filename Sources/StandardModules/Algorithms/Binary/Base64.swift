/// Base 64, RFC 4648, with the errors of `binascii`.
package enum Base64 {
  /// Encodes; the last two characters are `+/`, or `-_` for the URL-safe alphabet.
  package static func encode(_ bytes: [UInt8], urlSafe: Bool = false) -> [UInt8] {
    let alphabet = Array((letters + (urlSafe ? "-_" : "+/")).utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      value <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = Int(value >> UInt32(18 - 6 * place)) & 63
        output.append(place <= group.count ? alphabet[digit] : pad)
      }
    }
    return output
  }

  /// `binascii.a2b_base64`: decodes, skipping what is not of the alphabet unless strict.
  ///
  /// - Parameter urlSafe: translate `-_` to `+/` first, as `base64.urlsafe_b64decode`.
  /// - Throws: `BinaryError`.
  package static func decode(
    _ text: [UInt8], strict: Bool = false, urlSafe: Bool = false
  ) throws(BinaryError) -> [UInt8] {
    if strict, text.first == pad { throw BinaryError("Leading padding not allowed") }
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3 + 3)
    var value: UInt32 = 0
    var digits = 0
    var pads = 0
    var hasPadding = false
    for (index, byte) in text.enumerated() {
      if byte == pad {
        hasPadding = true
        if digits >= 2 {
          pads += 1
          if digits + pads >= 4 {
            if strict, index + 1 < text.count { throw BinaryError("Excess data after padding") }
            return output
          }
        }
        continue
      }
      guard let digit = digit(byte, urlSafe: urlSafe) else {
        if strict { throw BinaryError("Only base64 data is allowed") }
        continue
      }
      if strict, hasPadding { throw BinaryError("Discontinuous padding not allowed") }
      pads = 0
      value = value << 6 | digit
      digits = (digits + 1) % 4
      if digits != 1 {
        // After two digits four bits are left over, after three two, after four none.
        let left = UInt32([0, 0, 4, 2][digits])
        output.append(UInt8(truncatingIfNeeded: value >> left))
      }
    }
    if digits == 1 {
      throw BinaryError(
        "Invalid base64-encoded string: number of data characters (\(output.count / 3 * 4 + 1)) "
          + "cannot be 1 more than a multiple of 4")
    }
    if digits != 0 { throw BinaryError("Incorrect padding") }
    return output
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  private static let pad = UInt8(ascii: "=")

  private static func digit(_ byte: UInt8, urlSafe: Bool) -> UInt32? {
    switch Unicode.Scalar(byte) {
    case "A"..."Z": UInt32(byte) - 65
    case "a"..."z": UInt32(byte) - 71
    case "0"..."9": UInt32(byte) + 4
    case "+": 62
    case "/": 63
    case "-" where urlSafe: 62
    case "_" where urlSafe: 63
    default: nil
    }
  }
}
