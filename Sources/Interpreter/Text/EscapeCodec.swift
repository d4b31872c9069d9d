/// The encodings `unicode_escape` and `raw_unicode_escape`.
enum EscapeCodec {
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) {
    _ = try EscapeSequences.decode(bytes, to: &output) {
      (error, output) throws(CodecFailure) in
      try errors.decode(error, of: bytes, to: &output)
    }
  }

  /// Decodes `raw_unicode_escape`, where only `\u` and `\U` are escapes.
  static func decodeRaw(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) {
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      index += 1
      guard byte == 0x5C, index < bytes.count else {
        output.append(UInt32(byte))
        continue
      }
      let kind = bytes[index]
      index += 1
      guard kind == 0x75 || kind == 0x55 else {
        output.append(0x5C)
        output.append(UInt32(kind))
        continue
      }
      let count = kind == 0x75 ? 4 : 8
      let found = EscapeSequences.hexadecimal(bytes, at: index, count: count)
      index += found.length
      var reason = kind == 0x75 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape"
      if found.length == count {
        if found.value <= CodePoint.maximum {
          output.append(found.value)
          continue
        }
        reason = "\\Uxxxxxxxx out of range"
      }
      let error = CodecError(
        encoding: "rawunicodeescape", start: start, end: index, reason: reason)
      index = try errors.decode(error, of: bytes, to: &output)
    }
  }

  static func encode(_ text: UnsafeBufferPointer<UInt32>, to output: inout [UInt8]) {
    for point in text {
      switch point {
      case 0x5C: output.append(contentsOf: [0x5C, 0x5C])
      case 0x09: output.append(contentsOf: [0x5C, 0x74])
      case 0x0A: output.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: output.append(contentsOf: [0x5C, 0x72])
      case 0x20..<0x7F: output.append(UInt8(truncatingIfNeeded: point))
      default: Hex.appendEscape(point, to: &output)
      }
    }
  }

  static func encodeRaw(_ text: UnsafeBufferPointer<UInt32>, to output: inout [UInt8]) {
    for point in text {
      if point < 0x100 {
        output.append(UInt8(truncatingIfNeeded: point))
      } else {
        Hex.appendEscape(point, to: &output)
      }
    }
  }
}
