import Interpreter

/// `threading.local`: attributes that each thread has for itself.
final class PyThreadLocal: PyObject {
  /// What `__init__` is called with on each new thread.
  let arguments: [Value]
  let named: [(PyStr, Value)]
  private var perThread: [ObjectIdentifier: (vm: WeakVM, values: PyDict)] = [:]

  private struct WeakVM { weak var vm: VM? }

  init(_ type: PyType, _ arguments: [Value], _ named: [(PyStr, Value)]) {
    self.arguments = arguments
    self.named = named
    super.init(type, .other)
  }

  /// The calling thread's attributes; `isNew` where it had none before.
  func values(_ vm: VM) -> (PyDict, isNew: Bool) {
    if let known = perThread[ObjectIdentifier(vm)], known.vm.vm === vm {
      return (known.values, false)
    }
    perThread = perThread.filter { $0.value.vm.vm != nil }
    let made = vm.dict()
    perThread[ObjectIdentifier(vm)] = (WeakVM(vm: vm), made)
    return (made, true)
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    for entry in perThread.values { children.append(entry.values) }
    perThread = [:]
  }
}

extension StandardModules {
  static func installLocal(_ builder: ModuleBuilder) {
    let type = builder.type("_local")
    type.messagePrefix = "_thread."
    type.constructor(.any) { vm, type, arguments in
      let initialize = type.lookup(vm.interpreter.intern("__init__"))
      if arguments.count > 0 || arguments.hasNames, initialize?.kind != .function {
        throw vm.typeError("Initialization arguments are not supported")
      }
      let object = PyThreadLocal(type, arguments.array, arguments.named.map { ($0.name, $0.value) })
      // `__init__` follows on this thread, which is thus no longer new.
      _ = object.values(vm)
      return .object(object)
    }
    /// The calling thread's attributes, after `__init__` of the program's class on a new thread.
    func values(_ vm: VM, _ value: Value) throws -> (PyThreadLocal, PyDict) {
      guard let object = value.object as? PyThreadLocal else {
        throw vm.typeError("not a thread-local object")
      }
      let (dict, isNew) = object.values(vm)
      if isNew, let function = object.type.lookup(vm.interpreter.intern("__init__")),
        function.kind == .function
      {
        _ = try vm.call(function, [value] + object.arguments, named: object.named)
      }
      return (object, dict)
    }
    type.method("__getattribute__", .one) { vm, object, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError("attribute name must be string")
      }
      let (local, dict) = try values(vm, object)
      if name.equals("__dict__") { return .object(dict) }
      let key = vm.interpreter.intern(name)
      let found = local.type.lookup(key)
      if let found, found.kind == .property || found.object is PyGetSet {
        return try vm.bind(found, to: object, local.type)
      }
      if let value = dict.get(key) { return value }
      if let found { return try vm.bind(found, to: object, local.type) }
      if let value = try vm.getPlain(object, key, local.type) { return value }
      throw vm.attributeError(object, key)
    }
    type.method("__setattr__", .positional(2, 2)) { vm, object, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError("attribute name must be string")
      }
      let (local, dict) = try values(vm, object)
      let key = vm.interpreter.intern(name)
      if let found = local.type.lookup(key), found.kind == .property || found.object is PyGetSet {
        try vm.setPlain(object, key, arguments[1], local.type)
      } else {
        dict.set(key, arguments[1])
      }
      return .none
    }
    type.method("__delattr__", .one) { vm, object, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError("attribute name must be string")
      }
      let key = vm.interpreter.intern(name)
      if try values(vm, object).1.remove(key) == nil { throw vm.attributeError(object, key) }
      return .none
    }
  }
}
