extension Interpreter {
  /// What only bytearray has: it changes in place.
  func installByteArray() {
    let type = types.bytearray!
    let family = ByteFamily(type: type, isArray: true)
    type.unhashable()
    // An array is made empty; `__init__` fills it, and can be called again.
    type.constructor(.any) { _, type, _ in .object(PyByteArray(type)) }
    let parameters = PyNative(
      types.builtinFunction, name: intern("bytearray"),
      arity: .named(ParameterList("source=, encoding=, errors=")), owner: nil
    ) { vm, receiver, arguments in
      try vm.withByteSource(arguments, family) { bytes in
        let array = try vm.resizable(receiver, bytes.count)
        array.replace(0..<array.count, with: bytes)
      }
      return .none
    }
    type.method("__init__", .any) { vm, receiver, arguments in
      try vm.invoke(parameters, receiver, arguments)
    }
    type.method("append", .one) { vm, receiver, arguments in
      let byte = try vm.byte(arguments[0])
      let array = try vm.resizable(receiver, 1)
      array.append(byte)
      return .none
    }
    type.method("extend", .one) { vm, receiver, arguments in
      if vm.isBytesLike(arguments[0]), arguments[0].memoryview?.isContiguous ?? true {
        if let other = arguments[0].bytearray, receiver.isIdentical(arguments[0]) {
          let copy = Array(other.values)
          try copy.withUnsafeBytes { try vm.append($0, to: receiver) }
        } else {
          try vm.withBytes(arguments[0]) { try vm.append($0, to: receiver) }
        }
        return .none
      }
      if !vm.isIterable(arguments[0]) {
        throw vm.typeError("can't extend bytearray with \(vm.typeName(arguments[0]))")
      }
      let items = try vm.byteItems(arguments[0], family)
      try items.withUnsafeBytes { try vm.append($0, to: receiver) }
      return .none
    }
    type.method("insert", .positional(2, 2)) { vm, receiver, arguments in
      let number = try vm.index(arguments[0])
      let byte = try vm.byte(arguments[1])
      let array = try vm.resizable(receiver, 1)
      let place = min(max(number < 0 ? number &+ array.count : number, 0), array.count)
      withUnsafeBytes(of: byte) { array.replace(place..<place, with: $0) }
      return .none
    }
    type.method("pop", .positional(0, 1)) { vm, receiver, arguments in
      let number = arguments.count > 0 ? try vm.index(arguments[0]) : -1
      guard let array = receiver.bytearray else { return .none }
      if array.count == 0 { throw vm.indexError("pop from empty bytearray") }
      let place = number < 0 ? number &+ array.count : number
      if place < 0 || place >= array.count { throw vm.indexError("pop index out of range") }
      try vm.checkResizable(array)
      let byte = array.bytes[place]
      array.replace(place..<place + 1, with: UnsafeRawBufferPointer(start: nil, count: 0))
      return .int(Int(byte))
    }
    type.method("remove", .one) { vm, receiver, arguments in
      let byte = try vm.byte(arguments[0])
      guard let array = receiver.bytearray else { return .none }
      guard let place = UnitScan.first(byte, in: array.values) else {
        throw vm.valueError("value not found in bytearray")
      }
      try vm.checkResizable(array)
      array.replace(place..<place + 1, with: UnsafeRawBufferPointer(start: nil, count: 0))
      return .none
    }
    type.method("reverse", .none) { vm, receiver, _ in
      if let array = receiver.bytearray {
        var bytes = UnsafeMutableBufferPointer(start: array.bytes, count: array.count)
        bytes.reverse()
      }
      return .none
    }
    type.method("clear", .none) { vm, receiver, _ in
      try vm.resizable(receiver, 0).removeAll()
      return .none
    }
    type.method("copy", .none) { vm, receiver, _ in
      try family.copy(vm, vm.octets(receiver))
    }
    type.method("__iadd__", .one) { vm, receiver, arguments in
      guard vm.isBytesLike(arguments[0]) else {
        throw vm.typeError("can't concat \(vm.typeName(arguments[0])) to bytearray")
      }
      if let other = arguments[0].bytearray, receiver.isIdentical(arguments[0]) {
        let copy = Array(other.values)
        try copy.withUnsafeBytes { try vm.append($0, to: receiver) }
      } else {
        try vm.withBytes(arguments[0]) { try vm.append($0, to: receiver) }
      }
      return receiver
    }
    type.method("__imul__", .one) { vm, receiver, arguments in
      guard vm.isIndex(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
      let times = max(try vm.itemIndex(arguments[0], .overflowError), 0)
      guard let array = receiver.bytearray else { return receiver }
      let count = array.count
      let (total, overflow) = count.multipliedReportingOverflow(by: times)
      if overflow { throw vm.error(.memoryError) }
      if total != count { try vm.checkResizable(array) }
      try vm.charge(total)
      array.resize(to: total)
      if total > count, count > 0 {
        fillByDoubling(UnsafeMutableRawPointer(array.bytes), of: count, total: total)
      }
      return receiver
    }
    type.method("__alloc__", .none) { vm, receiver, _ in
      .int(vm.octets(receiver).count + 1)
    }
  }
}

extension VM {
  /// A bytearray that may take so many bytes more. Errors: BufferError, MemoryError.
  fileprivate func resizable(_ receiver: Value, _ growth: Int) throws -> PyByteArray {
    guard let array = receiver.bytearray else {
      throw typeError("a bytearray is required, not '\(typeName(receiver))'")
    }
    try checkResizable(array)
    try charge(array.count + growth)
    return array
  }

  fileprivate func append(_ bytes: UnsafeRawBufferPointer, to receiver: Value) throws {
    if bytes.isEmpty { return }
    try resizable(receiver, bytes.count).append(contentsOf: bytes)
  }
}
