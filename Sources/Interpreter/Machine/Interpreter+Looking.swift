/// Looking at objects without running code of the program: no property, no `__getattr__`, no `__eq__`.
/// With the global lock.
extension Interpreter {
  /// An attribute that an object, its class or a module holds as it is; nil for one that would have to
  /// be computed.
  package func storedAttribute(_ value: Value, _ name: String) -> Value? {
    let key = known(name) ?? string(name)
    if let type = value.pyType { return stored(in: type, key) }
    if let object = value.object {
      if object.kind == .instance {
        if let found = unsafeDowncast(object, to: PyInstance.self).get(key) { return found }
      } else if let found = object.attributes?.get(key) {
        return found
      }
    }
    return stored(in: type(of: value), key)
  }

  /// What a class or one it inherits from holds; nil for descriptors that compute.
  private func stored(in type: PyType, _ name: PyStr) -> Value? {
    guard let found = type.lookupWithOwner(name)?.0 else { return nil }
    guard let object = found.object else { return found }
    switch object.kind {
    case .property, .other: return nil
    default: return found
    }
  }

  /// The names of the attributes that an object, its class or a module holds, in no order.
  package func storedNames(_ value: Value) -> Set<String> {
    var names: Set<String> = []
    func add(_ dict: PyDict) {
      for entry in dict.snapshot { if let name = entry.key.str { names.insert(name.string) } }
    }
    func add(_ type: PyType) {
      for base in type.order { add(base.takeUnretainedValue().variables) }
    }
    if let type = value.pyType {
      add(type)
      return names
    }
    if let object = value.object {
      if let attributes = object.attributes {
        add(attributes)
      } else if object.kind == .instance {
        names.formUnion(unsafeDowncast(object, to: PyInstance.self).slotNames)
      }
      if object.kind == .module { return names }
    }
    add(type(of: value))
    return names
  }

  /// Whether holding the value keeps nothing else alive than text, numbers, functions, classes and
  /// modules: none that the program would see go.
  package func isPlain(_ value: Value, depth: Int = 3) -> Bool {
    guard case .object(let object) = value else { return true }
    func arePlain(_ values: some Collection<Value>) -> Bool {
      depth > 0 && values.count <= 100 && values.allSatisfy { isPlain($0, depth: depth - 1) }
    }
    switch object.kind {
    case .str, .bytes, .int, .float, .complex, .range, .singleton, .module: return true
    case .function:
      let function = unsafeDowncast(object, to: PyFunction.self)
      return function.closure == nil && function.defaults.map { arePlain($0.values) } ?? true
        && function.keywordDefaults == nil && object.attributes == nil
    case .native: return isPlain(unsafeDowncast(object, to: PyNative.self).receiver, depth: 0)
    case .type: return !unsafeDowncast(object, to: PyType.self).isHeap
    case .tuple: return value.tuple.map { arePlain($0.values) } ?? false
    case .list: return object.isExact && value.list.map { arePlain($0.values) } ?? false
    case .dict:
      guard object.isExact, let dict = value.dict, dict.count <= 100 else { return false }
      return arePlain(dict.snapshot.flatMap { [$0.key, $0.value] }.prefix(101))
    default: return false
    }
  }

  /// A number that is another one when what a container, a bytearray or an instance holds has been
  /// changed; what those hold is not looked into. nil for values that never change.
  package func contentMark(_ value: Value) -> Int? {
    guard let object = value.object else { return nil }
    var hasher = Hasher()
    func add(_ value: Value) {
      switch value {
      case .object(let object): hasher.combine(ObjectIdentifier(object))
      case .int(let number): hasher.combine(number)
      case .float(let number): hasher.combine(number.bitPattern)
      case .bool(let flag): hasher.combine(flag)
      case .none: hasher.combine(0)
      case .unbound: hasher.combine(1)
      }
    }
    func add(_ dict: PyDict) {
      hasher.combine(dict.count)
      for entry in dict.snapshot.prefix(1000) {
        add(entry.key)
        add(entry.value)
      }
    }
    switch object.kind {
    case .list:
      guard let list = value.list else { return nil }
      hasher.combine(list.count)
      for value in list.values.prefix(1000) { add(value) }
    case .dict: if let dict = value.dict { add(dict) }
    case .set:
      hasher.combine(unsafeDowncast(object, to: PySet.self).version)
    case .bytearray:
      guard let array = value.bytearray else { return nil }
      hasher.combine(array.count)
      hasher.combine(
        bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(array.values).prefix(10_000))
      )
    case .instance:
      if let attributes = object.attributes {
        add(attributes)
      } else {
        for value in unsafeDowncast(object, to: PyInstance.self).slotValuesNow { add(value) }
      }
    default: return nil
    }
    return hasher.finalize()
  }
}
