extension VM {
  /// The number that `int(...)` makes. Errors: TypeError, ValueError, OverflowError, and what
  /// `__int__`, `__index__` and `__trunc__` raise.
  func makeInteger(_ arguments: Arguments) throws -> IntegerResult {
    let total = arguments.count + (arguments.hasNames ? arguments.named.count : 0)
    if total > 2 { throw typeError("int() takes at most 2 arguments (\(total) given)") }
    var base = arguments.at(1)
    for (name, value) in arguments.named {
      guard name.equals("base") else {
        throw typeError("'\(name.string)' is an invalid keyword argument for int()")
      }
      if !base.isUnbound {
        throw typeError("argument for int() given by name ('base') and position (2)")
      }
      base = value
    }
    if base.isUnbound { return arguments.count == 0 ? .small(0) : try integer(from: arguments[0]) }
    if arguments.count == 0 { throw typeError("int() missing string argument") }
    guard let radix = try bigIndex(base).asInt, radix == 0 || (2...36).contains(radix) else {
      throw valueError("int() base must be >= 2 and <= 36, or 0")
    }
    guard let points = textPoints(arguments[0]) else {
      throw typeError("int() can't convert non-string with explicit base")
    }
    return try parseInteger(points, radix: radix, arguments[0])
  }

  /// What `int` makes of the short texts and the numbers that programs mostly give it.
  func quickInteger(_ arguments: Arguments) -> Int? {
    var radix = 10
    if arguments.count != 1 {
      guard arguments.count == 2, case .int(let base) = arguments[1], 2...36 ~= base else {
        return nil
      }
      radix = base
    }
    switch arguments[0] {
    case .int(let number): return arguments.count == 1 ? number : nil
    case .float(let number):
      return arguments.count == 1 ? Int(exactly: number.rounded(.towardZero)) : nil
    case .object(let object):
      if !object.isExact { return nil }
      switch object.kind {
      case .str:
        let text = unsafeDowncast(object, to: PyStr.self)
        return text.isASCII ? QuickInteger.read(text.ascii, radix: radix) : nil
      case .bytes:
        return QuickInteger.read(unsafeDowncast(object, to: PyBytes.self).values, radix: radix)
      case .bytearray:
        return QuickInteger.read(unsafeDowncast(object, to: PyByteArray.self).values, radix: radix)
      default: return nil
      }
    default: return nil
    }
  }

  /// `int(value)`.
  private func integer(from value: Value) throws -> IntegerResult {
    switch value {
    case .int(let i): return .small(i)
    case .bool(let b): return .small(b ? 1 : 0)
    case .float(let d): return try truncate(d)
    default: break
    }
    let type = type(of: value)
    let method = type.special(.int)
    if !method.isUnbound {
      let result = try callSpecial(method, value)
      guard let number = integer(of: result) else {
        throw typeError("__int__ returned non-int (type \(typeName(result)))")
      }
      return number
    }
    if !type.special(.index).isUnbound { return IntegerResult(try bigIndex(value)) }
    let truncate = type.special(.trunc)
    if !truncate.isUnbound {
      let result = try callSpecial(truncate, value)
      if let number = integer(of: result) { return number }
      if self.type(of: result).special(.index).isUnbound {
        throw typeError("__trunc__ returned non-Integral (type \(typeName(result)))")
      }
      return IntegerResult(try bigIndex(result))
    }
    if let points = textPoints(value) { return try parseInteger(points, radix: 10, value) }
    throw typeError(
      "int() argument must be a string, a bytes-like object or a real number, not "
        + "'\(type.name)'")
  }

  /// A float without its fraction. Errors: ValueError for nan, OverflowError for infinities.
  package func truncate(_ value: Double) throws -> IntegerResult {
    if let small = Int(exactly: value.rounded(.towardZero)) { return .small(small) }
    guard let big = BigInt(truncating: value) else {
      if value.isNaN { throw valueError("cannot convert float NaN to integer") }
      throw error(.overflowError, "cannot convert float infinity to integer")
    }
    return .big(big)
  }

  /// The code points of a str, or the bytes of a bytes object or bytearray.
  func textPoints(_ value: Value) -> [UInt32]? {
    if let text = value.str { return text.codePoints }
    guard value.bytes != nil || value.bytearray != nil else { return nil }
    // Beyond ASCII no byte means anything in a number.
    return octets(value).map { $0 < 0x80 ? UInt32($0) : 0x3F }
  }

  /// The text of a number as ASCII: digits of any script become plain ones, blanks go at both
  /// ends, and what no number holds becomes a question mark.
  func numberText(_ points: [UInt32]) -> [UInt8] {
    // Of ASCII these are the blanks of C, which are fewer than those of str.
    func isBlank(_ point: UInt32) -> Bool {
      point < 0x80 ? UnitScan.isSpace(UInt8(truncatingIfNeeded: point)) : CodePoint.isSpace(point)
    }
    var rest = points[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest.map { point in
      if point < 128 { return UInt8(point) }
      return CodePoint.decimalValue(point).map { UInt8(0x30 + $0) } ?? UInt8(ascii: "?")
    }
  }

  private func parseInteger(
    _ points: [UInt32], radix: Int, _ value: Value
  ) throws -> IntegerResult {
    let scanner = IntegerText(numberText(points), radix: radix)
    guard let digits = scanner?.digits, let scanner else {
      let shown = try repr(literal(value))
      let text = interpreter.string("invalid literal for int() with base \(radix): ")
      text.append(shown.count > 200 ? interpreter.string(shown.codePoints[..<200]) : shown)
      throw error(.valueError, .object(text))
    }
    let limit = interpreter.limits.integerDigits
    if limit > 0, digits.count > limit, scanner.radix & (scanner.radix - 1) != 0 {
      throw valueError(
        "Exceeds the limit (\(limit) digits) for integer string conversion: value has "
          + "\(digits.count) digits; use sys.set_int_max_str_digits() to increase the limit")
    }
    if digits.count < 12 {
      var small = 0
      for digit in digits { small = small * scanner.radix + (Limbs.digitValue(digit) ?? 0) }
      return .small(scanner.isNegative ? -small : small)
    }
    try chargeInteger(bits: digits.count.multipliedReportingOverflow(by: 6).partialValue)
    guard let number = BigInt.parse(digits, radix: scanner.radix) else { return .small(0) }
    return IntegerResult(scanner.isNegative ? -number : number)
  }

  /// A bytearray is shown as bytes when it is no number.
  private func literal(_ value: Value) -> Value {
    value.bytearray.map { bytes($0.values) } ?? value
  }
}

/// The parts of an integer's text, blanks already stripped.
struct IntegerText {
  private(set) var isNegative = false
  private(set) var radix: Int
  /// The digits without underscores; at least one.
  private(set) var digits: [UInt8] = []

  /// Reads `[sign][prefix]digits` with single underscores between; nil for another form.
  init?(_ text: [UInt8], radix: Int) {
    self.radix = radix
    var rest = text[...]
    if let sign = rest.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      rest = rest.dropFirst()
    }
    var mayBeUnderscore = false
    let prefixes: [UInt8: Int] = [0x78: 16, 0x6F: 8, 0x62: 2]
    if rest.first == 0x30, let letter = rest.dropFirst().first, let found = prefixes[letter | 0x20],
      radix == 0 || radix == found
    {
      self.radix = found
      rest = rest.dropFirst(2)
      mayBeUnderscore = true
    }
    let isPlain = self.radix == 0
    if isPlain { self.radix = 10 }
    for byte in rest {
      if byte == 0x5F {
        if !mayBeUnderscore { return nil }
        mayBeUnderscore = false
        continue
      }
      guard let digit = Limbs.digitValue(byte), digit < self.radix else { return nil }
      digits.append(byte)
      mayBeUnderscore = true
    }
    if digits.isEmpty || !mayBeUnderscore { return nil }
    // Without a base, a number other than zero can't begin with zeros.
    if isPlain, digits[0] == 0x30, digits.contains(where: { $0 != 0x30 }) { return nil }
  }
}
