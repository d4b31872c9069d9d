/// Punycode, the ASCII form of a label of an internationalised host name (RFC 3492).
enum Punycode {
  private static let base: UInt64 = 36
  private static let tMin: UInt64 = 1
  private static let tMax: UInt64 = 26

  /// Both directions take time that grows with the square of the length; host names are short.
  private static let longest = 5_000

  /// Encodes text: its ASCII characters, a hyphen if there are any, and the insertions.
  static func encode(_ text: UnsafeBufferPointer<UInt32>) throws(CodecFailure) -> [UInt8] {
    guard text.count <= longest else { throw tooLong }
    var output: [UInt8] = []
    for point in text where point < 0x80 { output.append(UInt8(truncatingIfNeeded: point)) }
    var handled = UInt64(output.count)
    let basic = handled
    if basic > 0 { output.append(0x2D) }
    var bias: UInt64 = 72
    var delta: UInt64 = 0
    var current: UInt32 = 0x80
    while handled < UInt64(text.count) {
      var next = UInt32.max
      for point in text where point >= current && point < next { next = point }
      delta += UInt64(next - current) * (handled + 1)
      current = next
      for point in text {
        if point < current { delta += 1 }
        guard point == current else { continue }
        var rest = delta
        var weight = base
        while true {
          let threshold = threshold(weight, bias)
          guard rest >= threshold else { break }
          output.append(digit(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
          weight += base
        }
        output.append(digit(rest))
        bias = adapt(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      current += 1
    }
    return output
  }

  /// Decodes text; the handler's name may be `strict`, `ignore` or `replace`.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, errors: ErrorHandler
  ) throws(CodecFailure) -> [UInt32] {
    guard ["strict", "ignore", "replace"].contains(errors.name) else {
      throw .unicode("Unsupported error handling \(errors.name)")
    }
    guard bytes.count <= longest else { throw tooLong }
    let isStrict = errors.name == "strict"
    var output: [UInt32] = []
    var index = 0
    if let hyphen = bytes.lastIndex(of: 0x2D) {
      try SingleByte.decodeASCII(
        UnsafeBufferPointer(rebasing: bytes[..<hyphen]), errors: errors, to: &output)
      index = hyphen + 1
    }
    // The insertions must be ASCII whatever the handler.
    var insertions: [UInt32] = []
    do {
      try SingleByte.decodeASCII(
        UnsafeBufferPointer(rebasing: bytes[index...]),
        errors: ErrorHandler(name: "strict", limit: .max), to: &insertions)
    } catch {
      throw error.skipping(index)
    }
    var point: UInt64 = 0x80
    var position: UInt64 = 0
    var bias: UInt64 = 72
    var isFirst = true
    while index < bytes.count {
      let delta: UInt64
      switch integer(bytes, at: &index, bias: bias) {
      case .value(let value): delta = value
      case .incomplete:
        if isStrict { throw .unicode("incomplete punicode string") }
        return output
      case .invalid(let byte):
        if isStrict {
          throw .unicode("Invalid extended code point '\(Unicode.Scalar(byte))'")
        }
        return output
      }
      let count = UInt64(output.count) + 1
      position += delta
      point += position / count
      position %= count
      if point > UInt64(CodePoint.maximum) {
        if isStrict { throw .unicode("Invalid character U+\(String(point, radix: 16))") }
        point = 0x3F
      }
      output.insert(UInt32(truncatingIfNeeded: point), at: Int(position))
      bias = adapt(delta, count: count, isFirst: isFirst)
      isFirst = false
      position += 1
    }
    return output
  }

  private static var tooLong: CodecFailure { .unicode("text too long for punycode") }

  private enum Integer {
    case value(UInt64)
    case incomplete
    case invalid(UInt8)
  }

  /// Reads one number of variable length.
  private static func integer(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int, bias: UInt64
  ) -> Integer {
    var value: UInt64 = 0
    var factor: UInt64 = 1
    var weight = base
    while index < bytes.count {
      let byte = CodePoint.isASCIILetter(UInt32(bytes[index])) ? bytes[index] & ~0x20 : bytes[index]
      index += 1
      let digit: UInt64
      switch byte {
      case 0x41...0x5A: digit = UInt64(byte - 0x41)
      case 0x30...0x39: digit = UInt64(byte - 0x30) + 26
      default: return .invalid(byte)
      }
      // A number this large is beyond every code point, however it goes on.
      guard value < 1 << 40, factor < 1 << 40 else { return .value(1 << 50) }
      value += digit * factor
      let threshold = threshold(weight, bias)
      if digit < threshold { return .value(value) }
      factor *= base - threshold
      weight += base
    }
    return .incomplete
  }

  private static func threshold(_ weight: UInt64, _ bias: UInt64) -> UInt64 {
    weight <= bias ? tMin : min(max(weight - bias, tMin), tMax)
  }

  private static func adapt(_ delta: UInt64, count: UInt64, isFirst: Bool) -> UInt64 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var divisions: UInt64 = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      divisions += base
    }
    return divisions + base * delta / (delta + 38)
  }

  private static func digit(_ value: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value + 0x16)
  }
}
