import Interpreter

extension StandardModules {
  /// `LockType`, and `allocate_lock` that makes it.
  static func installLock(_ builder: ModuleBuilder) {
    let type = builder.vm.interpreter.makeType("lock", module: "_thread")
    type.isBase = false
    type.messagePrefix = "_thread."
    builder.constant("LockType", .object(type))
    for name in ["allocate_lock", "allocate"] {
      builder.function(name, .none) { _, _, _ in .object(PyLock(type)) }
    }
    func lock(_ value: Value) -> ThreadLock? { (value.object as? PyLock)?.lock }
    let acquire: NativeBody = { vm, object, given in
      let (waits, deadline) = try vm.lockWait(given[0], given[1])
      return .bool(try lock(object)?.acquire(vm, blocking: waits, until: deadline) ?? false)
    }
    let release: NativeBody = { vm, object, _ in
      guard let lock = lock(object), lock.isLocked else {
        throw vm.error(.runtimeError, "release unlocked lock")
      }
      lock.release()
      return .none
    }
    let parameters = ParameterList("blocking=, timeout=")
    for name in ["acquire", "acquire_lock"] { type.method(name, .named(parameters), acquire) }
    for name in ["release", "release_lock"] { type.method(name, .none, release) }
    for name in ["locked", "locked_lock"] {
      type.method(name, .none) { _, object, _ in .bool(lock(object)?.isLocked ?? false) }
    }
    type.method("__enter__", .none) { vm, object, _ in
      .bool(try lock(object)?.acquire(vm) ?? false)
    }
    type.method("__exit__", .any, release)
    type.method("_at_fork_reinit", .none) { _, object, _ in
      lock(object)?.reset()
      return .none
    }
    type.method("__repr__", .none) { vm, object, _ in
      let state = lock(object)?.isLocked == true ? "locked" : "unlocked"
      return vm.str("<\(state) _thread.lock object at \(vm.address(object))>")
    }
  }

  /// `RLock`.
  static func installReentrantLock(_ builder: ModuleBuilder) {
    let type = builder.type("RLock")
    type.messagePrefix = "_thread."
    type.constructor { _, type, _ in .object(PyReentrantLock(type)) }
    func lock(_ vm: VM, _ value: Value) throws -> PyReentrantLock {
      guard let lock = value.object as? PyReentrantLock else {
        throw vm.typeError("not an RLock")
      }
      return lock
    }
    let parameters = ParameterList("blocking=, timeout=")
    type.method("acquire", .named(parameters)) { vm, object, given in
      let (waits, deadline) = try vm.lockWait(given[0], given[1])
      return .bool(try lock(vm, object).acquire(vm, blocking: waits, until: deadline))
    }
    type.method("__enter__", .any) { vm, object, _ in
      .bool(try lock(vm, object).acquire(vm, blocking: true, until: nil))
    }
    for name in ["release", "__exit__"] {
      type.method(name, .any) { vm, object, _ in
        try lock(vm, object).release(vm)
        return .none
      }
    }
    type.method("_is_owned", .none) { vm, object, _ in
      let lock = try lock(vm, object)
      return .bool(lock.count > 0 && lock.owner == ThreadIdentity.current)
    }
    type.method("_release_save", .none) { vm, object, _ in
      let lock = try lock(vm, object)
      if lock.count == 0 { throw vm.error(.runtimeError, "cannot release un-acquired lock") }
      let count = lock.count
      lock.count = 1
      try lock.release(vm)
      return .int(count)
    }
    type.method("_acquire_restore", .one) { vm, object, arguments in
      let lock = try lock(vm, object)
      _ = try lock.acquire(vm, blocking: true, until: nil)
      lock.count = max(try vm.index(arguments[0]), 1)
      return .none
    }
    type.method("_at_fork_reinit", .none) { vm, object, _ in
      let lock = try lock(vm, object)
      lock.lock.reset()
      lock.count = 0
      return .none
    }
    type.method("__repr__", .none) { vm, object, _ in
      let lock = try lock(vm, object)
      let state = lock.count > 0 ? "locked" : "unlocked"
      return vm.str(
        "<\(state) _thread.RLock object owner=\(lock.owner) count=\(lock.count) "
          + "at \(vm.address(object))>")
    }
  }
}

extension VM {
  /// The address that `repr` shows for an object: `0x7f...`.
  package func address(_ value: Value) -> String {
    guard let object = value.object else { return "0x0" }
    let bits = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    return "0x" + String(bits, radix: 16)
  }
}
