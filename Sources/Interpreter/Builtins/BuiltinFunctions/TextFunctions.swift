extension Interpreter {
  /// The functions that make text of values, and characters of numbers.
  func installTextFunctions() {
    function("repr", .one) { vm, _, arguments in
      // The call of `repr` counts as well as what it does.
      try vm.enterNative()
      defer { vm.leaveNative() }
      return .object(try vm.repr(arguments[0]))
    }
    function("ascii", .one) { vm, _, arguments in .object(try vm.ascii(arguments[0])) }
    function("format", .positional(1, 2)) { vm, _, arguments in
      if arguments.count == 1 {
        return .object(try vm.format(arguments[0], vm.interpreter.emptyString))
      }
      guard let spec = arguments[1].str else {
        throw vm.typeError(
          "format() argument 2 must be str, not \(vm.typeName(arguments[1]))")
      }
      return .object(try vm.format(arguments[0], spec))
    }
    function("chr", .one) { vm, _, arguments in
      guard let number = try vm.bigIndex(arguments[0]).asInt,
        Int(Int32.min)...Int(Int32.max) ~= number
      else { throw vm.error(.overflowError, "Python int too large to convert to C int") }
      guard 0..<0x110000 ~= number else {
        throw vm.valueError("chr() arg not in range(0x110000)")
      }
      return .object(vm.interpreter.character(UInt32(number)))
    }
    function("ord", .one) { vm, _, arguments in
      let value = arguments[0]
      let count: Int
      if let text = value.str {
        if text.count == 1 { return .int(Int(text[0])) }
        count = text.count
      } else if let bytes = value.bytes {
        if bytes.count == 1 { return .int(Int(bytes.bytes[0])) }
        count = bytes.count
      } else if let bytes = value.bytearray {
        if bytes.count == 1 { return .int(Int(bytes.values[0])) }
        count = bytes.count
      } else {
        throw vm.typeError(
          "ord() expected string of length 1, but \(vm.typeName(value)) found")
      }
      throw vm.typeError(
        "ord() expected a character, but string of length \(count) found")
    }
    for (name, prefix, radix) in [("bin", "0b", 2), ("oct", "0o", 8), ("hex", "0x", 16)] {
      function(name, .one) { vm, _, arguments in
        let number = try vm.bigIndex(arguments[0])
        try vm.charge(number.bitLength)
        let sign = number.isNegative ? "-" : ""
        let head = Array((sign + prefix).utf8)
        return .object(vm.interpreter.string(ascii: head + number.magnitudeDigits(radix: radix)))
      }
    }
  }
}
