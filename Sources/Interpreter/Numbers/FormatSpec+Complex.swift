extension FormatSpec {
  /// Formats a complex number, as `complex.__format__`.
  ///
  /// - Parameter charge: called with a number of code points before they are allocated.
  /// - Throws: `FormatError`, and whatever `charge` throws.
  package func formatComplex(
    real: Double, imaginary: Double, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    guard let code, code == 0 || (code != 0x72 && FloatText.style(code) != nil), code != 0x25 else {
      throw unknownType()
    }
    let precision = try checkedPrecision()
    if fill == 0x30 {
      throw FormatError.value("Zero padding is not allowed in complex format specifier")
    }
    if alignment == .afterSign {
      throw FormatError.value(
        "'=' alignment flag is not allowed in complex format specifier")
    }
    // Without a type it looks as repr does: in brackets, or the imaginary part alone.
    let bare = code == 0 && real == 0 && real.sign == .plus
    var inner = self
    inner.width = 0
    var text: [UInt32] = []
    if !bare {
      text += try inner.complexPart(real, code: code, precision: precision, charge: charge)
      inner.sign = 0x2B
    }
    text += try inner.complexPart(imaginary, code: code, precision: precision, charge: charge)
    text.append(0x6A)
    if code == 0, !bare { text = [0x28] + text + [0x29] }
    return try layOut(text: text, charge: charge)
  }

  private func complexPart(
    _ value: Double, code: UInt8, precision: Int?, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    let parts = try floatParts(
      value, code: code, precision: precision, pointZero: false, charge: charge)
    return try layOut(parts, charge: charge)
  }
}
