/// Attribute instructions whose inline cache did not answer: they ask in full, and fill the cache
/// where the answer will be the same for the next object of this class and shape.
extension VM {
  /// `a <- b.name`. True when a property's getter was entered, whose frame the machine now runs.
  @inline(never)
  func loadAttribute(
    _ i: UnsafeMutablePointer<Instruction>, _ a: UnsafeMutablePointer<Value>,
    _ b: UnsafeMutablePointer<Value>,
    _ name: PyStr, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Bool {
    let result: Value
    if b.tag == ValueLayout.object, b.objectKind == .instance {
      let instance = Unmanaged<PyInstance>.fromOpaque(b.address)
      let isKnown = instance._withUnsafeGuaranteedRef {
        cache.pointee.isOf($0) || fill(cache, reading: name, of: $0)
      }
      if isKnown, cache.pointee.slot == InlineCache.getterSlot {
        let getter = Unmanaged<PyFunction>.fromOpaque(cache.value.address)
        try pushGetter(getter, b.copy(), i.a)
        if i.flags.has(.consumeB) { b.clear() }
        return true
      }
      result = try lending(b) { try getAttribute($0, name) }
    } else if b.tag == ValueLayout.object, b.objectKind == .module,
      let value = moduleAttribute(Unmanaged<PyObject>.fromOpaque(b.address), name, cache)
    {
      result = value
    } else {
      result = try lending(b) { try getAttribute($0, name) }
    }
    if i.flags.has(.consumeB) { b.clear() }
    a.set(result)
    return false
  }

  /// Enters the getter of a property; its result goes to the register `destination`.
  private func pushGetter(
    _ getter: Unmanaged<PyFunction>, _ object: consuming Value, _ destination: UInt16
  ) throws {
    let count = getter.code.registerCount
    try checkDepth(count)
    let base = top
    base.initialize(to: object)
    (base + 1).initialize(repeating: .unbound, count: count - 1)
    getter._withUnsafeGuaranteedRef {
      enterFrame($0, base, kind: .call, destination: destination)
    }
  }

  /// Fills the cache for reading an attribute of a plain instance; false where the next object may
  /// give another answer.
  private func fill(
    _ cache: UnsafeMutablePointer<InlineCache>, reading name: PyStr, of instance: PyInstance
  ) -> Bool {
    let type = instance.type
    guard instance.attributes == nil, !hasGetHook(type) else { return false }
    let found = type.lookup(name)
    var slotName = name
    if let found, isDataDescriptor(found) {
      guard case .object(let descriptor) = found else { return false }
      if descriptor.kind == .property, descriptor.isExact {
        // What the getter cannot find `__getattr__` is asked for.
        guard type.special(.getattr).isUnbound else { return false }
        let getter = unsafeDowncast(descriptor, to: PyProperty.self).getter
        guard case .object(let o) = getter, o.kind == .function else { return false }
        let code = unsafeDowncast(o, to: PyFunction.self).code
        guard code.isSimple, !code.isGenerator, code.positionalCount == 1 else { return false }
        cache.pointee.remember(instance, slot: InlineCache.getterSlot, value: getter)
        return true
      }
      guard let member = descriptor as? PyMember else { return false }
      slotName = member.name
    }
    let slot = instance.shape._withUnsafeGuaranteedRef { $0.slot(of: slotName) }
    if slot >= 0, !instance.slots[slot].isUnbound {
      cache.pointee.remember(instance, slot: slot)
    } else if let found, slot < 0, !isDescriptor(found) {
      cache.pointee.remember(instance, slot: InlineCache.valueSlot, value: found)
    } else {
      return false
    }
    return true
  }

  /// Whether a class attribute may give something else than itself when it is read.
  private func isDescriptor(_ value: Value) -> Bool {
    guard case .object(let o) = value else { return false }
    switch o.kind {
    case .str, .int, .float, .bytes, .tuple, .list, .dict, .set, .frozenset: return !o.isExact
    default: return true
    }
  }

  /// A variable of a module; nil where the module's class has an attribute of that name, or none
  /// has it. The cache keeps the place in the module's dict.
  private func moduleAttribute(
    _ held: Unmanaged<PyObject>, _ name: PyStr, _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Value? {
    held._withUnsafeGuaranteedRef { module in
      guard let variables = module.attributes else { return nil }
      let slot = cache.pointee.slot
      if slot >= 0, slot < variables.used, cache.pointee.version == module.type.version,
        case .object(let key) = variables.entries[slot].key, key === name
      {
        return variables.entries[slot].value
      }
      guard module.isExact, module.type.lookup(name) == nil else { return nil }
      let found = variables.find(name)
      if found < 0 { return nil }
      cache.pointee.shape = nil
      cache.pointee.version = module.type.version
      cache.pointee.slot = found
      return variables.entries[found].value
    }
  }

  private func hasGetHook(_ type: PyType) -> Bool {
    if case .object(let o) = type.special(.getattribute), o.kind != .native { return true }
    return false
  }

  @inline(never)
  func storeAttribute(
    _ object: Value, _ name: PyStr, _ value: Value, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws {
    if case .object(let o) = object, o.kind == .instance, o.attributes == nil {
      let instance = unsafeDowncast(o, to: PyInstance.self)
      let type = o.type
      if let slotName = slotName(name, storedIn: type) {
        let shape = instance.shape
        let slot = shape._withUnsafeGuaranteedRef { $0.slot(of: slotName) }
        if slot >= 0 {
          cache.pointee.remember(instance, slot: slot)
        } else if instance.slotCount < PyInstance.maximumSlots {
          cache.pointee.remember(instance, slot: -1)
          cache.pointee.nextShape = Unmanaged.passUnretained(
            shape._withUnsafeGuaranteedRef { $0.adding(slotName) })
        }
        instance.set(slotName, value)
        return
      }
    }
    try setAttribute(object, name, value)
  }

  /// Under which name an instance keeps an attribute that is set; nil where something else than
  /// the instance decides.
  private func slotName(_ name: PyStr, storedIn type: PyType) -> PyStr? {
    guard type.special(.setattr).object?.kind == .native else { return nil }
    if let found = type.lookup(name) {
      if case .object(let o) = found, o.kind == .other, let member = o as? PyMember {
        return member.name
      }
      return type.hasAttributes && !isDescriptor(found) ? name : nil
    }
    guard type.hasAttributes, name !== interpreter.names.pyClass, name !== interpreter.names.dict
    else { return nil }
    return name
  }

  @inline(never)
  func loadMethod(
    _ object: Value, _ name: PyStr, _ cache: UnsafeMutablePointer<InlineCache>,
    into target: UnsafeMutablePointer<Value>
  ) throws {
    if case .object(let o) = object {
      switch o.kind {
      case .type, .superObject: break
      case .module:
        if let value = moduleAttribute(Unmanaged.passUnretained(o), name, cache) {
          target.set(value)
          (target + 1).clear()
          return
        }
      default:
        if let method = method(name, of: o, cache) {
          target.set(method)
          (target + 1).set(object)
          return
        }
      }
      if o.kind == .superObject,
        let method = method(name, of: unsafeDowncast(o, to: PySuper.self), cache)
      {
        target.set(method)
        (target + 1).set(unsafeDowncast(o, to: PySuper.self).object)
        return
      }
    }
    let value = try getAttribute(object, name)
    target.set(value)
    (target + 1).clear()
  }

  /// The function that `name` is for objects of this class, to be called with the object first.
  private func method(
    _ name: PyStr, of object: PyObject, _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Value? {
    let type = object.type
    guard !hasGetHook(type), let found = type.lookup(name), isMethod(found) else { return nil }
    if object.kind == .instance {
      let instance = unsafeDowncast(object, to: PyInstance.self)
      if instance.get(name) != nil { return nil }
      if object.attributes == nil { cache.pointee.remember(instance, slot: -1, value: found) }
    } else {
      if object.attributes?.get(name) != nil { return nil }
      if object.attributes == nil {
        cache.pointee.version = type.version
        cache.pointee.shape = nil
        cache.pointee.value = found
      }
    }
    return found
  }

  /// The method that `super().name` stands for, when it is one of an instance.
  private func method(
    _ name: PyStr, of proxy: PySuper, _ cache: UnsafeMutablePointer<InlineCache>
  ) -> Value? {
    let start = Unmanaged.passUnretained(proxy.start).toOpaque()
    let version = proxy.objectType.version
    // The other version says that the answer is for such proxies only.
    if cache.pointee.secondVersion == version, cache.pointee.shape == start,
      cache.pointee.version == 0, proxy.object.pyType == nil, proxy.isExact
    {
      return cache.value.copy()
    }
    if proxy.object.isUnbound || proxy.object.pyType != nil || !proxy.isExact
      || name === interpreter.names.pyClass
    {
      return nil
    }
    var passed = false
    for type in proxy.objectType.order {
      if passed, let found = type._withUnsafeGuaranteedRef({ $0.variables.get(name) }) {
        guard isMethod(found) else { return nil }
        cache.pointee.version = 0
        cache.pointee.secondVersion = version
        cache.pointee.shape = start
        cache.pointee.value = found
        return found
      }
      if type.toOpaque() == start { passed = true }
    }
    return nil
  }

  /// Whether calling what binding gives is calling this with the object first.
  private func isMethod(_ value: Value) -> Bool {
    guard case .object(let o) = value else { return false }
    if o.kind == .function { return true }
    guard o.kind == .native else { return false }
    let native = unsafeDowncast(o, to: PyNative.self)
    return native.owner != nil && native.receiver.isUnbound
  }
}

extension InlineCache {
  /// In place of a slot: `value` is what the class holds.
  static let valueSlot = -1
  /// In place of a slot: `value` is the getter of a property.
  static let getterSlot = -2

  /// Whether it was filled for objects of this class and shape.
  @inline(__always) func isOf(_ instance: PyInstance) -> Bool {
    shape == instance.shape.toOpaque() && version == instance.type.version
  }

  /// Takes the answer for objects of this class and shape.
  mutating func remember(_ instance: PyInstance, slot: Int, value: Value = .unbound) {
    version = instance.type.version
    shape = instance.shape.toOpaque()
    self.slot = slot
    nextShape = nil
    self.value = value
  }
}
