import Interpreter

extension StandardModules {
  /// Module `_weakref`: weak references, on which `weakref` builds the rest.
  static func makeWeakref(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "_weakref")
    let type = vm.interpreter.makeType("ReferenceType", module: "weakref")
    type.messagePrefix = "weakref."
    builder.constant("ReferenceType", .object(type))
    builder.constant("ref", .object(type))
    addConstructor(to: type)
    addMethods(to: type)
    builder.function("getweakrefcount", .one) { vm, _, arguments in
      .int(references(to: arguments[0], vm).count)
    }
    builder.function("getweakrefs", .one) { vm, _, arguments in
      .object(vm.list(references(to: arguments[0], vm).map { .object($0) }))
    }
    type.invalidate()
    return .object(builder.module)
  }

  /// The references to an object: the plain one first, then the newest.
  private static func references(to value: Value, _ vm: VM) -> [WeakReference] {
    guard case .object(let object) = value else { return [] }
    let all = vm.interpreter.watches.watchers(of: object).compactMap { $0 as? WeakReference }
    let plain = all.filter { $0.isPlain }
    return plain + all.reversed().filter { !$0.isPlain }
  }

  private static func addConstructor(to type: PyType) {
    type.constructor { vm, made, arguments in
      if arguments.hasNames, made === type {
        throw vm.typeError("ref() takes no keyword arguments")
      }
      guard arguments.count > 0 else {
        throw vm.typeError("__new__ expected at least 1 argument, got 0")
      }
      guard made !== type || arguments.count < 3 else {
        throw vm.typeError("__new__ expected at most 2 arguments, got \(arguments.count)")
      }
      guard case .object(let target) = arguments[0], vm.isWeaklyReferenceable(target) else {
        throw vm.typeError("cannot create weak reference to '\(vm.typeName(arguments[0]))' object")
      }
      let callback = arguments.at(1).bound ?? .none
      // A plain reference is made once for each object.
      if made === type, callback.isNone,
        let known = references(to: arguments[0], vm).first(where: {
          $0.type === type && $0.isPlain
        })
      {
        return .object(known)
      }
      return .object(WeakReference(made, target, callback))
    }
    type.method("__init__", .any) { _, _, _ in .none }
  }

  private static func addMethods(to type: PyType) {
    func add(
      _ name: String, _ arity: Arity,
      _ body: @escaping (VM, WeakReference, Arguments) throws -> Value
    ) {
      type.method(name, arity) { vm, receiver, arguments in
        guard let reference = receiver.weakReference else { return .none }
        return try body(vm, reference, arguments)
      }
    }
    type.attribute("__callback__") { _, receiver in
      guard let reference = receiver.weakReference, reference.target != nil else { return .none }
      return reference.callback
    }
    type.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
    add("__call__", .none) { _, reference, _ in
      reference.target.map { .object($0) } ?? .none
    }
    add("__hash__", .none) { vm, reference, _ in .int(try reference.hash(vm)) }
    for (name, isEqual) in [("__eq__", true), ("__ne__", false)] {
      add(name, .one) { vm, reference, arguments in
        guard let other = arguments[0].weakReference else {
          return .object(vm.interpreter.notImplemented)
        }
        if let a = reference.target, let b = other.target {
          return .bool(try vm.isEqual(.object(a), .object(b)) == isEqual)
        }
        return .bool((reference === other) == isEqual)
      }
    }
    add("__repr__", .none) { vm, reference, _ in
      let start = "<weakref at \(vm.addressText(.object(reference)))"
      guard let target = reference.target else { return vm.str("\(start); dead>") }
      let place = vm.addressText(.object(target))
      let name = try vm.findAttribute(.object(target), "__name__")?.str
      let shown = name.map { " (\($0.string))" } ?? ""
      return vm.str("\(start); to '\(vm.typeName(.object(target)))' at \(place)\(shown)>")
    }
  }
}
