extension FormatSpec {
  /// Formats a string given as code points, as `str.__format__`.
  ///
  /// - Parameter charge: called with a number of code points before they are allocated.
  /// - Throws: `FormatError`, and whatever `charge` throws.
  package func formatString(
    _ text: [UInt32], charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    if let type, type != 0x73 { throw unknownType() }
    if let sign {
      let name = sign == 0x20 ? "Space" : "Sign"
      throw FormatError.value("\(name) not allowed in string format specifier")
    }
    if coercesNegativeZero {
      throw FormatError.value(
        "Negative zero coercion (z) not allowed in string format specifier")
    }
    if alternate {
      throw FormatError.value("Alternate form (#) not allowed in string format specifier")
    }
    if alignment == .afterSign {
      throw FormatError.value("'=' alignment not allowed in string format specifier")
    }
    guard let precision, precision < text.count else {
      return try layOut(text: text, charge: charge)
    }
    return try layOut(text: Array(text[..<precision]), charge: charge)
  }
}
