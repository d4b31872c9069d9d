import Interpreter

extension StandardModules {
  /// The operators, comparisons and text.
  static func addArrayOperators(to type: PyType) {
    type.arrayMethod("__repr__", .none) { vm, array, _ in
      let name = array.type.name
      if array.count == 0 { return vm.str("\(name)('\(array.code.letter)')") }
      let items =
        array.code == .character
        ? try vm.repr(vm.unicode(array)) : try vm.repr(.object(vm.list(try vm.values(of: array))))
      return vm.str("\(name)('\(array.code.letter)', \(items.string))")
    }
    type.arrayMethod("__add__", .one) { vm, array, arguments in
      guard let other = arguments[0].array else {
        throw vm.typeError(
          "can only append array (not \"\(vm.typeName(arguments[0]))\") to array")
      }
      if other.code != array.code { throw vm.typeError("bad argument type for built-in operation") }
      let made = PyArray(array.plainType, array.code)
      try made.replace(vm, 0..<0, with: Array(array.bytes) + Array(other.bytes))
      return .object(made)
    }
    type.arrayMethod("__iadd__", .one) { vm, array, arguments in
      guard arguments[0].array != nil else {
        throw vm.typeError(
          "can only extend with array (not \"\(vm.typeName(arguments[0]))\")")
      }
      try vm.extend(array, arguments[0])
      return .object(array)
    }
    for name in ["__mul__", "__rmul__", "__imul__"] {
      type.arrayMethod(name, .one) { vm, array, arguments in
        guard vm.isIndex(arguments[0]) else {
          throw vm.typeError(
            "can't multiply sequence by non-int of type '\(vm.typeName(arguments[0]))'")
        }
        let bytes = try vm.repeatedBytes(array, arguments[0])
        let target = name == "__imul__" ? array : PyArray(array.plainType, array.code)
        try target.replace(vm, 0..<target.count, with: bytes)
        return .object(target)
      }
    }
    let comparisons: [(String, ComparisonOperator)] = [
      ("__lt__", .less), ("__le__", .lessEqual), ("__eq__", .equal), ("__ne__", .notEqual),
      ("__gt__", .greater), ("__ge__", .greaterEqual),
    ]
    for (name, op) in comparisons {
      type.arrayMethod(name, .one) { vm, array, arguments in
        guard let other = arguments[0].array else { return .object(vm.interpreter.notImplemented) }
        return try vm.compare(
          op, .object(vm.list(try vm.values(of: array))),
          .object(vm.list(try vm.values(of: other))))
      }
    }
  }
}

extension VM {
  /// The bytes of `array * number`. Errors: MemoryError, OverflowError.
  fileprivate func repeatedBytes(_ array: PyArray, _ number: Value) throws -> [UInt8] {
    let times = max(try itemIndex(number, .overflowError), 0)
    let (total, overflow) = array.byteCount.multipliedReportingOverflow(by: times)
    if overflow { throw error(.memoryError) }
    try charge(total)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(total)
    if total > 0 { for _ in 0..<times { bytes += array.bytes } }
    return bytes
  }
}
