/// What `keys()`, `values()` and `items()` of a dict give (Python's library reference, "Dictionary
/// view objects").
final class PyDictView: PyObject {
  let dict: PyDict
  let part: DictIterator.Part

  init(_ type: PyType, _ dict: PyDict, _ part: DictIterator.Part) {
    self.dict = dict
    self.part = part
    super.init(type, .other)
  }

  /// An iterator over the view.
  func iterator(_ vm: VM) -> DictIterator {
    let type: PyType =
      switch part {
      case .keys: vm.types.dictKeyIterator
      case .values: vm.types.dictValueIterator
      case .items: vm.types.dictItemIterator
      }
    return DictIterator(type, dict, part)
  }

  /// Whether a value is in a view of keys or of items. Errors: what `__hash__` and `__eq__` raise.
  func contains(_ vm: VM, _ value: Value) throws -> Bool {
    if part == .keys { return try dict.find(vm, value, hash: vm.hash(value)) >= 0 }
    guard let pair = value.tuple, pair.count == 2, let found = try dict.get(vm, pair[0]) else {
      return false
    }
    return try vm.isEqual(found, pair[1])
  }
}

extension Value {
  /// The dict view behind the value.
  var dictView: PyDictView? {
    if case .object(let object) = self, object.kind == .other { return object as? PyDictView }
    return nil
  }

  /// The view of keys or items behind the value: those that behave as sets.
  var setLikeView: PyDictView? { dictView.flatMap { $0.part == .values ? nil : $0 } }
}
