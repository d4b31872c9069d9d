extension VM {
  /// `format % operand` of bytes and bytearray (Python's library reference, "printf-style Bytes
  /// Formatting"). Errors: TypeError, ValueError, OverflowError, what the values' methods raise.
  func formatPercent(_ format: Value, _ operand: Value, _ family: ByteFamily) throws -> Value {
    if let quick = try quickPercent(octets(format), operand, family) { return quick }
    let source = Array(octets(format))
    var arguments = PercentArguments(self, operand, isText: false)
    var parser = PercentParser(source.map { UInt32($0) })
    var output: [UInt8] = []
    do {
      while let piece = parser.next() {
        switch piece {
        case .literal(let range): output += source[range]
        case .conversion(var spec):
          if spec.usesMapping {
            try arguments.checkMapping()
            guard let key = spec.mappingKey else {
              throw spec.problem ?? PercentSpec.needsMapping
            }
            try arguments.select(bytes(key.map { UInt8(truncatingIfNeeded: $0) }))
          }
          try arguments.settleStars(&spec)
          if let problem = spec.problem { throw renamed(problem) }
          let value = try arguments.take()
          if let problem = spec.unsupportedConversion(among: "diouxXeEfFgGcbsra") {
            throw problem
          }
          try convert(value, spec, to: &output)
          try charge(output.count * 2)
        }
      }
    } catch let failure as FormatError {
      throw error(failure)
    }
    try arguments.finish()
    return try output.withUnsafeBufferPointer { try family.copy(self, $0) }
  }

  /// Bytes call a precision by a shorter name than str.
  private func renamed(_ problem: FormatError) -> FormatError {
    problem.message == "precision too big" ? FormatError(problem.kind, "prec too big") : problem
  }

  private func convert(_ value: Value, _ spec: PercentSpec, to output: inout [UInt8]) throws {
    switch spec.conversion {
    case 0x62, 0x73:
      let source = try isBytesLike(value) ? value : bytesByMethod(value)
      guard let source else {
        throw typeError(
          "%b requires a bytes-like object, or an object that implements __bytes__, "
            + "not '\(typeName(value))'")
      }
      try withOctets(source) { try append($0, spec, to: &output) }
    case 0x72, 0x61:
      let text = try ascii(value)
      try append(text.ascii, spec, to: &output)
    case 0x63:
      var plain = spec
      plain.precision = nil
      let given = octets(value)
      if given.count == 1 { return try append(given, plain, to: &output) }
      guard isIndex(value), given.isEmpty else {
        throw typeError("%c requires an integer in range(256) or a single byte")
      }
      guard let number = try bigIndex(value).asInt, let byte = UInt8(exactly: number) else {
        throw error(.overflowError, "%c arg not in range(256)")
      }
      try withUnsafePointer(to: byte) {
        try append(UnsafeBufferPointer(start: $0, count: 1), plain, to: &output)
      }
    case 0x65, 0x45, 0x66, 0x46, 0x67, 0x47:
      let isNumber =
        isIndex(value) || value.kind == .float || !type(of: value).special(.float).isUnbound
      if case .float = value {
      } else if !isNumber {
        throw typeError("float argument required, not \(typeName(value))")
      }
      let shown = try PercentFormat.float(
        double(value), spec, charge: { try self.charge($0, each: 8) })
      output += shown.map { UInt8(truncatingIfNeeded: $0) }
    default:
      let shown = try PercentFormat.integer(
        percentInteger(value, spec.conversion), spec, digitLimit: interpreter.limits.integerDigits,
        charge: { try self.charge($0, each: 8) })
      output += shown.map { UInt8(truncatingIfNeeded: $0) }
    }
  }

  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ spec: PercentSpec, to output: inout [UInt8]
  ) throws {
    let count = min(bytes.count, spec.settledPrecision ?? bytes.count)
    let space = max(spec.settledWidth - count, 0)
    try charge(space)
    let blanks = repeatElement(UInt8(0x20), count: space)
    if !spec.leftAdjusted { output += blanks }
    output += bytes[..<count]
    if spec.leftAdjusted { output += blanks }
  }
}
