extension VM {
  /// `container[key]`. Errors: IndexError, KeyError, TypeError.
  package func getItem(_ container: Value, _ key: Value) throws -> Value {
    if case .object(let o) = container, o.isExact {
      switch o.kind {
      case .list:
        if case .int(let i) = key {
          let list = unsafeDowncast(o, to: PyList.self)
          let index = i < 0 ? i &+ list.count : i
          if index < 0 || index >= list.count { throw indexError("list index out of range") }
          return (list.items + index).copy()
        }
      case .tuple:
        if case .int(let i) = key {
          let tuple = unsafeDowncast(o, to: PyTuple.self)
          let index = i < 0 ? i &+ tuple.count : i
          if index < 0 || index >= tuple.count { throw indexError("tuple index out of range") }
          return (tuple.items + index).copy()
        }
      case .dict:
        let dict = unsafeDowncast(o, to: PyDict.self)
        let i = try dict.find(self, key, hash: hash(key))
        if i < 0 { throw keyError(key) }
        return (dict.entries + i).value.copy()
      case .str:
        if case .int(let i) = key {
          let string = unsafeDowncast(o, to: PyStr.self)
          let index = i < 0 ? i &+ string.count : i
          if index < 0 || index >= string.count { throw indexError("string index out of range") }
          return .object(interpreter.character(string[index]))
        }
        return .object(try item(of: unsafeDowncast(o, to: PyStr.self), key))
      case .bytes:
        if case .int(let i) = key {
          let bytes = unsafeDowncast(o, to: PyBytes.self)
          let index = i < 0 ? i &+ bytes.count : i
          if index < 0 || index >= bytes.count { throw indexError("index out of range") }
          return .int(Int(bytes.bytes[index]))
        }
        return try bytesItem(o, key)
      case .bytearray: return try bytesItem(o, key)
      default: break
      }
    }
    let type = type(of: container)
    let method = type.special(.getitem)
    if !method.isUnbound { return try callSpecial(method, container, key) }
    if let pyClass = container.pyType {
      let hook = pyClass.special(.classGetitem)
      if !hook.isUnbound { return try call(bind(hook, to: container, pyClass), key) }
      throw typeError("type '\(pyClass.name)' is not subscriptable")
    }
    throw typeError("'\(type.name)' object is not subscriptable")
  }

  /// `container[first:second]` with the two that stand at a place, which are taken from there. Errors:
  /// TypeError, what `__index__` and `__getitem__` raise.
  func getSlice(_ container: Value, _ first: UnsafeMutablePointer<Value>) throws -> Value {
    if case .object(let o) = container, o.isExact {
      // The usual ones need no slice object.
      @inline(__always) func range(_ count: Int) -> Range<Int>? {
        PySlice.quickRange(first.pointee, (first + 1).pointee, count: count)
      }
      switch o.kind {
      case .bytes:
        let bytes = unsafeDowncast(o, to: PyBytes.self)
        if let range = range(bytes.count), range.count < bytes.count, !range.isEmpty {
          try charge(range.count)
          return .object(
            PyBytes(types.bytes, copying: bytes.bytes + range.lowerBound, count: range.count))
        }
      case .bytearray:
        let array = unsafeDowncast(o, to: PyByteArray.self)
        if let range = range(array.count) {
          return try ByteFamily(type: o.type, isArray: true).part(self, container, range)
        }
      case .str:
        let text = unsafeDowncast(o, to: PyStr.self)
        if let range = range(text.count) { return .object(try part(text, range)) }
      default: break
      }
    }
    let slice = PySlice(types.slice, first.take(), (first + 1).take(), .none)
    return try getItem(container, .object(slice))
  }

  /// `container[key] = value`.
  package func setItem(_ container: Value, _ key: Value, _ value: Value) throws {
    if case .object(let o) = container, o.isExact {
      if o.kind == .list, case .int(let i) = key {
        let list = unsafeDowncast(o, to: PyList.self)
        let index = i < 0 ? i &+ list.count : i
        if index < 0 || index >= list.count {
          throw indexError("list assignment index out of range")
        }
        (list.items + index).set(value)
        return
      }
      if o.kind == .bytearray, case .int(let i) = key, case .int(let byte) = value {
        let array = unsafeDowncast(o, to: PyByteArray.self)
        let index = i < 0 ? i &+ array.count : i
        if index >= 0, index < array.count, byte >= 0, byte < 256 {
          array.bytes[index] = UInt8(truncatingIfNeeded: byte)
          return
        }
      }
      if o.kind == .dict {
        let dict = unsafeDowncast(o, to: PyDict.self)
        if dict.count & 0xffff == 0xffff { try charge(dict.count * 100) }
        return try dict.set(self, key, value)
      }
    }
    let method = type(of: container).special(.setitem)
    if method.isUnbound {
      throw typeError("'\(typeName(container))' object does not support item assignment")
    }
    _ = try callSpecial(method, container, key, value)
  }

  /// `del container[key]`.
  package func deleteItem(_ container: Value, _ key: Value) throws {
    if case .object(let o) = container, o.kind == .dict, o.isExact {
      let dict = unsafeDowncast(o, to: PyDict.self)
      let i = try dict.find(self, key, hash: hash(key))
      if i < 0 { throw keyError(key) }
      dict.remove(at: i)
      return
    }
    let method = type(of: container).special(.delitem)
    if method.isUnbound {
      // CPython words it in one way for sequences and in another for all else.
      let isSequence =
        switch container.kind {
        case .str, .bytes, .tuple, .range, .set, .frozenset: true
        default: type(of: container).isHeap
        }
      let verb = isSequence && !type(of: key).special(.index).isUnbound ? "doesn't" : "does not"
      throw typeError("'\(typeName(container))' object \(verb) support item deletion")
    }
    _ = try callSpecial(method, container, key)
  }

  /// `item in container`.
  package func contains(_ container: Value, _ item: Value) throws -> Bool {
    if case .object(let o) = container, o.isExact {
      switch o.kind {
      case .dict:
        return try unsafeDowncast(o, to: PyDict.self).find(self, item, hash: hash(item)) >= 0
      case .list:
        let list = unsafeDowncast(o, to: PyList.self)
        var i = 0
        while i < list.count {
          if try isEqual(list.items[i], item) { return true }
          i += 1
        }
        return false
      case .tuple:
        for value in unsafeDowncast(o, to: PyTuple.self).values where try isEqual(value, item) {
          return true
        }
        return false
      case .str: return try contains(unsafeDowncast(o, to: PyStr.self), item)
      case .bytes, .bytearray: return try bytesContains(o, item)
      default: break
      }
    }
    let type = type(of: container)
    let method = type.special(.contains)
    if method.isNone { throw typeError("'\(type.name)' object is not a container") }
    if !method.isUnbound { return try isTrue(callSpecial(method, container, item)) }
    if type.special(.iter).isUnbound, type.special(.getitem).isUnbound {
      throw typeError("argument of type '\(type.name)' is not iterable")
    }
    let iterator = try self.iterator(of: container)
    while let value = try next(iterator) {
      try checkpoint()
      if try isEqual(value, item) { return true }
    }
    return false
  }

  /// `len(value)`. Errors: TypeError, ValueError.
  package func length(_ value: Value) throws -> Int {
    if case .object(let o) = value, o.isExact {
      switch o.kind {
      case .str: return unsafeDowncast(o, to: PyStr.self).count
      case .bytes: return unsafeDowncast(o, to: PyBytes.self).count
      case .bytearray: return unsafeDowncast(o, to: PyByteArray.self).count
      case .list: return unsafeDowncast(o, to: PyList.self).count
      case .tuple: return unsafeDowncast(o, to: PyTuple.self).count
      case .dict: return unsafeDowncast(o, to: PyDict.self).count
      case .set, .frozenset: return unsafeDowncast(o, to: PySet.self).count
      case .range: return unsafeDowncast(o, to: PyRange.self).count
      default: break
      }
    }
    let method = type(of: value).special(.len)
    if method.isUnbound { throw typeError("object of type '\(typeName(value))' has no len()") }
    let result = try callSpecial(method, value)
    guard let length = try bigIndex(result).asInt else {
      throw error(.overflowError, "cannot fit 'int' into an index-sized integer")
    }
    if length < 0 { throw valueError("__len__() should return >= 0") }
    return length
  }

  // MARK: Iteration

  /// `iter(value)`. Errors: TypeError.
  package func iterator(of value: Value) throws -> Value {
    guard case .object(let o) = value else {
      throw typeError("'\(typeName(value))' object is not iterable")
    }
    if o.isExact {
      switch o.kind {
      case .list:
        return .object(ListIterator(types.listIterator, unsafeDowncast(o, to: PyList.self)))
      case .tuple:
        return .object(TupleIterator(types.tupleIterator, unsafeDowncast(o, to: PyTuple.self)))
      case .range:
        let range = unsafeDowncast(o, to: PyRange.self)
        return .object(
          RangeIterator(
            types.rangeIterator, start: range.start, step: range.step, count: range.count))
      case .str:
        let string = unsafeDowncast(o, to: PyStr.self)
        let type = string.isASCII ? types.strASCIIIterator : types.strIterator
        return .object(StringIterator(type.unsafelyUnwrapped, string))
      case .dict:
        return .object(
          DictIterator(types.dictKeyIterator, unsafeDowncast(o, to: PyDict.self), .keys))
      case .set, .frozenset:
        return .object(SetIterator(types.setIterator, unsafeDowncast(o, to: PySet.self)))
      case .generator, .iterator: return value
      default: break
      }
    }
    let method = o.type.special(.iter)
    if method.isNone { throw typeError("'\(o.type.name)' object is not iterable") }
    if !method.isUnbound {
      let iterator = try callSpecial(method, value)
      if case .object(let made) = iterator {
        if made.kind == .iterator || made.kind == .generator { return iterator }
        if !made.type.special(.next).isUnbound { return iterator }
      }
      throw typeError("iter() returned non-iterator of type '\(typeName(iterator))'")
    }
    if !o.type.special(.getitem).isUnbound {
      return .object(SequenceIterator(types.sequenceIterator, value))
    }
    throw typeError("'\(o.type.name)' object is not iterable")
  }

  /// The next value of an iterator, or nil at its end.
  package func next(_ iterator: Value) throws -> Value? {
    guard case .object(let o) = iterator else {
      throw typeError("'\(typeName(iterator))' object is not an iterator")
    }
    if o.isExact {
      if o.kind == .iterator { return try unsafeDowncast(o, to: PyIterator.self).next(self) }
      if o.kind == .generator {
        return try resume(unsafeDowncast(o, to: PyGenerator.self), sending: .none)
      }
    }
    return try nextBySpecial(iterator, o)
  }

  @inline(never)
  private func nextBySpecial(_ iterator: Value, _ o: PyObject) throws -> Value? {
    let method = o.type.special(.next)
    if method.isUnbound {
      throw typeError("'\(o.type.name)' object is not an iterator")
    }
    do {
      return try callSpecial(method, iterator)
    } catch let error as PyError where error.matches(self, .stopIteration) {
      return nil
    }
  }

  /// Calls `body` with every value of an iterable.
  package func iterate(_ iterable: Value, _ body: (Value) throws -> Void) throws {
    if case .object(let o) = iterable, o.isExact {
      if o.kind == .tuple {
        for value in unsafeDowncast(o, to: PyTuple.self).values { try body(value) }
        return
      }
      if o.kind == .list {
        let list = unsafeDowncast(o, to: PyList.self)
        var i = 0
        while i < list.count {
          try body(list.items[i])
          i += 1
        }
        return
      }
    }
    let iterator = try self.iterator(of: iterable)
    while let value = try next(iterator) {
      try checkpoint()
      try body(value)
    }
  }

  /// All values of an iterable. Errors: MemoryError past the limit, and what iterating raises.
  package func array(of iterable: Value) throws -> [Value] {
    if case .object(let o) = iterable, o.isExact {
      if o.kind == .tuple { return Array(unsafeDowncast(o, to: PyTuple.self).values) }
      if o.kind == .list { return Array(unsafeDowncast(o, to: PyList.self).values) }
      if o.kind == .range {
        try charge(
          unsafeDowncast(o, to: PyRange.self).count.multipliedReportingOverflow(by: 16).overflow
            ? .max : unsafeDowncast(o, to: PyRange.self).count * 16)
      }
    }
    var result: [Value] = []
    try iterate(iterable) { value in
      if result.count == result.capacity { try charge(result.count * 32) }
      result.append(value)
    }
    return result
  }

  /// Unpacks exactly `count` values into registers.
  func unpack(_ value: Value, _ count: Int, into target: UnsafeMutablePointer<Value>) throws {
    if case .object(let o) = value, o.isExact {
      var items: UnsafeBufferPointer<Value>?
      if o.kind == .tuple { items = unsafeDowncast(o, to: PyTuple.self).values }
      if o.kind == .list { items = unsafeDowncast(o, to: PyList.self).values }
      if let items {
        if items.count < count {
          throw valueError("not enough values to unpack (expected \(count), got \(items.count))")
        }
        if items.count > count {
          throw valueError("too many values to unpack (expected \(count))")
        }
        for i in 0..<count { (target + i).set(items[i]) }
        return
      }
    }
    let iterator = try unpackIterator(value)
    for i in 0..<count {
      guard let item = try next(iterator) else {
        throw valueError("not enough values to unpack (expected \(count), got \(i))")
      }
      target[i] = item
    }
    if try next(iterator) != nil {
      throw valueError("too many values to unpack (expected \(count))")
    }
  }

  private func unpackIterator(_ value: Value) throws -> Value {
    if value.object == nil
      || (type(of: value).special(.iter).isUnbound
        && type(of: value).special(.getitem).isUnbound && value.kind != .generator
        && value.kind != .iterator)
    {
      throw typeError("cannot unpack non-iterable \(typeName(value)) object")
    }
    return try iterator(of: value)
  }

  /// Unpacks values around a starred target, which gets a list.
  func unpack(
    _ value: Value, before: Int, after: Int, into target: UnsafeMutablePointer<Value>
  ) throws {
    let items: [Value]
    if value.kind == .list || value.kind == .tuple {
      items = try array(of: value)
    } else {
      let iterator = try unpackIterator(value)
      var all: [Value] = []
      while let item = try next(iterator) { all.append(item) }
      items = all
    }
    if items.count < before + after {
      throw valueError(
        "not enough values to unpack (expected at least \(before + after), got \(items.count))")
    }
    for i in 0..<before { target[i] = items[i] }
    target[before] = .object(list(Array(items[before..<(items.count - after)])))
    for i in 0..<after { target[before + 1 + i] = items[items.count - after + i] }
  }

  // MARK: Conversion

  /// An integer that fits in a machine word, from an int or anything with `__index__`.
  /// Errors: TypeError, OverflowError.
  package func index(_ value: Value) throws -> Int {
    switch value {
    case .int(let i): return i
    case .bool(let b): return b ? 1 : 0
    default: break
    }
    guard let small = try bigIndex(value).asInt else {
      throw error(.overflowError, "Python int too large to convert to C ssize_t")
    }
    return small
  }

  /// The integer of an int or anything with `__index__`. Errors: TypeError.
  package func bigIndex(_ value: Value) throws -> BigInt {
    switch value {
    case .int(let i): return BigInt(i)
    case .bool(let b): return BigInt(b ? 1 : 0)
    case .object(let o) where o.kind == .int: return unsafeDowncast(o, to: PyInt.self).value
    default: break
    }
    let method = type(of: value).special(.index)
    if method.isUnbound {
      throw typeError("'\(typeName(value))' object cannot be interpreted as an integer")
    }
    let result = try callSpecial(method, value)
    switch result {
    case .int(let i): return BigInt(i)
    case .bool(let b): return BigInt(b ? 1 : 0)
    case .object(let o) where o.kind == .int: return unsafeDowncast(o, to: PyInt.self).value
    default: throw typeError("__index__ returned non-int (type \(typeName(result)))")
    }
  }

  /// The number of a float, int or anything with `__float__`. Errors: TypeError, OverflowError.
  package func double(_ value: Value) throws -> Double {
    switch value {
    case .float(let d): return d
    case .int(let i): return Double(i)
    case .bool(let b): return b ? 1 : 0
    case .object(let o) where o.kind == .float: return unsafeDowncast(o, to: PyFloat.self).value
    case .object(let o) where o.kind == .int:
      guard let d = unsafeDowncast(o, to: PyInt.self).value.toDouble() else {
        throw error(.overflowError, "int too large to convert to float")
      }
      return d
    default: break
    }
    let method = type(of: value).special(.float)
    if !method.isUnbound {
      let result = try callSpecial(method, value)
      if case .float(let d) = result { return d }
      if case .object(let o) = result, o.kind == .float {
        return unsafeDowncast(o, to: PyFloat.self).value
      }
      throw typeError(
        "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
    }
    if !type(of: value).special(.index).isUnbound {
      guard let d = try bigIndex(value).toDouble() else {
        throw error(.overflowError, "int too large to convert to float")
      }
      return d
    }
    throw typeError("must be real number, not \(typeName(value))")
  }

  // MARK: Text

  /// `repr(value)`. Errors: what `__repr__` raises.
  package func repr(_ value: Value) throws -> PyStr {
    if case .int(let number) = value { return decimal(number) }
    try enterNative("while getting the repr of an object")
    defer { leaveNative() }
    let method = type(of: value).special(.repr)
    let result = try callSpecial(method, value)
    guard let text = result.str else {
      throw typeError("__repr__ returned non-string (type \(typeName(result)))")
    }
    return text
  }

  /// `str(value)`. Errors: what `__str__` raises.
  package func string(_ value: Value) throws -> PyStr {
    if let text = value.str, text.isExact { return text }
    if case .int(let number) = value { return decimal(number) }
    try enterNative("while getting the str of an object")
    defer { leaveNative() }
    let method = type(of: value).special(.str)
    let result = try callSpecial(method, value)
    guard let text = result.str else {
      throw typeError("__str__ returned non-string (type \(typeName(result)))")
    }
    return text
  }

  /// `format(value, spec)`. Errors: what `__format__` raises.
  package func format(_ value: Value, _ spec: PyStr) throws -> PyStr {
    if spec.count == 0 {
      if let text = value.str, text.isExact { return text }
      switch value {
      case .int, .float, .bool, .none: return try string(value)
      default: break
      }
    } else if let quick = QuickFormat(spec), let text = try quick.format(self, value) {
      return text
    }
    try enterNative()
    defer { leaveNative() }
    let result = try callSpecial(type(of: value).special(.format), value, .object(spec))
    guard let text = result.str else {
      throw typeError("__format__ must return a str, not \(typeName(result))")
    }
    return text
  }
}
