import Interpreter

extension StandardModules {
  /// The methods with names.
  static func addArrayMethods(to type: PyType) {
    type.attribute("typecode") { vm, receiver in vm.str(receiver.array?.code.letter ?? "") }
    type.attribute("itemsize") { _, receiver in .int(receiver.array?.code.size ?? 0) }
    type.arrayMethod("append", .one) { vm, array, arguments in
      try vm.append(arguments[0], to: array)
      return .none
    }
    type.arrayMethod("extend", .one) { vm, array, arguments in
      try vm.extend(array, arguments[0])
      return .none
    }
    type.arrayMethod("fromlist", .one) { vm, array, arguments in
      guard let list = arguments[0].list else { throw vm.typeError("arg must be list") }
      // All or nothing.
      var bytes: [UInt8] = []
      for value in try vm.array(of: .object(list)) { bytes += try array.code.bytes(vm, value) }
      try vm.appendBytes(bytes, to: array)
      return .none
    }
    type.arrayMethod("tolist", .none) { vm, array, _ in .object(vm.list(try vm.values(of: array))) }
    type.arrayMethod("frombytes", .one) { vm, array, arguments in
      try vm.appendBytes(vm.bytesArray(arguments[0]), to: array)
      return .none
    }
    type.arrayMethod("tobytes", .none) { vm, array, _ in
      try vm.charge(array.byteCount)
      return vm.bytes(array.bytes)
    }
    type.arrayMethod("fromunicode", .one) { vm, array, arguments in
      guard array.code == .character else {
        throw vm.valueError("fromunicode() may only be called on unicode type arrays")
      }
      try vm.iterate(arguments[0]) { try vm.append($0, to: array) }
      return .none
    }
    type.arrayMethod("tounicode", .none) { vm, array, _ in
      guard array.code == .character else {
        throw vm.valueError("tounicode() may only be called on unicode type arrays")
      }
      return vm.unicode(array)
    }
    type.arrayMethod("insert", .positional(2, 2)) { vm, array, arguments in
      let number = try vm.index(arguments[0])
      let item = try array.code.bytes(vm, arguments[1])
      let place = number < 0 ? max(0, number &+ array.count) : min(number, array.count)
      try array.replace(vm, place..<place, with: item)
      return .none
    }
    type.arrayMethod("pop", .positional(0, 1)) { vm, array, arguments in
      let number = arguments.count == 0 ? -1 : try vm.index(arguments[0])
      if array.count == 0 { throw vm.indexError("pop from empty array") }
      let place = number < 0 ? number &+ array.count : number
      if place < 0 || place >= array.count { throw vm.indexError("pop index out of range") }
      let value = array.item(vm, place)
      try array.replace(vm, place..<(place + 1), with: [])
      return value
    }
    type.arrayMethod("remove", .one) { vm, array, arguments in
      guard let place = try vm.place(of: arguments[0], in: array, 0, Int.max),
        place < array.count
      else { throw vm.valueError("array.remove(x): x not in array") }
      try array.replace(vm, place..<(place + 1), with: [])
      return .none
    }
    type.arrayMethod("index", .positional(1, 3)) { vm, array, arguments in
      func bound(_ value: Value, _ absent: Int) throws -> Int {
        if value.isUnbound { return absent }
        let number = try vm.sliceIndex(value, noneAllowed: false)
        return number < 0 ? max(0, number &+ array.count) : number
      }
      let (start, stop) = (try bound(arguments.at(1), 0), try bound(arguments.at(2), Int.max))
      guard let place = try vm.place(of: arguments[0], in: array, start, stop) else {
        throw vm.valueError("array.index(x): x not in array")
      }
      return .int(place)
    }
    type.arrayMethod("count", .one) { vm, array, arguments in
      var count = 0
      var i = 0
      while i < array.count {
        if try vm.isEqual(array.item(vm, i), arguments[0]) { count += 1 }
        i += 1
      }
      return .int(count)
    }
    type.arrayMethod("reverse", .none) { _, array, _ in
      array.reorder { $0.reverse() }
      return .none
    }
    type.arrayMethod("byteswap", .none) { _, array, _ in
      for i in 0..<array.count {
        var item = UnsafeMutableRawBufferPointer(start: array.place(i), count: array.code.size)
        item.reverse()
      }
      return .none
    }
    type.arrayMethod("buffer_info", .none) { vm, array, _ in
      .object(vm.tuple([.int(Int(bitPattern: array.start)), .int(array.count)]))
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.arrayMethod(name, name == "__copy__" ? .none : .one) { vm, array, _ in
        let copy = PyArray(array.type, array.code)
        try copy.replace(vm, 0..<0, with: Array(array.bytes))
        return .object(copy)
      }
    }
  }
}

extension VM {
  /// The first place from `start` up to `stop` whose item equals the value.
  /// Errors: what comparing raises.
  func place(of value: Value, in array: PyArray, _ start: Int, _ stop: Int) throws -> Int? {
    var i = start
    while i < stop, i < array.count {
      if try isEqual(array.item(self, i), value) { return i }
      i += 1
    }
    return nil
  }

  /// The text of an array of characters.
  func unicode(_ array: PyArray) -> Value {
    str((0..<array.count).map { min(array.place($0).loadUnaligned(as: UInt32.self), 0x10FFFF) })
  }
}

extension PyArray {
  /// Puts the items in another order.
  func reorder(_ change: (inout [[UInt8]]) -> Void) {
    let size = code.size
    var items = (0..<count).map { Array(UnsafeRawBufferPointer(start: place($0), count: size)) }
    change(&items)
    for (i, item) in items.enumerated() where i < count { put(item, at: i) }
  }
}
