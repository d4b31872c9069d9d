extension FormatSpec {
  /// Reads a format specifier given as code points.
  ///
  /// - Parameters:
  ///   - target: the kind of value it will be applied to.
  ///   - typeName: the value's Python type, for error messages.
  /// - Throws: `FormatError` with CPython's text. Types and options that the value does not know
  ///   are refused later, by the functions that format.
  package static func parse(
    _ text: [UInt32], target: Target, typeName: String
  ) throws(FormatError) -> FormatSpec {
    var spec = FormatSpec()
    spec.typeName = typeName
    var reader = SpecReader(text: text)
    spec.readAlignment(&reader, target: target)
    try spec.readSize(&reader)
    let rest = text.count - reader.index
    if rest > 1 {
      throw .value(
        "Invalid format specifier '\(reader.wholeText)' for object of type '\(typeName)'")
    }
    if rest == 1 { spec.type = text[reader.index] }
    try spec.checkGrouping(target: target)
    return spec
  }

  private mutating func readAlignment(_ reader: inout SpecReader, target: Target) {
    alignment = target == .string ? .left : .right
    var hasFill = false
    var hasAlignment = false
    if let found = SpecReader.alignment(reader.peek(1)), let code = reader.peek(0) {
      (fill, alignment, hasFill, hasAlignment) = (code, found, true, true)
      reader.index += 2
    } else if let found = SpecReader.alignment(reader.peek(0)) {
      (alignment, hasAlignment) = (found, true)
      reader.index += 1
    }
    if let code = reader.peek(0), code == 0x2B || code == 0x2D || code == 0x20 {
      sign = UInt8(code)
      reader.index += 1
    }
    coercesNegativeZero = reader.skip("z")
    alternate = reader.skip("#")
    // A fill of one's own makes this zero the first digit of the width.
    if !hasFill, reader.skip("0") {
      fill = 0x30
      if !hasAlignment, target != .string { alignment = .afterSign }
    }
  }

  private mutating func readSize(_ reader: inout SpecReader) throws(FormatError) {
    width = try reader.number() ?? 0
    if reader.skip(",") { grouping = .comma }
    if reader.skip("_") {
      if grouping != nil { throw .value("Cannot specify both ',' and '_'.") }
      grouping = .underscore
    }
    if grouping == .underscore, reader.peek(0) == 0x2C {
      throw .value("Cannot specify both ',' and '_'.")
    }
    if reader.skip(".") {
      precision = try reader.number()
      if precision == nil { throw .value("Format specifier missing precision") }
    }
  }

  private func checkGrouping(target: Target) throws(FormatError) {
    guard let grouping else { return }
    let code = type ?? (target == .string ? 0x73 : 0)
    switch UInt8(exactly: code).map(Unicode.Scalar.init) {
    case "d", "e", "f", "g", "E", "F", "G", "%", "\0": return
    case "b", "o", "x", "X":
      if grouping == .underscore { return }
    default: break
    }
    let separator = Unicode.Scalar(grouping.rawValue)
    throw .value("Cannot specify '\(separator)' with '\(FormatSpec.show(code))'.")
  }
}

/// A position in a format specifier.
struct SpecReader {
  let text: [UInt32]
  var index = 0

  /// The code point so many places ahead.
  func peek(_ offset: Int) -> UInt32? {
    index + offset < text.count ? text[index + offset] : nil
  }

  /// Steps over this character if it comes next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    if peek(0) != scalar.value { return false }
    index += 1
    return true
  }

  /// Reads decimal digits of any script; nil when there are none.
  mutating func number() throws(FormatError) -> Int? {
    var result: Int?
    while let code = peek(0), let digit = SpecReader.decimalDigit(code) {
      let (product, overflow1) = (result ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, overflow2) = product.addingReportingOverflow(digit)
      if overflow1 || overflow2 { throw .value("Too many decimal digits in format string") }
      result = sum
      index += 1
    }
    return result
  }

  /// The specifier as a Swift string; lone surrogates become replacement characters.
  var wholeText: String {
    var result = String.UnicodeScalarView()
    for code in text { result.append(Unicode.Scalar(code) ?? "\u{FFFD}") }
    return String(result)
  }

  /// The value of a decimal digit of any script.
  static func decimalDigit(_ code: UInt32) -> Int? {
    if code < 0x80 { return code >= 0x30 && code <= 0x39 ? Int(code) - 0x30 : nil }
    guard let properties = Unicode.Scalar(code)?.properties, properties.numericType == .decimal,
      let value = properties.numericValue
    else { return nil }
    return Int(exactly: value)
  }

  static func alignment(_ code: UInt32?) -> FormatSpec.Alignment? {
    switch code {
    case 0x3C: return .left
    case 0x3E: return .right
    case 0x5E: return .center
    case 0x3D: return .afterSign
    default: return nil
    }
  }
}
