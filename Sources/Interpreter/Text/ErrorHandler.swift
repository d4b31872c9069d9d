/// The error handlers of Python's codecs module (`strict`, `ignore`, `replace`, ...).
///
/// A name is looked at only when an error occurs, so an unknown name is no error in itself.
struct ErrorHandler {
  /// The name given as `errors`.
  let name: String
  /// The most units the output may come to hold.
  let limit: Int

  /// Handles an error of decoding: appends what stands for the bytes, and returns the index at which
  /// decoding goes on.
  func decode(
    _ error: CodecError, of bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt32]
  ) throws(CodecFailure) -> Int {
    var next = error.end
    switch name {
    case "strict": throw .decode(error)
    case "ignore": break
    case "replace": output.append(0xFFFD)
    case "backslashreplace":
      for index in error.start..<error.end { Hex.appendEscape(UInt32(bytes[index]), to: &output) }
    case "surrogateescape":
      next = error.start
      while next < error.end, next - error.start < 4, bytes[next] >= 0x80 {
        output.append(0xDC00 + UInt32(bytes[next]))
        next += 1
      }
      if next == error.start { throw .decode(error) }
    case "surrogatepass":
      guard let unit = SurrogateUnit(encoding: error.encoding),
        let point = unit.read(bytes, at: error.start)
      else { throw .decode(error) }
      output.append(point)
      next = error.start + unit.width
    case "xmlcharrefreplace", "namereplace":
      throw .type("don't know how to handle UnicodeDecodeError in error callback")
    default: throw unknown
    }
    if output.count > limit { throw .tooLarge }
    return next
  }

  /// Handles an error of encoding: appends what stands for the code points. Returns true if these are
  /// bytes of the encoding as they are, false if they are ASCII text yet to be encoded.
  func encode(
    _ error: CodecError, of text: UnsafeBufferPointer<UInt32>, to output: inout [UInt8]
  ) throws(CodecFailure) -> Bool {
    let range = error.start..<error.end
    var isRaw = false
    switch name {
    case "strict": throw .encode(error)
    case "ignore": break
    case "replace": output.append(contentsOf: repeatElement(0x3F, count: range.count))
    case "backslashreplace":
      for index in range {
        Hex.appendEscape(text[index], to: &output)
        if output.count > limit { throw .tooLarge }
      }
    case "xmlcharrefreplace":
      for index in range {
        output.append(contentsOf: "&#\(text[index]);".utf8)
        if output.count > limit { throw .tooLarge }
      }
    case "namereplace":
      for index in range {
        if let found = UnicodeNames.name(of: text[index]) {
          output.append(contentsOf: "\\N{\(found)}".utf8)
        } else {
          Hex.appendEscape(text[index], to: &output)
        }
        if output.count > limit { throw .tooLarge }
      }
    case "surrogateescape":
      isRaw = true
      for index in range {
        guard text[index] &- 0xDC80 < 0x80 else {
          var rest = error
          // The charmap and fixed-width codecs report the run as a whole.
          if ["utf-8", "ascii", "latin-1"].contains(error.encoding) { rest.start = index }
          throw .encode(rest)
        }
        output.append(UInt8(truncatingIfNeeded: text[index]))
      }
    case "surrogatepass":
      isRaw = true
      guard let unit = SurrogateUnit(encoding: error.encoding) else { throw .encode(error) }
      for index in range {
        guard CodePoint.isSurrogate(text[index]) else { throw .encode(error) }
        unit.append(text[index], to: &output)
      }
    default: throw unknown
    }
    if output.count > limit { throw .tooLarge }
    return isRaw
  }

  private var unknown: CodecFailure {
    .lookup("unknown error handler name '\(name)'")
  }
}

/// How an encoding would write a lone surrogate if it were allowed: for `surrogatepass`.
private enum SurrogateUnit {
  case utf8
  case fixed(width: Int, bigEndian: Bool)

  init?(encoding: String) {
    switch encoding {
    case "utf-8": self = .utf8
    case "utf-16", "utf-16-le": self = .fixed(width: 2, bigEndian: false)
    case "utf-16-be": self = .fixed(width: 2, bigEndian: true)
    case "utf-32", "utf-32-le": self = .fixed(width: 4, bigEndian: false)
    case "utf-32-be": self = .fixed(width: 4, bigEndian: true)
    default: return nil
    }
  }

  var width: Int {
    switch self {
    case .utf8: 3
    case .fixed(let width, _): width
    }
  }

  /// The surrogate that stands at an index, or nil.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    guard bytes.count - index >= width else { return nil }
    var point: UInt32 = 0
    switch self {
    case .utf8:
      guard bytes[index] & 0xF0 == 0xE0, bytes[index + 1] & 0xC0 == 0x80,
        bytes[index + 2] & 0xC0 == 0x80
      else { return nil }
      point = UInt32(bytes[index] & 15) << 12 | UInt32(bytes[index + 1] & 63) << 6
      point |= UInt32(bytes[index + 2] & 63)
    case .fixed(let width, let bigEndian):
      for offset in 0..<width {
        let place = bigEndian ? width - 1 - offset : offset
        point |= UInt32(bytes[index + offset]) << (8 * UInt32(place))
      }
    }
    return CodePoint.isSurrogate(point) ? point : nil
  }

  func append(_ point: UInt32, to output: inout [UInt8]) {
    switch self {
    case .utf8:
      UTF8Codec.append(point, to: &output)
    case .fixed(let width, let bigEndian):
      FixedWidth.append(point, width: width, bigEndian: bigEndian, to: &output)
    }
  }
}
