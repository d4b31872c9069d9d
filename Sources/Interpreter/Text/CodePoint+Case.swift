/// Full case mappings: one code point may become up to three.
extension CodePoint {
  /// Appends the lowercase of one code point, without regard to its neighbours.
  package static func appendLower(_ point: UInt32, to output: inout [UInt32]) {
    if point < 0x80 { return output.append(point &- 0x41 < 26 ? point | 0x20 : point) }
    guard let found = mappable(point) else { return output.append(point) }
    append(found.lowercaseMapping, instead: point, to: &output)
  }

  /// Appends the uppercase of one code point.
  package static func appendUpper(_ point: UInt32, to output: inout [UInt32]) {
    if point < 0x80 { return output.append(point &- 0x61 < 26 ? point & ~0x20 : point) }
    guard let found = mappable(point) else { return output.append(point) }
    append(found.uppercaseMapping, instead: point, to: &output)
  }

  /// Appends the titlecase of one code point.
  package static func appendTitle(_ point: UInt32, to output: inout [UInt32]) {
    if point < 0x80 { return output.append(point &- 0x61 < 26 ? point & ~0x20 : point) }
    guard let found = mappable(point) else { return output.append(point) }
    append(found.titlecaseMapping, instead: point, to: &output)
  }

  /// Appends the full case folding of one code point, as `str.casefold()`.
  package static func appendCaseFold(_ point: UInt32, to output: inout [UInt32]) {
    if point < 0x80 { return output.append(point &- 0x41 < 26 ? point | 0x20 : point) }
    guard let found = mappable(point) else { return output.append(point) }
    // The prosgegrammeni decomposes to an iota, which hides that folding changes it.
    if point == 0x1FBE { return output.append(0x3B9) }
    let upperMapping = found.uppercaseMapping.unicodeScalars
    guard found.changesWhenCaseFolded || upperMapping.count > 1 else { return output.append(point) }
    // Folding is the lowercase of the uppercase, but for the sharp S, and for Cherokee, whose
    // uppercase is the older half and so the stable one.
    if point == 0x1E9E { return output.append(contentsOf: [0x73, 0x73]) }
    let isCherokee = point &- 0x13A0 < 0x60 || point &- 0xAB70 < 0x50
    for upper in upperMapping {
      if isCherokee {
        output.append(upper.value)
      } else {
        append(upper.properties.lowercaseMapping, instead: upper.value, to: &output)
      }
    }
  }

  /// Appends the lowercase of the code point at an index of a text: a capital sigma that ends a word
  /// becomes the final form (Unicode 3.13, Final_Sigma), as in `str.lower()`.
  package static func appendLower(
    at index: Int, of text: UnsafeBufferPointer<UInt32>, to output: inout [UInt32]
  ) {
    guard index >= 0, index < text.count else { return }
    let point = text[index]
    guard point == 0x3A3 else { return appendLower(point, to: &output) }
    output.append(isFinalSigma(at: index, of: text) ? 0x3C2 : 0x3C3)
  }

  /// Whether a cased code point stands before the index and none after it, case-ignorable ones
  /// skipped on both sides.
  private static func isFinalSigma(at index: Int, of text: UnsafeBufferPointer<UInt32>) -> Bool {
    var before = index - 1
    while before >= 0, isCaseIgnorable(text[before]) { before -= 1 }
    guard before >= 0, isCased(text[before]) else { return false }
    var after = index + 1
    while after < text.count, isCaseIgnorable(text[after]) { after += 1 }
    return after == text.count || !isCased(text[after])
  }

  /// The properties of a code point that may have a case mapping.
  @inline(__always)
  private static func mappable(_ point: UInt32) -> Unicode.Scalar.Properties? {
    // No script between the CJK radicals and Lisu, nor Hangul, nor the ideographic planes, has case.
    if point &- 0x2E80 < 0xA640 - 0x2E80 || point &- 0xAC00 < 0xFB00 - 0xAC00 { return nil }
    if point >= 0x1E944 { return nil }
    return properties(point)
  }

  /// Appends a mapping, unless it leads to a code point that Unicode 14.0 did not have.
  private static func append(_ mapping: String, instead point: UInt32, to output: inout [UInt32]) {
    let start = output.count
    for scalar in mapping.unicodeScalars {
      guard scalar.value < 0x80 || properties(scalar.value) != nil else {
        output.removeSubrange(start...)
        return output.append(point)
      }
      output.append(scalar.value)
    }
  }
}
