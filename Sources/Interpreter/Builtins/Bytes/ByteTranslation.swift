extension Interpreter {
  /// `translate` and `maketrans` of bytes and bytearray.
  func installByteTranslation(_ family: ByteFamily) {
    let parameters = ParameterList("table, /, delete=")
    family.type.method("translate", .named(parameters)) { vm, receiver, arguments in
      var table = (0...255).map { UInt8(truncatingIfNeeded: $0) }
      if !arguments[0].isNone {
        try vm.withOctets(arguments[0]) { given in
          if given.count != 256 {
            throw vm.valueError("translation table must be 256 characters long")
          }
          table = Array(given)
        }
      }
      var removed = [Bool](repeating: false, count: 256)
      if !arguments[1].isUnbound {
        try vm.withOctets(arguments[1]) { for byte in $0 { removed[Int(byte)] = true } }
      }
      let bytes = vm.octets(receiver)
      let kept = bytes.reduce(0) { $0 + (removed[Int($1)] ? 0 : 1) }
      return try family.make(vm, kept) { target in
        var i = 0
        for byte in bytes where !removed[Int(byte)] {
          target[i] = table[Int(byte)]
          i += 1
        }
      }
    }
    family.type.staticMethod("maketrans", .positional(2, 2)) { vm, _, arguments in
      try vm.withOctets(arguments[0]) { from in
        try vm.withOctets(arguments[1]) { to in
          if from.count != to.count {
            throw vm.valueError("maketrans arguments must have same length")
          }
          var table = (0...255).map { UInt8(truncatingIfNeeded: $0) }
          for i in 0..<from.count { table[Int(from[i])] = to[i] }
          return vm.bytes(table)
        }
      }
    }
  }
}
