/// UTF-16 and UTF-32, with and without a byte order mark (RFC 2781; The Unicode Standard, 3.10).
enum FixedWidth {
  /// The byte order of an encoding; nil where a mark at the front decides.
  typealias Order = Bool?

  /// Appends a unit of 2 or 4 bytes.
  @inline(__always)
  static func append(_ unit: UInt32, width: Int, bigEndian: Bool, to output: inout [UInt8]) {
    for offset in 0..<width {
      let place = bigEndian ? width - 1 - offset : offset
      output.append(UInt8(truncatingIfNeeded: unit >> (8 * UInt32(place))))
    }
  }

  /// Reads a unit of 2 or 4 bytes; the caller has seen that it is there.
  @inline(__always)
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, width: Int, bigEndian: Bool
  ) -> UInt32 {
    var unit: UInt32 = 0
    for offset in 0..<width {
      let place = bigEndian ? offset : width - 1 - offset
      unit = unit << 8 | UInt32(bytes[index &+ place])
    }
    return unit
  }

  /// Looks for a byte order mark: its order, or nil if there is none.
  static func mark(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) -> Order {
    guard bytes.count >= width else { return nil }
    for bigEndian in [false, true]
    where read(bytes, at: 0, width: width, bigEndian: bigEndian) == 0xFEFF {
      return bigEndian
    }
    return nil
  }

  /// Decodes UTF-16 from an index; returns the index after what was decoded.
  static func decode16(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, bigEndian: Bool, final: Bool = true,
    errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) -> Int {
    var index = start
    while index < bytes.count {
      let left = bytes.count - index
      var end = index + 2
      let reason: String
      if left < 2 {
        guard final else { return index }
        end = bytes.count
        reason = "truncated data"
      } else {
        let unit = read(bytes, at: index, width: 2, bigEndian: bigEndian)
        if !CodePoint.isSurrogate(unit) {
          output.append(unit)
          index += 2
          continue
        }
        if unit >= 0xDC00 {
          reason = "illegal encoding"
        } else if left < 4 {
          guard final else { return index }
          end = bytes.count
          reason = "unexpected end of data"
        } else {
          let low = read(bytes, at: index + 2, width: 2, bigEndian: bigEndian)
          if low &- 0xDC00 < 0x400 {
            output.append(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
            index += 4
            continue
          }
          reason = "illegal UTF-16 surrogate"
        }
      }
      let error = CodecError(
        encoding: bigEndian ? "utf-16-be" : "utf-16-le", start: index, end: end, reason: reason)
      index = try errors.decode(error, of: bytes, to: &output)
    }
    return index
  }

  /// Decodes UTF-32 from an index; returns the index after what was decoded.
  static func decode32(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, bigEndian: Bool, final: Bool = true,
    errors: ErrorHandler, to output: inout [UInt32]
  ) throws(CodecFailure) -> Int {
    var index = start
    while index < bytes.count {
      var end = index + 4
      let reason: String
      if bytes.count - index < 4 {
        guard final else { return index }
        end = bytes.count
        reason = "truncated data"
      } else {
        let point = read(bytes, at: index, width: 4, bigEndian: bigEndian)
        if point > CodePoint.maximum {
          reason = "code point not in range(0x110000)"
        } else if CodePoint.isSurrogate(point) {
          reason = "code point in surrogate code point range(0xd800, 0xe000)"
        } else {
          output.append(point)
          index += 4
          continue
        }
      }
      let error = CodecError(
        encoding: bigEndian ? "utf-32-be" : "utf-32-le", start: index, end: end, reason: reason)
      index = try errors.decode(error, of: bytes, to: &output)
    }
    return index
  }

  /// Encodes text in units of 2 or 4 bytes; each surrogate is an error of its own.
  static func encode(
    _ text: UnsafeBufferPointer<UInt32>, width: Int, order: Order, errors: ErrorHandler,
    to output: inout [UInt8]
  ) throws(CodecFailure) {
    let bigEndian = order ?? false
    if order == nil { append(0xFEFF, width: width, bigEndian: bigEndian, to: &output) }
    let suffix = order == nil ? "" : bigEndian ? "-be" : "-le"
    for index in text.indices {
      let point = text[index]
      if CodePoint.isSurrogate(point) {
        let error = CodecError(
          encoding: "utf-\(width * 8)\(suffix)", start: index, end: index + 1,
          reason: "surrogates not allowed")
        var replacement: [UInt8] = []
        if try errors.encode(error, of: text, to: &replacement) {
          // Bytes that do not fill whole units are no replacement.
          guard replacement.count % width == 0 else { throw .encode(error) }
          output.append(contentsOf: replacement)
        } else {
          for byte in replacement {
            append(UInt32(byte), width: width, bigEndian: bigEndian, to: &output)
          }
        }
        if output.count > errors.limit { throw .tooLarge }
      } else if width == 2, point >= 0x10000 {
        let rest = point - 0x10000
        append(0xD800 | rest >> 10, width: 2, bigEndian: bigEndian, to: &output)
        append(0xDC00 | rest & 0x3FF, width: 2, bigEndian: bigEndian, to: &output)
      } else {
        append(point, width: width, bigEndian: bigEndian, to: &output)
      }
    }
  }
}
