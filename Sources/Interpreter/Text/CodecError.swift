/// Why bytes could not be decoded or text not be encoded: what a UnicodeDecodeError or a
/// UnicodeEncodeError carries besides the object itself.
package struct CodecError: Error, Equatable {
  /// The codec's name as the exception shows it, such as `utf-8` or `charmap`.
  package var encoding: String
  /// Index of the first byte or code point concerned.
  package var start: Int
  /// Index after the last one.
  package var end: Int
  /// The cause, such as `invalid start byte`.
  package var reason: String
  /// Units at the front of the input, such as a byte order mark, that do not belong to the object the
  /// exception shows and its positions count in.
  package var skipped = 0

  /// What failed, and at which units of the input.
  package init(encoding: String, start: Int, end: Int, reason: String) {
    self.encoding = encoding
    self.start = start
    self.end = end
    self.reason = reason
  }

  /// The text of the UnicodeDecodeError for the bytes that were being decoded.
  package func message(decoding bytes: UnsafeBufferPointer<UInt8>) -> String {
    message(verb: "decode", single: "byte", several: "bytes", at: bytes) { byte in
      "0x" + Hex.digits(UInt32(byte), width: 2)
    }
  }

  /// The text of the UnicodeDecodeError for the bytes that were being decoded.
  package func message(decoding bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { message(decoding: $0) }
  }

  /// The text of the UnicodeEncodeError for the code points that were being encoded.
  package func message(encoding text: UnsafeBufferPointer<UInt32>) -> String {
    message(verb: "encode", single: "character", several: "characters", at: text) { point in
      "'" + Hex.escape(point) + "'"
    }
  }

  /// The text of the UnicodeEncodeError for the code points that were being encoded.
  package func message(encoding text: [UInt32]) -> String {
    text.withUnsafeBufferPointer { message(encoding: $0) }
  }

  private func message<Unit>(
    verb: String, single: String, several: String, at object: UnsafeBufferPointer<Unit>,
    show: (Unit) -> String
  ) -> String {
    var text = "'\(encoding)' codec can't \(verb) "
    let place = start &+ skipped
    if start >= 0, place < object.count, end &- start == 1 {
      text += "\(single) \(show(object[place])) in position \(start)"
    } else {
      text += "\(several) in position \(start)-\(end &- 1)"
    }
    return text + ": " + reason
  }
}

/// What decoding or encoding can end with, by the Python exception it is to become.
package enum CodecFailure: Error, Equatable {
  /// UnicodeDecodeError over the bytes given, less those the error says were skipped.
  case decode(CodecError)
  /// UnicodeEncodeError over the text given.
  case encode(CodecError)
  /// LookupError: an unknown encoding or error handler.
  case lookup(String)
  /// TypeError: an error handler that does not work in this direction.
  case type(String)
  /// A plain UnicodeError, from the host name codecs.
  case unicode(String)
  /// The result would hold more units than the limit given.
  case tooLarge

  /// The same failure, for an input with so many units before those decoded.
  func skipping(_ count: Int) -> Self {
    guard case .decode(var error) = self else { return self }
    error.skipped += count
    return .decode(error)
  }
}

/// Hexadecimal digits, without the formatting machinery of a bigger library.
enum Hex {
  /// The lowercase digits of a number, padded with zeros to a width.
  static func digits(_ value: UInt32, width: Int) -> String {
    let plain = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - plain.count)) + plain
  }

  /// The escape of a code point: `\xe9`, `\u6b22` or `\U0001f600`.
  static func escape(_ point: UInt32) -> String {
    if point < 0x100 { return "\\x" + digits(point, width: 2) }
    if point < 0x10000 { return "\\u" + digits(point, width: 4) }
    return "\\U" + digits(point, width: 8)
  }

  /// Appends the escape of a code point to a buffer of bytes or of code points.
  @inline(__always)
  static func appendEscape<Unit: FixedWidthInteger>(_ point: UInt32, to output: inout [Unit]) {
    output.append(0x5C)
    let width: UInt32
    if point < 0x100 {
      output.append(0x78)
      width = 2
    } else if point < 0x10000 {
      output.append(0x75)
      width = 4
    } else {
      output.append(0x55)
      width = 8
    }
    var shift = width * 4
    while shift > 0 {
      shift -= 4
      let digit = point >> shift & 15
      output.append(Unit(truncatingIfNeeded: digit < 10 ? digit + 0x30 : digit + 0x57))
    }
  }

  /// The value of a hexadecimal digit, or nil.
  @inline(__always)
  static func value(_ unit: UInt32) -> UInt32? {
    if unit &- 0x30 < 10 { return unit &- 0x30 }
    let letter = (unit | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
