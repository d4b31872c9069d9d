extension VM {
  /// `getattr(object, name)`. Errors: AttributeError, and what descriptors raise.
  package func getAttribute(_ object: Value, _ name: PyStr) throws -> Value {
    do {
      return try lookUpAttribute(object, name)
    } catch let error as PyError where error.exception.type.exceptionLayout == .attributeError {
      // An error that code of the program raised learns what was looked for.
      if error.exception.fields["name"] == nil, error.exception.fields["obj"] == nil {
        error.exception.fields["name"] = .object(name)
        error.exception.fields["obj"] = object
      }
      throw error
    }
  }

  private func lookUpAttribute(_ object: Value, _ name: PyStr) throws -> Value {
    let name = interpreter.intern(name)
    let type = type(of: object)
    // A class of the program may have taken over all of it.
    if type.isHeap || type.layout == .other {
      let getattribute = type.special(.getattribute)
      if case .object(let o) = getattribute, takesOver(o, type) {
        return try getThroughHooks(object, name, type, getattribute)
      }
      let hook = type.special(.getattr)
      if !hook.isUnbound {
        do {
          return try getOrThrow(object, name, type)
        } catch let error as PyError where error.matches(self, .attributeError) {
          return try callSpecial(hook, object, .object(name))
        }
      }
    }
    return try getOrThrow(object, name, type)
  }

  /// `getattr(object, name)`. Errors: AttributeError, and what descriptors raise.
  package func getAttribute(_ object: Value, _ name: String) throws -> Value {
    try getAttribute(object, interpreter.intern(name))
  }

  /// The attribute, or nil where an AttributeError would be raised.
  package func findAttribute(_ object: Value, _ name: PyStr) throws -> Value? {
    let type = type(of: object)
    if !type.isHeap, type.layout != .other {
      return try getPlain(object, interpreter.intern(name), type)
    }
    do {
      return try getAttribute(object, name)
    } catch let error as PyError where error.matches(self, .attributeError) {
      return nil
    }
  }

  /// `getattr(object, name)`, or nil where there is none. Errors: what descriptors raise.
  package func findAttribute(_ object: Value, _ name: String) throws -> Value? {
    try findAttribute(object, interpreter.intern(name))
  }

  /// Whether a special method for attributes is the program's, or that of a class of a module and
  /// not `object`'s.
  private func takesOver(_ method: PyObject, _ type: PyType) -> Bool {
    if method.kind == .function { return true }
    guard type.layout == .other, method.kind == .native,
      let owner = unsafeDowncast(method, to: PyNative.self).owner, let object = types.object
    else { return false }
    return owner.toOpaque() != Unmanaged.passUnretained(object).toOpaque()
  }

  private func getThroughHooks(
    _ object: Value, _ name: PyStr, _ type: PyType, _ getattribute: Value
  ) throws -> Value {
    do {
      return try callSpecial(getattribute, object, .object(name))
    } catch let error as PyError where error.matches(self, .attributeError) {
      let hook = type.special(.getattr)
      if hook.isUnbound { throw error }
      return try callSpecial(hook, object, .object(name))
    }
  }

  private func getOrThrow(_ object: Value, _ name: PyStr, _ type: PyType) throws -> Value {
    if let value = try getPlain(object, name, type) { return value }
    // What a method lacks its function was asked for.
    if type === types.method, case .object(let o) = object {
      throw attributeError(unsafeDowncast(o, to: PyMethod.self).function, name)
    }
    throw attributeError(object, name)
  }

  /// What `object.__getattribute__` does, or `type.__getattribute__` for a class; nil where there
  /// is no such attribute. The name is interned.
  package func getPlain(_ object: Value, _ name: PyStr, _ type: PyType) throws -> Value? {
    if let pyClass = object.pyType { return try getOfClass(pyClass, name) }
    if case .object(let o) = object {
      if o.kind == .superObject {
        return try getOfSuper(unsafeDowncast(o, to: PySuper.self), name)
      }
    }
    let found = type.lookup(name)
    if let found, isDataDescriptor(found) { return try bind(found, to: object, type) }
    if case .object(let o) = object {
      if o.kind == .instance {
        if let value = unsafeDowncast(o, to: PyInstance.self).get(name) { return value }
      } else if let value = o.attributes?.get(name) {
        return value
      } else if o.kind == .module, found == nil,
        let hook = o.attributes?.get(interpreter.intern("__getattr__"))
      {
        return try call(hook, .object(name))
      }
    }
    if let found { return try bind(found, to: object, type) }
    if case .object(let o) = object, o.kind == .method, type === types.method {
      return try findAttribute(unsafeDowncast(o, to: PyMethod.self).function, name)
    }
    if name === interpreter.names.pyClass { return .object(type) }
    if name === interpreter.names.dict { return try dictAttribute(object) }
    return nil
  }

  /// The `__dict__` of an object that has one.
  package func dictAttribute(_ object: Value) throws -> Value? {
    guard case .object(let o) = object, o.type.hasAttributes else { return nil }
    if o.kind == .instance {
      return .object(unsafeDowncast(o, to: PyInstance.self).materializeAttributes())
    }
    if let attributes = o.attributes { return .object(attributes) }
    let made = dict()
    o.attributes = made
    return .object(made)
  }

  /// An attribute of a class: of its class first if that is a data descriptor, then its own and its
  /// bases', then of its class.
  private func getOfClass(_ pyClass: PyType, _ name: PyStr) throws -> Value? {
    let meta = pyClass.type
    let ofMeta = meta.lookup(name)
    if let ofMeta, isDataDescriptor(ofMeta) {
      return try bind(ofMeta, to: .object(pyClass), meta)
    }
    if let found = pyClass.lookup(name) { return try bindToClass(found, pyClass) }
    if let ofMeta { return try bind(ofMeta, to: .object(pyClass), meta) }
    if name === interpreter.names.pyClass { return .object(meta) }
    return nil
  }

  private func getOfSuper(_ object: PySuper, _ name: PyStr) throws -> Value? {
    if name === interpreter.names.pyClass || object.object.isUnbound {
      return try object.type.lookup(name).map { try bind($0, to: .object(object), object.type) }
    }
    var passed = false
    for type in object.objectType.order {
      let type = type.takeUnretainedValue()
      if !passed {
        passed = type === object.start
        continue
      }
      guard let found = type.variables.get(name) else { continue }
      if let receiver = object.object.pyType, receiver === object.objectType {
        return try bindToClass(found, receiver)
      }
      return try bind(found, to: object.object, object.objectType)
    }
    return try object.type.lookup(name).map { try bind($0, to: .object(object), object.type) }
  }

  /// Whether a class attribute stands above what an instance holds itself.
  func isDataDescriptor(_ value: Value) -> Bool {
    guard case .object(let o) = value else { return false }
    switch o.kind {
    case .function, .native, .classMethod, .staticMethod, .str, .tuple, .list, .dict, .type:
      return false
    case .property: return true
    case .other: if o is PyGetSet || o is PyMember { return true }
    default: break
    }
    return !o.type.special(.set).isUnbound || !o.type.special(.delete).isUnbound
  }

  /// What a class attribute gives when it is looked up on an instance: functions become methods,
  /// descriptors are asked (Python reference, "Implementing Descriptors").
  package func bind(_ value: Value, to object: Value, _ type: PyType) throws -> Value {
    guard case .object(let o) = value else { return value }
    switch o.kind {
    case .function: return .object(PyMethod(types.method, function: value, receiver: object))
    case .native:
      let native = unsafeDowncast(o, to: PyNative.self)
      if native.owner == nil || !native.receiver.isUnbound { return value }
      let kind: PyType =
        native.type === types.wrapperDescriptor ? types.methodWrapper : types.builtinMethod
      return .object(PyMethod(kind, function: value, receiver: object))
    case .property:
      let property = unsafeDowncast(o, to: PyProperty.self)
      if o.isExact || o.type.special(.get).object?.kind == .native {
        if property.getter.isNone || property.getter.isUnbound {
          throw noAccessor(property, object, "getter")
        }
        return try call(property.getter, object)
      }
    case .classMethod:
      let function = unsafeDowncast(o, to: PyMethodWrapper.self).function
      return try bindClassMethod(function, type)
    case .staticMethod: return unsafeDowncast(o, to: PyMethodWrapper.self).function
    case .other:
      if let getSet = o as? PyGetSet { return try getSet.getter(self, object) }
      if let member = o as? PyMember { return try get(member, of: object) }
    case .str, .int, .float, .tuple, .list, .dict, .type: return value
    default: break
    }
    let get = o.type.special(.get)
    if get.isUnbound { return value }
    return try callSpecial(get, value, object, .object(type))
  }

  private func bindClassMethod(_ function: Value, _ type: PyType) throws -> Value {
    if case .object(let inner) = function, inner.kind != .function, inner.kind != .native,
      inner.kind != .type, !inner.type.special(.get).isUnbound
    {
      return try bind(function, to: .object(type), type.type)
    }
    let kind: PyType = function.kind == .native ? types.builtinMethod : types.method
    return .object(PyMethod(kind, function: function, receiver: .object(type)))
  }

  /// What a class attribute gives when it is looked up on the class itself.
  private func bindToClass(_ value: Value, _ pyClass: PyType) throws -> Value {
    guard case .object(let o) = value else { return value }
    switch o.kind {
    case .function, .native, .property:
      if o.kind != .property || o.isExact { return value }
    case .classMethod:
      return try bindClassMethod(unsafeDowncast(o, to: PyMethodWrapper.self).function, pyClass)
    case .staticMethod: return unsafeDowncast(o, to: PyMethodWrapper.self).function
    case .other: if o is PyGetSet || o is PyMember { return value }
    case .str, .int, .float, .tuple, .list, .dict, .type: return value
    default: break
    }
    let get = o.type.special(.get)
    if get.isUnbound { return value }
    return try callSpecial(get, value, .none, .object(pyClass))
  }

  private func get(_ member: PyMember, of object: Value) throws -> Value {
    if case .object(let o) = object {
      if o.kind == .instance {
        if let value = unsafeDowncast(o, to: PyInstance.self).getSlot(member.name) {
          return value
        }
      } else if let value = o.attributes?.get(member.name) {
        return value
      }
    }
    throw attributeError(object, member.name)
  }

  // MARK: Setting

  /// `setattr(object, name, value)`; `unbound` deletes. Errors: AttributeError, TypeError.
  package func setAttribute(_ object: Value, _ name: PyStr, _ value: Value) throws {
    let name = interpreter.intern(name)
    let type = type(of: object)
    if type.isHeap || type.layout == .other {
      let hook = type.special(value.isUnbound ? .delattr : .setattr)
      if case .object(let o) = hook, takesOver(o, type) {
        if value.isUnbound {
          _ = try callSpecial(hook, object, .object(name))
        } else {
          _ = try callSpecial(hook, object, .object(name), value)
        }
        return
      }
    }
    try setPlain(object, name, value, type)
  }

  /// `setattr(object, name, value)`. Errors: AttributeError, and what descriptors raise.
  package func setAttribute(_ object: Value, _ name: String, _ value: Value) throws {
    try setAttribute(object, interpreter.intern(name), value)
  }

  /// What `object.__setattr__` and `__delattr__` do, or those of `type` for a class.
  package func setPlain(_ object: Value, _ name: PyStr, _ value: Value, _ type: PyType) throws {
    if let found = type.lookup(name), isDataDescriptor(found) {
      return try set(through: found, object, name, value)
    }
    if let pyClass = object.pyType { return try set(of: pyClass, name, value) }
    guard case .object(let o) = object else { throw cannotSet(object, name, type) }
    if name === interpreter.names.pyClass, !value.isUnbound {
      return try setClass(o, value)
    }
    if name === interpreter.names.dict, type.hasAttributes, let new = value.dict {
      if o.kind == .instance { _ = unsafeDowncast(o, to: PyInstance.self).materializeAttributes() }
      o.attributes = new
      return
    }
    if o.kind == .instance {
      if !type.hasAttributes { throw cannotSet(object, name, type) }
      let instance = unsafeDowncast(o, to: PyInstance.self)
      if value.isUnbound {
        if !instance.remove(name) { throw unsettable(object, name) }
      } else {
        instance.set(name, value)
      }
      return
    }
    if !type.hasAttributes { throw cannotSet(object, name, type) }
    if value.isUnbound {
      if o.attributes?.remove(name) == nil { throw unsettable(object, name) }
    } else {
      let attributes = o.attributes ?? dict()
      o.attributes = attributes
      attributes.set(name, value)
    }
  }

  /// An AttributeError of assignment or deletion, which offers no other name.
  private func unsettable(_ object: Value, _ name: PyStr) -> PyError {
    let error = attributeError(object, name)
    error.exception.fields.removeAll()
    return error
  }

  private func unsettable(_ message: String, _ object: Value, _ name: PyStr) -> PyError {
    error(.attributeError, message)
  }

  private func cannotSet(_ object: Value, _ name: PyStr, _ type: PyType) -> PyError {
    if type.lookup(name) != nil {
      return unsettable(
        "'\(type.name)' object attribute '\(name.string)' is read-only", object, name)
    }
    return unsettable(object, name)
  }

  func set(
    through found: Value, _ object: Value, _ name: PyStr, _ value: Value
  ) throws {
    guard case .object(let o) = found else { return }
    if o.kind == .property, o.isExact || o.type.special(.set).object?.kind == .native {
      let property = unsafeDowncast(o, to: PyProperty.self)
      let function = value.isUnbound ? property.deleter : property.setter
      if function.isNone || function.isUnbound {
        throw noAccessor(property, object, value.isUnbound ? "deleter" : "setter")
      }
      if value.isUnbound {
        _ = try call(function, object)
      } else {
        _ = try call(function, object, value)
      }
      return
    }
    if let getSet = o as? PyGetSet {
      guard let setter = getSet.setter else {
        let owner = getSet.owner.takeUnretainedValue()
        throw unsettable(
          "attribute '\(name.string)' of '\(owner.messagePrefix + owner.name)' objects "
            + "is not writable", object, name)
      }
      return try setter(self, object, value)
    }
    if let member = o as? PyMember, case .object(let holder) = object {
      if holder.kind == .instance {
        let instance = unsafeDowncast(holder, to: PyInstance.self)
        if value.isUnbound, instance.getSlot(member.name) == nil {
          throw error(.attributeError, member.name.string)
        }
        instance.setSlot(member.name, value)
        return
      }
      let attributes = holder.attributes ?? dict()
      holder.attributes = attributes
      if value.isUnbound {
        if attributes.remove(member.name) == nil { throw unsettable(object, name) }
      } else {
        attributes.set(member.name, value)
      }
      return
    }
    let method = o.type.special(value.isUnbound ? .delete : .set)
    if method.isUnbound {
      throw error(.attributeError, value.isUnbound ? "__delete__" : "__set__")
    }
    if value.isUnbound {
      _ = try callSpecial(method, found, object)
    } else {
      _ = try callSpecial(method, found, object, value)
    }
  }

  private func set(of pyClass: PyType, _ name: PyStr, _ value: Value) throws {
    if !pyClass.isHeap {
      throw typeError(
        "cannot set '\(name.string)' attribute of immutable type '\(pyClass.name)'")
    }
    if value.isUnbound {
      if !pyClass.remove(name) {
        throw unsettable(.object(pyClass), name)
      }
    } else {
      pyClass.set(name, value)
    }
  }

  func setClass(_ object: PyObject, _ value: Value) throws {
    guard let new = value.pyType else {
      throw typeError("__class__ must be set to a class, not '\(typeName(value))' object")
    }
    guard new.isHeap, object.type.isHeap, new.layout == object.type.layout,
      new.hasAttributes == object.type.hasAttributes
    else {
      if !new.isHeap || !object.type.isHeap {
        throw typeError(
          "__class__ assignment only supported for mutable types or ModuleType subclasses")
      }
      throw typeError(
        "__class__ assignment: '\(new.name)' object layout differs from '\(object.type.name)'")
    }
    // Slots are numbered by the old class's shapes.
    if object.kind == .instance {
      _ = unsafeDowncast(object, to: PyInstance.self).materializeAttributes()
    }
    object.changeType(new)
  }
}
