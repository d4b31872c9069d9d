extension Interpreter {
  /// `hex` and `fromhex` of bytes and bytearray.
  func installByteHex(_ family: ByteFamily) {
    let parameters = ParameterList("sep=, bytes_per_sep=")
    family.type.method("hex", .named(parameters)) { vm, receiver, arguments in
      let separator = try vm.hexSeparator(arguments)
      return try vm.hex(vm.octets(receiver), separator)
    }
    family.type.classMethod("fromhex", .one) { vm, receiver, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError("fromhex() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      let bytes = try vm.bytes(hex: text)
      let made = try bytes.withUnsafeBufferPointer { try family.copy(vm, $0) }
      guard let type = receiver.pyType, type !== family.type else { return made }
      return try vm.call(receiver, made)
    }
  }
}

/// What `hex` puts between groups of bytes.
struct HexSeparator {
  let byte: UInt8
  /// Bytes in a group; negative when groups are counted from the left.
  let group: Int
}

extension VM {
  /// The separator that `hex(sep, bytes_per_sep)` is given; nil for none.
  /// Errors: TypeError, ValueError, OverflowError.
  func hexSeparator(_ arguments: Arguments) throws -> HexSeparator? {
    let group = arguments[1].isUnbound ? 1 : try smallIndex(arguments[1])
    if arguments[0].isUnbound { return nil }
    if try length(arguments[0]) != 1 { throw valueError("sep must be length 1.") }
    var byte: UInt8 = 0
    if let text = arguments[0].str {
      if !text.isASCII { throw valueError("sep must be ASCII.") }
      byte = text.ascii[0]
    } else if arguments[0].bytes != nil {
      byte = octets(arguments[0])[0]
      if byte >= 0x80 { throw valueError("sep must be ASCII.") }
    } else {
      throw typeError("sep must be str or bytes.")
    }
    return group == 0 ? nil : HexSeparator(byte: byte, group: group)
  }

  /// The hexadecimal digits of some bytes. Errors: MemoryError.
  func hex(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: HexSeparator?) throws -> Value {
    let size = separator?.group.magnitude ?? 0
    let group = Int(clamping: size)
    let isFromLeft = (separator?.group ?? 0) < 0
    let gaps = group > 0 && bytes.count > 0 ? (bytes.count - 1) / group : 0
    let (digits, overflow) = bytes.count.multipliedReportingOverflow(by: 2)
    if overflow { throw error(.memoryError) }
    let text = try asciiString(digits + gaps) { target in
      var place = 0
      for (i, byte) in bytes.enumerated() {
        if group > 0, i > 0, (isFromLeft ? i : bytes.count - i) % group == 0 {
          target[place] = separator?.byte ?? 0
          place += 1
        }
        let (high, low) = (byte &>> 4, byte & 15)
        target[place] = high < 10 ? high &+ 0x30 : high &+ 0x57
        target[place &+ 1] = low < 10 ? low &+ 0x30 : low &+ 0x57
        place &+= 2
      }
    }
    return .object(text)
  }

  /// The bytes that hexadecimal digits stand for; white space may stand between bytes.
  /// Errors: ValueError.
  fileprivate func bytes(hex text: PyStr) throws -> [UInt8] {
    func refusal(_ index: Int) -> PyError {
      valueError("non-hexadecimal number found in fromhex() arg at position \(index)")
    }
    if !text.isASCII { throw refusal(text.wide.firstIndex { $0 >= 0x80 } ?? 0) }
    let digits = text.ascii
    var result: [UInt8] = []
    result.reserveCapacity(digits.count / 2)
    var i = 0
    while i < digits.count {
      if UnitScan.isSpace(digits[i]) {
        i += 1
        continue
      }
      guard let high = Hex.value(UInt32(digits[i])) else { throw refusal(i) }
      guard i + 1 < digits.count, let low = Hex.value(UInt32(digits[i + 1])) else {
        throw refusal(i + 1)
      }
      result.append(UInt8(truncatingIfNeeded: high << 4 | low))
      i += 2
    }
    return result
  }
}
