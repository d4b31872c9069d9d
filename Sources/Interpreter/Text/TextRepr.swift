/// `repr()` and `ascii()` of text, and `repr()` of bytes.
package enum TextRepr {
  /// The text of `repr(str)`: single quotes, unless the text holds some and no double quotes.
  package static func repr(_ text: UnsafeBufferPointer<UInt32>) -> [UInt32] {
    quoted(text, isASCII: false)
  }

  /// The text of `repr(str)`.
  package static func repr(_ text: [UInt32]) -> [UInt32] {
    text.withUnsafeBufferPointer { repr($0) }
  }

  /// The text of `ascii(str)`: as `repr()`, with everything beyond ASCII escaped.
  package static func ascii(_ text: UnsafeBufferPointer<UInt32>) -> [UInt32] {
    quoted(text, isASCII: true)
  }

  /// The text of `ascii(str)`.
  package static func ascii(_ text: [UInt32]) -> [UInt32] {
    text.withUnsafeBufferPointer { ascii($0) }
  }

  /// Escapes what is not ASCII in text that is a `repr()` already, for `ascii()` of any object.
  package static func asciiOfRepr(_ text: UnsafeBufferPointer<UInt32>) -> [UInt32] {
    var output: [UInt32] = []
    output.reserveCapacity(text.count)
    for point in text {
      if point < 0x80 { output.append(point) } else { Hex.appendEscape(point, to: &output) }
    }
    return output
  }

  /// The most units that a `repr()` of so many code points, or bytes, may take; nil on overflow.
  /// Allocations of that size are to be charged first.
  package static func bound(count: Int, isBytes: Bool = false) -> Int? {
    let (product, overflow) = count.multipliedReportingOverflow(by: isBytes ? 4 : 10)
    return overflow || product > Int.max - 3 ? nil : product + 3
  }

  /// The units that `repr(str)`, or `ascii(str)`, will take exactly.
  package static func count(_ text: UnsafeBufferPointer<UInt32>, isASCII: Bool = false) -> Int {
    let quote = quote(text)
    var total = 2
    for point in text { total += width(point, quote: quote, isASCII: isASCII) }
    return total
  }

  /// The text, all ASCII, of `repr(bytes)`, with the letter b and the quotes.
  package static func bytesRepr(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 3)
    output.append(0x62)
    output.append(quote)
    for byte in bytes {
      switch byte {
      case quote, 0x5C:
        output.append(0x5C)
        output.append(byte)
      case 0x20..<0x7F: output.append(byte)
      default:
        if let letter = letter(UInt32(byte)) {
          output.append(0x5C)
          output.append(UInt8(truncatingIfNeeded: letter))
        } else {
          Hex.appendEscape(UInt32(byte), to: &output)
        }
      }
    }
    output.append(quote)
    return output
  }

  /// The text, all ASCII, of `repr(bytes)`.
  package static func bytesRepr(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytesRepr($0) }
  }

  private static func quoted(_ text: UnsafeBufferPointer<UInt32>, isASCII: Bool) -> [UInt32] {
    let quote = quote(text)
    var output: [UInt32] = []
    output.reserveCapacity(text.count + 2)
    output.append(quote)
    for point in text {
      switch width(point, quote: quote, isASCII: isASCII) {
      case 1: output.append(point)
      case 2:
        output.append(0x5C)
        output.append(letter(point) ?? point)
      default: Hex.appendEscape(point, to: &output)
      }
    }
    output.append(quote)
    return output
  }

  private static func quote(_ text: UnsafeBufferPointer<UInt32>) -> UInt32 {
    text.contains(0x27) && !text.contains(0x22) ? 0x22 : 0x27
  }

  /// The units one code point takes: 1 as it is, 2 with a backslash, else a hexadecimal escape.
  @inline(__always)
  private static func width(_ point: UInt32, quote: UInt32, isASCII: Bool) -> Int {
    if point &- 0x20 < 0x5F { return point == 0x5C || point == quote ? 2 : 1 }
    if point < 0x80 { return letter(point) == nil ? 4 : 2 }
    if !isASCII, CodePoint.isPrintable(point) { return 1 }
    return point < 0x100 ? 4 : point < 0x10000 ? 6 : 10
  }

  /// The letter of the escape of tab, line feed or carriage return.
  @inline(__always)
  private static func letter(_ point: UInt32) -> UInt32? {
    switch point {
    case 0x09: 0x74
    case 0x0A: 0x6E
    case 0x0D: 0x72
    default: nil
    }
  }
}
