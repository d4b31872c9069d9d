/// The backslash escapes of string literals and of the encoding `unicode_escape`
/// (Python's reference, 2.4.1).
enum EscapeSequences {
  /// Decodes escapes in code points or Latin-1 bytes; returns the index of the character after the
  /// first backslash that begins no valid escape, or an octal one above `\377`, if there is one.
  ///
  /// - Parameter onError: is given each error, may append to the output, and returns the index at
  ///   which decoding goes on.
  static func decode<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, to output: inout [UInt32],
    onError: (CodecError, inout [UInt32]) throws(CodecFailure) -> Int
  ) throws(CodecFailure) -> Int? {
    var firstInvalid: Int?
    var index = 0
    while index < units.count {
      let start = index
      let unit = UInt32(truncatingIfNeeded: units[index])
      index += 1
      guard unit == 0x5C else {
        output.append(unit)
        continue
      }
      var reason = "\\ at end of string"
      if index < units.count {
        let kind = UInt32(truncatingIfNeeded: units[index])
        index += 1
        if let simple = simple(kind) {
          if let simple { output.append(simple) }
          continue
        }
        switch kind {
        case 0x30...0x37:
          let value = octal(units, at: &index, first: kind)
          if value > 0xFF, firstInvalid == nil { firstInvalid = start + 1 }
          output.append(value)
          continue
        case 0x78, 0x75, 0x55:
          let count = kind == 0x78 ? 2 : kind == 0x75 ? 4 : 8
          let found = hexadecimal(units, at: index, count: count)
          index += found.length
          if found.length == count, found.value <= CodePoint.maximum {
            output.append(found.value)
            continue
          }
          reason = found.length == count ? "illegal Unicode character" : truncated(kind)
        case 0x4E:
          switch name(units, at: &index) {
          case .found(let point):
            output.append(point)
            continue
          case .unknown: reason = "unknown Unicode character name"
          case .malformed: reason = "malformed \\N character escape"
          }
        default:
          // CPython has no doubt about a backslash before what is not ASCII.
          if firstInvalid == nil, kind < 0x80 { firstInvalid = start + 1 }
          output.append(0x5C)
          output.append(kind)
          continue
        }
      }
      let error = CodecError(encoding: "unicodeescape", start: start, end: index, reason: reason)
      index = try onError(error, &output)
    }
    return firstInvalid
  }

  /// What a one-letter escape stands for: `.some(nil)` for a joined line, nil if it is none.
  @inline(__always)
  static func simple(_ kind: UInt32) -> UInt32?? {
    switch kind {
    case 0x0A: .some(nil)
    case 0x5C, 0x27, 0x22: kind
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x74: 0x09
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x76: 0x0B
    case 0x61: 0x07
    default: nil
    }
  }

  /// Reads the second and third digits of an octal escape.
  static func octal<Unit: FixedWidthInteger>(
    _ units: UnsafeBufferPointer<Unit>, at index: inout Int, first: UInt32
  ) -> UInt32 {
    var value = first - 0x30
    var digits = 1
    while digits < 3, index < units.count {
      let digit = UInt32(truncatingIfNeeded: units[index]) &- 0x30
      guard digit < 8 else { break }
      value = value << 3 | digit
      index += 1
      digits += 1
    }
    return value
  }

  /// Reads up to `count` (at most 8) hexadecimal digits.
  static func hexadecimal<Unit: FixedWidthInteger>(
    _ units: UnsafeBufferPointer<Unit>, at start: Int, count: Int
  ) -> (value: UInt32, length: Int) {
    var value: UInt32 = 0
    var length = 0
    while length < count, start + length < units.count,
      let digit = Hex.value(UInt32(truncatingIfNeeded: units[start + length]))
    {
      value = value << 4 | digit
      length += 1
    }
    return (value, length)
  }

  private static func truncated(_ kind: UInt32) -> String {
    switch kind {
    case 0x78: "truncated \\xXX escape"
    case 0x75: "truncated \\uXXXX escape"
    default: "truncated \\UXXXXXXXX escape"
    }
  }

  private enum Name {
    case found(UInt32)
    case unknown
    case malformed
  }

  /// Reads `{NAME}` after `\N`.
  private static func name<Unit: FixedWidthInteger>(
    _ units: UnsafeBufferPointer<Unit>, at index: inout Int
  ) -> Name {
    guard index < units.count, units[index] == 0x7B else { return .malformed }
    index += 1
    let start = index
    while index < units.count, units[index] != 0x7D { index += 1 }
    guard index < units.count, index > start else { return .malformed }
    let letters = units[start..<index]
    index += 1
    guard letters.count <= UnicodeNames.longest, letters.allSatisfy({ $0 < 0x80 }) else {
      return .unknown
    }
    let name = String(decoding: letters.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    guard let point = UnicodeNames.codePoint(named: name) else { return .unknown }
    return .found(point)
  }
}
