extension Interpreter {
  /// `int.to_bytes` and `int.from_bytes`.
  func installIntBytes() {
    let type = types.int!
    type.method("to_bytes", .named(ParameterList("length=, byteorder=, *, signed="))) {
      vm, receiver, arguments in
      let length = try arguments[0].bound.map { try vm.index($0) } ?? 1
      let isBig = try vm.isBigEndian(arguments[1], "to_bytes")
      let signed = try arguments[2].bound.map { try vm.isTrue($0) } ?? false
      if length < 0 { throw vm.valueError("length argument must be non-negative") }
      if case .int(let number) = receiver, number >= 0, !signed, length <= 8,
        length == 8 || number &>> (8 &* length) == 0
      {
        return vm.shortBytes(number, length, isBig: isBig)
      }
      let number = vm.receivedInteger(receiver)
      if number.isNegative, !signed {
        throw vm.error(.overflowError, "can't convert negative int to unsigned")
      }
      try vm.charge(length)
      guard let bytes = number.bigInt.toBytes(length: length, bigEndian: isBig, signed: signed)
      else { throw vm.error(.overflowError, "int too big to convert") }
      return vm.bytes(bytes)
    }
    let fromBytes = ParameterList("bytes, byteorder=, *, signed=")
    type.classMethod(
      "from_bytes", .named(fromBytes),
      quick: { vm, receiver, arguments in
        guard receiver.pyType === vm.types.int, 1...2 ~= arguments.count,
          let bytes = arguments[0].bytes, bytes.count <= 8
        else { return nil }
        let isBig = try vm.isBigEndian(arguments.at(1), "from_bytes")
        let number = vm.shortNumber(bytes.values, isBig: isBig)
        return number < 0 ? nil : .int(number)
      }
    ) { vm, receiver, arguments in
      let isBig = try vm.isBigEndian(arguments[1], "from_bytes")
      let bytes = try vm.byteValues(arguments[0])
      let signed = try arguments[2].bound.map { try vm.isTrue($0) } ?? false
      try vm.chargeInteger(bits: bytes.count * 8)
      let number = vm.int(BigInt(bytes: bytes, bigEndian: isBig, signed: signed))
      if receiver.pyType === vm.types.int { return number }
      return try vm.call(receiver, number)
    }
  }
}

extension VM {
  /// Reads an argument `byteorder`, which is "big" when absent.
  fileprivate func isBigEndian(_ value: Value, _ function: String) throws -> Bool {
    if value.isUnbound { return true }
    guard let text = value.str else {
      throw typeError("\(function)() argument 'byteorder' must be str, not \(typeName(value))")
    }
    if text.equals("big") { return true }
    if text.equals("little") { return false }
    throw valueError("byteorder must be either 'little' or 'big'")
  }

  /// The natural number that at most eight bytes are; below 0 where it has 64 bits.
  fileprivate func shortNumber(_ bytes: UnsafeBufferPointer<UInt8>, isBig: Bool) -> Int {
    var number = 0
    for i in 0..<bytes.count {
      number = number &<< 8 | Int(bytes[isBig ? i : bytes.count &- 1 &- i])
    }
    return number
  }

  /// The `length` bytes, 8 at most, of a natural number that fits in them.
  fileprivate func shortBytes(_ number: Int, _ length: Int, isBig: Bool) -> Value {
    if length == 0 { return .object(interpreter.emptyBytes) }
    return .object(
      PyBytes(types.bytes, count: length) { target in
        for i in 0..<length {
          target[isBig ? length &- 1 &- i : i] = UInt8(truncatingIfNeeded: number &>> (8 &* i))
        }
      })
  }

  /// The bytes of a bytes-like object, of what has `__bytes__`, or of an iterable of ints.
  fileprivate func byteValues(_ value: Value) throws -> [UInt8] {
    if let bytes = value.bytes { return Array(bytes.values) }
    if let bytes = value.bytearray { return Array(bytes.values) }
    let isNumber = integer(of: value) != nil
    let type = type(of: value)
    if isNumber || value.str != nil
      || (type.special(.bytes).isUnbound && type.special(.iter).isUnbound
        && type.special(.getitem).isUnbound)
    {
      throw typeError("cannot convert '\(type.name)' object to bytes")
    }
    let made = try call(.object(types.bytes), value)
    return made.bytes.map { Array($0.values) } ?? []
  }
}
