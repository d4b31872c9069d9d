/// Base 85 and Ascii85 of Python's `base64`.
package enum Base85 {
  /// `base64.b85encode`.
  package static func encode(_ bytes: [UInt8], pad: Bool = false) -> [UInt8] {
    let alphabet = Array(letters.utf8)
    return groups(bytes, pad: pad).flatMap { $0.digits.map { alphabet[Int($0)] } }
  }

  /// `base64.b85decode`.
  ///
  /// - Throws: `BinaryError` of kind value.
  package static func decode(_ text: [UInt8]) throws(BinaryError) -> [UInt8] {
    let alphabet = Array(letters.utf8)
    let padding = (5 - text.count % 5) % 5
    let padded = text + [UInt8](repeating: UInt8(ascii: "~"), count: padding)
    var output: [UInt8] = []
    for start in stride(from: 0, to: padded.count, by: 5) {
      var value: UInt64 = 0
      for place in start..<start + 5 {
        guard let digit = alphabet.firstIndex(of: padded[place]) else {
          throw BinaryError("bad base85 character at position \(place)", kind: .value)
        }
        value = value * 85 + UInt64(digit)
      }
      guard let word = UInt32(exactly: value) else {
        throw BinaryError("base85 overflow in hunk starting at byte \(start)", kind: .value)
      }
      output += word.bigEndianBytes
    }
    return Array(output.dropLast(padding))
  }

  /// `base64.a85encode`.
  ///
  /// - Parameters:
  ///   - foldSpaces: write `y` for four spaces.
  ///   - wrapColumn: a newline after so many characters; 0 for none.
  ///   - pad: fill the input with zeros to a multiple of four.
  ///   - adobe: frame the text in `<~` and `~>`.
  package static func encodeASCII85(
    _ bytes: [UInt8], foldSpaces: Bool = false, wrapColumn: Int = 0, pad: Bool = false,
    adobe: Bool = false
  ) -> [UInt8] {
    var output = adobe ? Array("<~".utf8) : []
    for group in groups(bytes, pad: pad) {
      if group.digits.count == 5, group.word == 0 {
        output.append(UInt8(ascii: "z"))
      } else if group.digits.count == 5, foldSpaces, group.word == 0x2020_2020 {
        output.append(UInt8(ascii: "y"))
      } else {
        output += group.digits.map { $0 + 33 }
      }
    }
    let end = adobe ? Array("~>".utf8) : []
    guard wrapColumn > 0 else { return output + end }
    let width = max(adobe ? 2 : 1, wrapColumn)
    var lines = stride(from: 0, to: output.count, by: width).map {
      Array(output[$0..<min($0 + width, output.count)])
    }
    if adobe {
      if let last = lines.last, last.count + 2 > width {
        lines.append(end)
      } else if !lines.isEmpty {
        lines[lines.count - 1] += end
      }
    }
    return Array(lines.joined(separator: [10]))
  }

  /// `base64.a85decode`.
  ///
  /// - Throws: `BinaryError` of kind value.
  package static func decodeASCII85(
    _ text: [UInt8], foldSpaces: Bool = false, adobe: Bool = false,
    ignoring: [UInt8] = Array(" \t\n\r\u{0B}".utf8)
  ) throws(BinaryError) -> [UInt8] {
    var text = text[...]
    if adobe {
      guard text.suffix(2).elementsEqual("~>".utf8) else {
        throw BinaryError("Ascii85 encoded byte sequences must end with b'~>'", kind: .value)
      }
      text = text.dropLast(2)
      if text.prefix(2).elementsEqual("<~".utf8) { text = text.dropFirst(2) }
    }
    var output: [UInt8] = []
    var group: [UInt64] = []
    for byte in Array(text) + Array("uuuu".utf8) {
      switch Unicode.Scalar(byte) {
      case "!"..."u":
        group.append(UInt64(byte) - 33)
        guard group.count == 5 else { continue }
        guard let word = UInt32(exactly: group.reduce(0) { $0 * 85 + $1 }) else {
          throw BinaryError("Ascii85 overflow", kind: .value)
        }
        output += word.bigEndianBytes
        group = []
      case "z":
        guard group.isEmpty else {
          throw BinaryError("z inside Ascii85 5-tuple", kind: .value)
        }
        output += [0, 0, 0, 0]
      case "y" where foldSpaces:
        guard group.isEmpty else {
          throw BinaryError("y inside Ascii85 5-tuple", kind: .value)
        }
        output += [0x20, 0x20, 0x20, 0x20]
      default:
        if ignoring.contains(byte) { continue }
        throw BinaryError(
          "Non-Ascii85 digit found: \(Character(Unicode.Scalar(byte)))", kind: .value)
      }
    }
    return Array(output.dropLast(4 - group.count))
  }

  private static let letters =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"

  private static func groups(_ bytes: [UInt8], pad: Bool) -> [(word: UInt32, digits: [UInt8])] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      let group = bytes[start..<min(start + 4, bytes.count)]
      let missing = 4 - group.count
      let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * missing)
      var digits: [UInt8] = []
      var rest = word
      for _ in 0..<5 {
        digits.append(UInt8(rest % 85))
        rest /= 85
      }
      return (word, Array(digits.reversed().dropLast(pad ? 0 : missing)))
    }
  }
}
