import Interpreter

/// A `weakref.ref`: called, it gives its object or None.
final class WeakReference: PyWatcher {
  /// What is called when the object has ended, once; None for nothing.
  private(set) var callback: Value
  /// The hash of the object, once asked for while it lived.
  private var hash: Int?

  /// Whether it is the one that all calls of `ref` without a callback share.
  let isPlain: Bool

  init(_ type: PyType, _ target: PyObject, _ callback: Value) {
    self.callback = callback
    isPlain = callback.isNone && !type.isHeap
    super.init(type, target)
  }

  override func targetEnded(_ vm: VM) {
    let callback = self.callback
    self.callback = .none
    if callback.isNone { return }
    do {
      _ = try vm.call(callback, .object(self))
    } catch let error as PyError {
      vm.interpreter.reportUnraisable(
        vm, error.exception, (try? vm.repr(callback).string) ?? "weakref callback")
    } catch {}
  }

  /// The hash of the object. Errors: TypeError when it has ended, what its `__hash__` raises.
  func hash(_ vm: VM) throws -> Int {
    if let hash { return hash }
    guard let target else { throw vm.typeError("weak object has gone away") }
    let made = try vm.hash(.object(target))
    hash = made
    return made
  }
}

extension Value {
  /// The weak reference behind the value.
  var weakReference: WeakReference? {
    if case .object(let object) = self, object.kind == .other { return object as? WeakReference }
    return nil
  }
}

extension VM {
  /// Whether CPython allows weak references to the object (Python's library reference, `weakref`).
  func isWeaklyReferenceable(_ object: PyObject) -> Bool {
    switch object.kind {
    case .int, .bytes, .tuple, .slice, .range, .cell, .traceback, .singleton, .iterator:
      return false
    case .str, .bytearray, .list, .dict, .float, .complex, .property, .classMethod, .staticMethod,
      .exception, .superObject:
      return object.type.isHeap && allowsWeakReferences(object.type)
    case .instance: return allowsWeakReferences(object.type)
    case .other:
      if object.type.isHeap { return allowsWeakReferences(object.type) }
      return object.type !== interpreter.types.object
        && !VM.notWeaklyReferenceable.contains(object.type.name)
    default: return true
    }
  }

  /// Classes of modules whose objects have no place for weak references.
  private static let notWeaklyReferenceable: Set<String> = [
    "ReferenceType", "date", "datetime", "time", "timedelta", "timezone", "HASH", "HMAC", "poll",
    "dict_keys", "dict_values", "dict_items", "Match", "SRE_Match",
  ]

  /// Whether instances of a class of the program have the place for weak references: `__slots__`
  /// without `__weakref__` take it away.
  private func allowsWeakReferences(_ type: PyType) -> Bool {
    if type.hasAttributes { return true }
    let name = interpreter.intern("__slots__")
    return type.order.contains { base in
      guard let slots = base.takeUnretainedValue().variables.get(name) else { return false }
      let names = slots.tuple.map { Array($0.values) } ?? slots.list.map { Array($0.values) }
      return (names ?? [slots]).contains { $0.str?.equals("__weakref__") ?? false }
    }
  }
}
