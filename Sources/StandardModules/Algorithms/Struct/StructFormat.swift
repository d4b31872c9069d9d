/// Why a format or a value is refused, in the words of CPython's `struct`.
package struct StructError: Error, Equatable, Sendable {
  /// Which exception of Python it becomes.
  package enum Kind: Sendable {
    /// `struct.error`.
    case error
    /// `OverflowError`.
    case overflow
  }

  /// The exception's kind.
  package let kind: Kind
  /// The exception's text.
  package let message: String

  init(_ message: String, kind: Kind = .error) {
    self.kind = kind
    self.message = message
  }
}

/// One format character with its count.
package struct StructItem: Equatable, Sendable {
  /// What a format character stands for.
  package enum Kind: Equatable, Sendable {
    /// `c`: one byte.
    case character
    /// `?`.
    case bool
    /// `b h i l q n`.
    case signed
    /// `B H I L Q N`.
    case unsigned
    /// `P`.
    case pointer
    /// `e f d`.
    case float
    /// `s`: bytes, filled with zeros.
    case bytes
    /// `p`: bytes after a byte that counts them.
    case pascal
  }

  /// What it stands for.
  package let kind: Kind
  /// The character.
  package let code: Unicode.Scalar
  /// Where the first value begins, in bytes.
  package let offset: Int
  /// Bytes a value; for `s` and `p` the whole length.
  package let size: Int
  /// How many values: 1 for `s` and `p`.
  package let count: Int
}

/// A parsed format: "Format Strings" of Python's `struct`. Sizes are those of 64-bit Linux.
package struct StructFormat: Equatable, Sendable {
  /// The items that hold values; padding is only in the offsets.
  package private(set) var items: [StructItem] = []
  /// Bytes of the whole.
  package private(set) var size = 0
  /// How many values the whole holds.
  package private(set) var valueCount = 0
  /// Whether the most significant byte comes first.
  package private(set) var isBigEndian = false
  /// Whether sizes and alignment are the machine's (`@`).
  package private(set) var isNative = true

  /// Parses a format given as ASCII bytes.
  ///
  /// - Throws: `StructError` for a bad format and for sizes that do not fit in `Int`.
  package init(_ format: [UInt8]) throws(StructError) {
    var rest = format[...]
    switch rest.first.map(Unicode.Scalar.init) {
    case "<", "=": isNative = false
    case ">", "!":
      isNative = false
      isBigEndian = true
    default: break
    }
    if let first = rest.first, "<=>!@".utf8.contains(first) { rest.removeFirst() }
    guard !rest.contains(0) else { throw StructError("embedded null character") }
    while let byte = rest.popFirst() {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { continue }
      var code = byte
      var count = 1
      if StructFormat.isDigit(byte) {
        count = Int(byte - 0x30)
        while let digit = rest.first, StructFormat.isDigit(digit) {
          rest.removeFirst()
          count = try StructFormat.checked(
            count.multipliedReportingOverflow(by: 10))
          count = try StructFormat.checked(
            count.addingReportingOverflow(Int(digit - 0x30)))
        }
        guard let next = rest.popFirst() else {
          throw StructError("repeat count given without format specifier")
        }
        code = next
      }
      try add(Unicode.Scalar(code), count: count)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func checked(
    _ result: (partialValue: Int, overflow: Bool)
  ) throws(StructError) -> Int {
    if result.overflow { throw StructError("total struct size too long") }
    return result.partialValue
  }

  private mutating func add(_ code: Unicode.Scalar, count: Int) throws(StructError) {
    let (kind, width) = try meaning(of: code)
    if isNative, width > 1 {
      let padded = try StructFormat.checked(size.addingReportingOverflow(width - 1))
      size = padded / width * width
    }
    let length = try StructFormat.checked(count.multipliedReportingOverflow(by: width))
    let end = try StructFormat.checked(size.addingReportingOverflow(length))
    if let kind {
      let isWhole = kind == .bytes || kind == .pascal
      let values = isWhole ? 1 : count
      valueCount = try StructFormat.checked(valueCount.addingReportingOverflow(values))
      if values > 0 {
        items.append(
          StructItem(
            kind: kind, code: code, offset: size, size: isWhole ? count : width, count: values))
      }
    }
    size = end
  }

  /// What a character stands for (nil for padding) and its size.
  private func meaning(of code: Unicode.Scalar) throws(StructError) -> (StructItem.Kind?, Int) {
    switch code {
    case "x": return (nil, 1)
    case "c": return (.character, 1)
    case "?": return (.bool, 1)
    case "b": return (.signed, 1)
    case "B": return (.unsigned, 1)
    case "h": return (.signed, 2)
    case "H": return (.unsigned, 2)
    case "i": return (.signed, 4)
    case "I": return (.unsigned, 4)
    case "l": return (.signed, isNative ? 8 : 4)
    case "L": return (.unsigned, isNative ? 8 : 4)
    case "q": return (.signed, 8)
    case "Q": return (.unsigned, 8)
    case "n" where isNative: return (.signed, 8)
    case "N" where isNative: return (.unsigned, 8)
    case "P" where isNative: return (.pointer, 8)
    case "e": return (.float, 2)
    case "f": return (.float, 4)
    case "d": return (.float, 8)
    case "s": return (.bytes, 1)
    case "p": return (.pascal, 1)
    default: throw StructError("bad char in struct format")
    }
  }
}
