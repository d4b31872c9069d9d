extension Interpreter {
  /// The classes of functions and methods written in Swift: bound ones and functions of modules
  /// are `builtin_function_or_method`, methods as a class holds them `method_descriptor`, and the
  /// special ones among these `wrapper_descriptor` and, bound, `method-wrapper`.
  func installNativeFunction() {
    installBoundNative(types.builtinFunction!)
    installBoundNative(types.methodWrapper!)
    installUnboundNative(types.methodDescriptor!)
    installUnboundNative(types.wrapperDescriptor!)
  }

  private func installBoundNative(_ type: PyType) {
    type.method("__repr__", .none) { vm, receiver, _ in
      let name = receiver.native?.name.string ?? ""
      let owner = vm.receiver(of: receiver)
      if owner.isUnbound || owner.kind == .module { return vm.str("<built-in function \(name)>") }
      let place = "of \(vm.typeName(owner)) object at \(vm.addressText(owner))"
      if receiver.object?.type === vm.types.methodWrapper {
        return vm.str("<method-wrapper '\(name)' \(place)>")
      }
      return vm.str("<built-in method \(name) \(place)>")
    }
    type.method("__call__", .any) { vm, receiver, arguments in try vm.call(receiver, arguments) }
    type.method("__eq__", .one) { vm, receiver, arguments in
      vm.isSameMethod(receiver, arguments[0])
    }
    type.method("__hash__", .none) { vm, receiver, _ in .int(vm.methodHash(receiver)) }
    type.attribute("__self__") { vm, receiver in
      let owner = vm.receiver(of: receiver)
      if !owner.isUnbound { return owner }
      // A function of a module has the module.
      if let name = receiver.native?.module.str {
        if name.equals("builtins") { return .object(vm.builtinsModule()) }
        return vm.interpreter.modules.get(vm.interpreter.intern(name)) ?? .none
      }
      return .none
    }
    type.attribute("__name__") { _, receiver in
      receiver.native.map { .object($0.name) } ?? .none
    }
    type.attribute("__qualname__") { vm, receiver in
      guard let native = receiver.native else { return .none }
      let owner = vm.receiver(of: receiver)
      if owner.isUnbound || owner.kind == .module { return .object(native.name) }
      let type = owner.pyType ?? vm.type(of: owner)
      return vm.str("\(type.qualifiedName).\(native.name.string)")
    }
    type.attribute("__module__") { _, receiver in receiver.native?.module ?? .none }
    type.attribute("__doc__") { _, receiver in receiver.native?.documentation ?? .none }
    type.attribute("__text_signature__") { _, _ in .none }
  }

  private func installUnboundNative(_ type: PyType) {
    let what = type === types.wrapperDescriptor ? "slot wrapper" : "method"
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let native = receiver.native, let owner = native.owner else { return .none }
      let name = owner.takeUnretainedValue().name
      return vm.str("<\(what) '\(native.name.string)' of '\(name)' objects>")
    }
    type.method("__call__", .any) { vm, receiver, arguments in try vm.call(receiver, arguments) }
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      try vm.checkBinding(arguments)
      if arguments[0].isNone { return receiver }
      if let native = receiver.native, let owner = native.owner?.takeUnretainedValue(),
        !vm.type(of: arguments[0]).isSubtype(of: owner)
      {
        throw vm.typeError(
          "descriptor '\(native.name.string)' for '\(owner.name)' objects doesn't apply to a "
            + "'\(vm.typeName(arguments[0]))' object")
      }
      return try vm.bind(receiver, to: arguments[0], vm.type(of: arguments[0]))
    }
    type.attribute("__objclass__") { _, receiver in
      receiver.native?.owner.map { .object($0.takeUnretainedValue()) } ?? .none
    }
    type.attribute("__name__") { _, receiver in
      receiver.native.map { .object($0.name) } ?? .none
    }
    type.attribute("__qualname__") { vm, receiver in
      guard let native = receiver.native else { return .none }
      let owner = native.owner?.takeUnretainedValue().qualifiedName ?? "?"
      return vm.str("\(owner).\(native.name.string)")
    }
    type.attribute("__doc__") { _, receiver in receiver.native?.documentation ?? .none }
    type.attribute("__text_signature__") { _, _ in .none }
  }
}

extension Value {
  /// The native function behind the value, alone or bound.
  var native: PyNative? {
    guard case .object(let o) = self else { return nil }
    if o.kind == .native { return unsafeDowncast(o, to: PyNative.self) }
    if o.kind == .method { return unsafeDowncast(o, to: PyMethod.self).function.native }
    return nil
  }
}

extension VM {
  /// The object that a method or native function is bound to, or `unbound`.
  func receiver(of method: Value) -> Value {
    guard case .object(let o) = method else { return .unbound }
    if o.kind == .method { return unsafeDowncast(o, to: PyMethod.self).receiver }
    if o.kind == .native { return unsafeDowncast(o, to: PyNative.self).receiver }
    return .unbound
  }

  /// Whether two methods are the same function of the same object.
  func isSameMethod(_ left: Value, _ right: Value) -> Value {
    guard case .object(let a) = left, case .object(let b) = right, a.kind == .method,
      b.kind == .method
    else {
      if left.isIdentical(right) { return .bool(true) }
      return .object(interpreter.notImplemented)
    }
    let x = unsafeDowncast(a, to: PyMethod.self)
    let y = unsafeDowncast(b, to: PyMethod.self)
    return .bool(x.receiver.isIdentical(y.receiver) && x.function.isIdentical(y.function))
  }

  /// A hash that the same method of the same object always has.
  func methodHash(_ method: Value) -> Int {
    guard case .object(let o) = method else { return 0 }
    guard o.kind == .method else { return identityHash(o) }
    let parts = unsafeDowncast(o, to: PyMethod.self)
    return identity(parts.receiver) >> 4 ^ identity(parts.function) >> 4 &* 31
  }
}
