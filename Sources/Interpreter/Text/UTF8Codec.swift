/// UTF-8 as Python decodes and encodes it (RFC 3629): surrogates are not allowed, and an invalid
/// sequence is reported as the longest prefix that could have begun a valid one.
package enum UTF8Codec {
  /// Whether every byte is below 0x80.
  package static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    asciiPrefix(bytes, from: 0) == bytes.count
  }

  /// The index after the run of ASCII bytes that begins at an index.
  package static func asciiPrefix(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var index = start
    while index &+ 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index &+= 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index &+= 1 }
    return index
  }

  /// Each byte as a code point: the whole of Latin-1, and so of ASCII.
  package static func widen(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      for index in bytes.indices {
        buffer.initializeElement(at: index, to: UInt32(bytes[index]))
      }
      count = bytes.count
    }
  }

  /// Appends a run of ASCII bytes as code points.
  @inline(__always)
  static func appendASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, output: inout [UInt32]
  ) {
    for index in start..<end { output.append(UInt32(bytes[index])) }
  }

  /// Appends one code point in UTF-8; a surrogate takes the three bytes it would take if allowed.
  @inline(__always)
  package static func append(_ point: UInt32, to output: inout [UInt8]) {
    if point < 0x80 {
      output.append(UInt8(truncatingIfNeeded: point))
      return
    }
    if point < 0x800 {
      output.append(UInt8(truncatingIfNeeded: 0xC0 | point >> 6))
    } else {
      if point < 0x10000 {
        output.append(UInt8(truncatingIfNeeded: 0xE0 | point >> 12))
      } else {
        output.append(UInt8(truncatingIfNeeded: 0xF0 | point >> 18 & 7))
        output.append(UInt8(truncatingIfNeeded: 0x80 | point >> 12 & 63))
      }
      output.append(UInt8(truncatingIfNeeded: 0x80 | point >> 6 & 63))
    }
    output.append(UInt8(truncatingIfNeeded: 0x80 | point & 63))
  }

  /// What stands at an index that is not ASCII.
  private enum Step {
    case point(UInt32, length: Int)
    case invalid(length: Int, reason: String)
    /// A prefix of a sequence, cut off by the end of the bytes.
    case incomplete
  }

  @inline(__always)
  private static func step(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Step {
    let lead = UInt32(bytes[index])
    let length: Int
    var point: UInt32
    // The bounds of the second byte rule out overlong forms, surrogates and what exceeds U+10FFFF.
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF:
      length = 2
      point = lead & 31
    case 0xE0...0xEF:
      length = 3
      point = lead & 15
      if lead == 0xE0 { low = 0xA0 }
      if lead == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      point = lead & 7
      if lead == 0xF0 { low = 0x90 }
      if lead == 0xF4 { high = 0x8F }
    default:
      return .invalid(length: 1, reason: "invalid start byte")
    }
    var offset = 1
    while offset < length {
      guard index &+ offset < bytes.count else { return .incomplete }
      let byte = bytes[index &+ offset]
      guard byte >= low, byte <= high else {
        return .invalid(length: offset, reason: "invalid continuation byte")
      }
      point = point << 6 | UInt32(byte & 63)
      low = 0x80
      high = 0xBF
      offset &+= 1
    }
    return .point(point, length: length)
  }

  /// Decodes from an index and returns the index after what was decoded: less than the count only if
  /// `final` is false and a sequence is cut off at the end.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, final: Bool = true,
    errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] < 0x80 {
        let end = asciiPrefix(bytes, from: index)
        appendASCII(bytes, from: index, to: end, output: &output)
        index = end
        continue
      }
      let error: CodecError
      switch step(bytes, at: index) {
      case .point(let point, let length):
        output.append(point)
        index &+= length
        continue
      case .invalid(let length, let reason):
        // The handler surrogatepass would want the third byte too, so it is waited for.
        if !final, bytes[index] == 0xED, bytes.count - index == 2, bytes[index + 1] & 0xE0 == 0xA0 {
          return index
        }
        error = CodecError(encoding: "utf-8", start: index, end: index + length, reason: reason)
      case .incomplete:
        guard final else { return index }
        error = CodecError(
          encoding: "utf-8", start: index, end: bytes.count, reason: "unexpected end of data")
      }
      index = try errors.decode(error, of: bytes, to: &output)
    }
    return index
  }

  /// Encodes text; a run of surrogates is one error.
  static func encode(
    _ text: UnsafeBufferPointer<UInt32>, errors: ErrorHandler, to output: inout [UInt8]
  ) throws(CodecFailure) {
    var index = 0
    while index < text.count {
      let point = text[index]
      if !CodePoint.isSurrogate(point) {
        append(point, to: &output)
        index &+= 1
        continue
      }
      let start = index
      while index < text.count, CodePoint.isSurrogate(text[index]) { index &+= 1 }
      let error = CodecError(
        encoding: "utf-8", start: start, end: index, reason: "surrogates not allowed")
      _ = try errors.encode(error, of: text, to: &output)
    }
  }
}
