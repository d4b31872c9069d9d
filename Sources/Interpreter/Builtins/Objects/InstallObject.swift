extension Interpreter {
  /// The methods of `object`, which every class inherits (Python reference, "Basic customization").
  func installObject() {
    let object = types.object!
    object.constructor { vm, type, arguments in
      try vm.makeObject(type, arguments)
    }
    object.method("__init__", .any) { vm, receiver, arguments in
      if arguments.count > 0 || arguments.hasNames {
        let type = vm.type(of: receiver)
        let new = type.special(.new)
        let overridesInit =
          type.special(.`init`).object.map {
            !($0.kind == .native
              && unsafeDowncast($0, to: PyNative.self).owner?.toOpaque()
                == Unmanaged.passUnretained(vm.types.object!).toOpaque())
          } ?? false
        if overridesInit {
          throw vm.typeError(
            "object.__init__() takes exactly one argument (the instance to initialize)")
        }
        if new.object.map({ $0 is PyNative && unsafeDowncast($0, to: PyNative.self).isConstructor })
          ?? false
        {
          throw vm.typeError(
            "\(type.name).__init__() takes exactly one argument (the instance to initialize)")
        }
      }
      return .none
    }
    object.method("__repr__", .none) { vm, receiver, _ in
      let type = vm.type(of: receiver)
      return vm.str("<\(vm.moduleQualifiedName(type)) object at \(vm.addressText(receiver))>")
    }
    object.method("__str__", .none) { vm, receiver, _ in
      try vm.callSpecial(vm.type(of: receiver).special(.repr), receiver)
    }
    object.method("__format__", .one) { vm, receiver, arguments in
      guard let spec = arguments[0].str else {
        throw vm.typeError(
          "__format__() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      if spec.count > 0 {
        throw vm.typeError(
          "unsupported format string passed to \(vm.typeName(receiver)).__format__")
      }
      return .object(try vm.string(receiver))
    }
    object.method("__hash__", .none) { vm, receiver, _ in
      if case .object(let o) = receiver { return .int(vm.identityHash(o)) }
      return .int(try vm.hash(receiver))
    }
    object.method("__eq__", .one) { vm, receiver, arguments in
      receiver.isIdentical(arguments[0])
        ? .bool(true) : .object(vm.interpreter.notImplemented)
    }
    object.method("__ne__", .one) { vm, receiver, arguments in
      let method = vm.type(of: receiver).special(.eq)
      let result = try vm.callSpecial(method, receiver, arguments[0])
      return vm.isNotImplemented(result) ? result : .bool(try !vm.isTrue(result))
    }
    for name in ["__lt__", "__le__", "__gt__", "__ge__"] {
      object.method(name, .one) { vm, _, _ in .object(vm.interpreter.notImplemented) }
    }
    object.method("__getattribute__", .one) { vm, receiver, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError(
          "attribute name must be string, not '\(vm.typeName(arguments[0]))'")
      }
      let key = vm.interpreter.intern(name)
      guard let value = try vm.getPlain(receiver, key, vm.type(of: receiver)) else {
        throw vm.attributeError(receiver, name)
      }
      return value
    }
    object.method("__setattr__", .positional(2, 2)) { vm, receiver, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError(
          "attribute name must be string, not '\(vm.typeName(arguments[0]))'")
      }
      try vm.setPlain(
        receiver, vm.interpreter.intern(name), arguments[1], vm.type(of: receiver))
      return .none
    }
    object.method("__delattr__", .one) { vm, receiver, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError(
          "attribute name must be string, not '\(vm.typeName(arguments[0]))'")
      }
      try vm.setPlain(receiver, vm.interpreter.intern(name), .unbound, vm.type(of: receiver))
      return .none
    }
    object.method("__dir__", .none) { vm, receiver, _ in
      .object(vm.list(try vm.attributeNames(receiver).map { .object($0) }))
    }
    object.method("__sizeof__", .none) { _, _, _ in .int(48) }
    object.method("__reduce_ex__", .one) { vm, receiver, _ in
      throw vm.typeError("cannot pickle '\(vm.typeName(receiver))' object")
    }
    object.classMethod("__init_subclass__", .any) { vm, receiver, arguments in
      if arguments.count > 0 || arguments.hasNames {
        throw vm.typeError(
          "\(receiver.pyType?.name ?? "object").__init_subclass__() takes no keyword arguments")
      }
      return .none
    }
    object.classMethod("__subclasshook__", .one) { vm, _, _ in
      .object(vm.interpreter.notImplemented)
    }
    object.attribute(
      "__class__", { vm, receiver in .object(vm.type(of: receiver)) },
      set: {
        vm, receiver, value in
        try vm.assignClass(receiver, value)
      })
    object.constant("__doc__", .none)
  }
}

extension VM {
  /// What `object.__new__` does.
  func makeObject(_ type: PyType, _ arguments: Arguments) throws -> Value {
    if !type.isHeap, type.layout != .instance,
      type.special(.new).isIdentical(types.object.special(.new))
    {
      throw typeError("cannot create '\(type.messagePrefix)\(type.name)' instances")
    }
    if arguments.count > 0 || arguments.hasNames {
      let new = type.special(.new)
      let isDefaultNew =
        new.object.map {
          ($0.kind == .native && unsafeDowncast($0, to: PyNative.self).isConstructor)
            || ($0.kind == .staticMethod
              && unsafeDowncast($0, to: PyMethodWrapper.self).function.kind == .native)
        } ?? true
      if !isDefaultNew {
        throw typeError(
          "object.__new__() takes exactly one argument (the type to instantiate)")
      }
      if case .object(let o) = type.special(.`init`), o.kind == .native,
        unsafeDowncast(o, to: PyNative.self).owner?.toOpaque()
          == Unmanaged.passUnretained(types.object!).toOpaque()
      {
        throw typeError("\(type.name)() takes no arguments")
      }
    }
    if type.isAbstract { throw try abstractError(type) }
    if type === types.object { return .object(PyPlainObject(type)) }
    guard type.layout == .instance else {
      throw typeError("object.__new__(\(type.name)) is not safe, use \(type.name).__new__()")
    }
    return .object(PyInstance(type))
  }

  private func abstractError(_ type: PyType) throws -> PyError {
    var names: [String] = []
    if let methods = type.variables.get(interpreter.names.abstractMethods) {
      try iterate(methods) { if let name = $0.str { names.append(name.string) } }
    }
    names.sort()
    return typeError(
      "Can't instantiate abstract class \(type.name) with abstract "
        + "method\(names.count == 1 ? "" : "s") \(names.joined(separator: ", "))")
  }

  /// A class's name with its module, unless that is `builtins`.
  package func moduleQualifiedName(_ type: PyType) -> String {
    let module = moduleName(type)
    return module == "builtins" ? type.qualifiedName : "\(module).\(type.qualifiedName)"
  }

  /// A class's `__module__` as text.
  package func moduleName(_ type: PyType) -> String {
    if !type.isHeap { return type.moduleName }
    return type.variables.get(interpreter.names.module)?.str?.string ?? "builtins"
  }

  /// An object's address as its repr shows it.
  package func addressText(_ value: Value) -> String {
    "0x" + String(identity(value), radix: 16)
  }

  /// `id(value)`.
  package func identity(_ value: Value) -> Int {
    switch value {
    case .object(let o): return Int(bitPattern: Unmanaged.passUnretained(o).toOpaque())
    case .none, .unbound: return 0x9d0000
    case .bool(let b): return b ? 0x9d0020 : 0x9d0040
    case .int(let i): return 0xa00000 &+ i &* 32
    case .float(let d): return Int(truncatingIfNeeded: d.bitPattern >> 4) & ~15
    }
  }

  /// The names that `dir` lists, sorted.
  package func attributeNames(_ value: Value) throws -> [PyStr] {
    var seen: [String: PyStr] = [:]
    func add(_ dict: PyDict) {
      for entry in dict.snapshot { if let name = entry.key.str { seen[name.string] = name } }
    }
    if let type = value.pyType {
      for base in type.order { add(base.takeUnretainedValue().variables) }
    } else if case .object(let o) = value, o.kind == .module {
      if let attributes = o.attributes { add(attributes) }
    } else {
      if case .object(let o) = value {
        if o.kind == .instance {
          let instance = unsafeDowncast(o, to: PyInstance.self)
          if let attributes = instance.attributes {
            add(attributes)
          } else {
            for name in instance.shape.takeUnretainedValue().names where instance.get(name) != nil {
              seen[name.string] = name
            }
          }
        } else if let attributes = o.attributes {
          add(attributes)
        }
      }
      for base in type(of: value).order { add(base.takeUnretainedValue().variables) }
    }
    return seen.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      .compactMap { seen[$0] }
  }

  /// Assignment to `__class__`.
  func assignClass(_ receiver: Value, _ value: Value) throws {
    if value.isUnbound { throw typeError("can't delete __class__ attribute") }
    guard case .object(let object) = receiver else {
      throw typeError(
        "__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    try setClass(object, value)
  }

  /// Whether the text is a valid identifier.
  package func isIdentifier(_ text: PyStr) -> Bool {
    guard text.count > 0, CodePoint.isIdentifierStart(text[0]) else { return false }
    for i in 1..<max(text.count, 1) where !CodePoint.isIdentifierContinue(text[i]) { return false }
    return true
  }
}

/// A bare `object()`.
final class PyPlainObject: PyObject {
  init(_ type: PyType) { super.init(type, .other) }
}
