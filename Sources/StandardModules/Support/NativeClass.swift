import Interpreter

/// What classes of several modules share.
enum NativeClass {
  /// Lets `C[int]` make a generic alias.
  static func addClassGetItem(to type: PyType) {
    type.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
  }

  /// Adds `__iter__` and `__next__`, for looking them up; the machine calls `next` itself.
  static func addIteration(to type: PyType) {
    type.method("__iter__", .none) { _, receiver, _ in receiver }
    type.method("__next__", .none) { vm, receiver, _ in
      guard let object = receiver.object, object.kind == .iterator else { return .none }
      if let value = try unsafeDowncast(object, to: PyIterator.self).next(vm) { return value }
      throw vm.error(.stopIteration)
    }
  }

  /// Whether a value can be called.
  static func isCallable(_ vm: VM, _ value: Value) -> Bool {
    guard let object = value.object else { return false }
    switch object.kind {
    case .function, .native, .method, .type: return true
    default: return !object.type.special(.call).isUnbound
    }
  }

  /// Writes the repr of a container that may hold itself: `inner` is shown for the inner one.
  static func cyclicRepr(
    _ vm: VM, _ value: Value, _ inner: StaticString, _ body: () throws -> PyStr
  ) throws -> Value {
    guard let object = value.object else { return .none }
    let id = ObjectIdentifier(object)
    if vm.reprActive.contains(id) { return vm.str(inner.description) }
    vm.reprActive.append(id)
    defer { vm.reprActive.removeAll { $0 == id } }
    return .object(try body())
  }
}
