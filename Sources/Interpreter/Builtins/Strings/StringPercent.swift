extension VM {
  /// `format % operand`. Errors: TypeError, ValueError, OverflowError, what the values' methods
  /// raise.
  package func formatPercent(_ format: PyStr, _ operand: Value) throws -> PyStr {
    if let quick = quickPercent(format, operand) { return quick }
    var arguments = PercentArguments(self, operand, isText: true)
    var parser: PercentParser?
    var output = TextBuilder(capacity: format.count * 2)
    var index = 0
    do {
      while index < format.count {
        let start = index
        while index < format.count, format[index] != 0x25 { index += 1 }
        if index > start { output.append(format, start..<index) }
        if index + 1 < format.count,
          try convertPlain(format[index + 1], &arguments, to: &output)
        {
          index += 2
          continue
        }
        if index == format.count { break }
        var reader = parser ?? PercentParser(format.codePoints)
        reader.index = index
        guard case .conversion(let spec) = reader.next() else { break }
        index = reader.index
        parser = reader
        try convert(spec, &arguments, to: &output)
        try charge(output.byteCount * 2)
      }
    } catch let failure as FormatError {
      throw error(failure)
    }
    try arguments.finish()
    return try output.finish(self)
  }

  /// The conversions without flags or sizes that need no parser: `%s`, `%d`, `%%`. False if the
  /// letter is another one.
  @inline(__always)
  private func convertPlain(
    _ letter: UInt32, _ arguments: inout PercentArguments, to output: inout TextBuilder
  ) throws -> Bool {
    switch letter {
    case 0x25: output.append(0x25)
    case 0x73:
      let text = try string(arguments.take())
      try charge((output.byteCount + text.count * 4) * 2)
      output.append(text)
    case 0x64:
      let value = try arguments.take()
      guard case .int(let number) = value else {
        var spec = PercentSpec()
        spec.conversion = letter
        try convert(value, spec, to: &output)
        return true
      }
      output.append(decimal: number)
    default: return false
    }
    return true
  }

  private func convert(
    _ spec: PercentSpec, _ arguments: inout PercentArguments, to output: inout TextBuilder
  ) throws {
    var spec = spec
    if spec.usesMapping {
      try arguments.checkMapping()
      guard let key = spec.mappingKey else { throw spec.problem ?? PercentSpec.needsMapping }
      try arguments.select(str(key))
    }
    try arguments.settleStars(&spec)
    if let problem = spec.problem { throw problem }
    let value = try arguments.take()
    if let problem = spec.unsupportedConversion() { throw problem }
    try convert(value, spec, to: &output)
  }

  private func convert(
    _ value: Value, _ spec: PercentSpec, to output: inout TextBuilder
  ) throws {
    switch spec.conversion {
    case 0x73: try append(string(value), spec, to: &output)
    case 0x72: try append(repr(value), spec, to: &output)
    case 0x61: try append(ascii(value), spec, to: &output)
    case 0x63:
      if let text = value.str {
        if text.count != 1 { throw typeError("%c requires int or char") }
        var plain = spec
        plain.precision = nil
        return try append(text, plain, to: &output)
      }
      guard isIndex(value) else { throw typeError("%c requires int or char") }
      output.append(
        try PercentFormat.character(
          IntegerResult(bigIndex(value)), spec, charge: { try self.charge($0, each: 8) }))
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47:
      output.append(
        try PercentFormat.float(double(value), spec, charge: { try self.charge($0, each: 8) }))
    default:
      let number = try percentInteger(value, spec.conversion)
      if spec.isPlain, case .small(let small) = number, spec.isDecimal {
        output.append(decimal: small)
      } else {
        output.append(
          try PercentFormat.integer(
            number, spec, digitLimit: interpreter.limits.integerDigits,
            charge: { try self.charge($0, each: 8) }))
      }
    }
  }

  private func append(
    _ text: PyStr, _ spec: PercentSpec, to output: inout TextBuilder
  ) throws {
    let count = min(text.count, spec.settledPrecision ?? text.count)
    let space = max(spec.settledWidth - count, 0)
    if space >= 1 << 31 { throw error(.memoryError) }
    try charge(space, each: 4)
    if !spec.leftAdjusted { output.append(0x20, times: space) }
    output.append(text, 0..<count)
    if spec.leftAdjusted { output.append(0x20, times: space) }
  }

  /// The integer that an integer conversion shows. Errors: TypeError, and what conversion raises.
  func percentInteger(_ value: Value, _ conversion: UInt32) throws -> IntegerResult {
    if case .int(let number) = value { return .small(number) }
    let letter = Unicode.Scalar(conversion).map { String($0) } ?? "d"
    if conversion == 0x78 || conversion == 0x58 || conversion == 0x6F {
      guard isIndex(value) else {
        throw typeError("%\(letter) format: an integer is required, not \(typeName(value))")
      }
      return IntegerResult(try bigIndex(value))
    }
    func wrongType() -> PyError {
      typeError("%\(letter) format: a real number is required, not \(typeName(value))")
    }
    if isInteger(value) { return IntegerResult(try bigIndex(value)) }
    if case .float(let number) = value {
      guard let whole = BigInt(truncating: number) else {
        throw number.isNaN
          ? valueError("cannot convert float NaN to integer")
          : error(.overflowError, "cannot convert float infinity to integer")
      }
      return IntegerResult(whole)
    }
    let type = type(of: value)
    let method = type.special(.int)
    if !method.isUnbound, value.str == nil, value.bytes == nil {
      let result = try callSpecial(method, value)
      guard isInteger(result) else {
        throw typeError("__int__ returned non-int (type \(typeName(result)))")
      }
      return IntegerResult(try bigIndex(result))
    }
    if isIndex(value) { return IntegerResult(try bigIndex(value)) }
    throw wrongType()
  }
}

extension PercentSpec {
  /// Whether there are neither flags nor sizes.
  var isPlain: Bool {
    width == nil && precision == nil && !signed && !spaced && !alternate && !zeroPadded
  }

  /// Whether an int is shown with decimal digits.
  var isDecimal: Bool { conversion == 0x64 || conversion == 0x69 || conversion == 0x75 }
}
