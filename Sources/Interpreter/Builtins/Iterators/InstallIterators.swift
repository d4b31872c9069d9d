extension Interpreter {
  /// The methods of ranges, slices and all iterators of the language.
  func installIterators() {
    installRange()
    installSlice()
    installIteratorMethods()
    installEnumerate()
    installZip()
    installMapAndFilter()
    installReversed()
  }

  private func installIteratorMethods() {
    let counted: [PyType] = [
      types.listIterator, types.listReverseIterator, types.tupleIterator, types.rangeIterator,
      types.strIterator, types.strASCIIIterator, types.bytesIterator, types.bytearrayIterator,
      types.setIterator,
      types.sequenceIterator, types.reversed,
    ]
    for type in counted { type.nativeIterator(hasLengthHint: true) }
    let others: [PyType] = [
      types.callableIterator, types.enumerate, types.zip, types.map, types.filter, types.iterator,
    ]
    for type in others { type.nativeIterator() }
  }
}

extension PyType {
  /// Adds `__iter__` and `__next__` to a class whose instances are Swift's `PyIterator`s, and
  /// `__length_hint__` where it is wanted.
  package func nativeIterator(hasLengthHint: Bool = false) {
    method("__iter__", .none) { _, receiver, _ in receiver }
    method("__next__", .none) { vm, receiver, _ in
      guard case .object(let o) = receiver, o.kind == .iterator else { return .none }
      guard let value = try unsafeDowncast(o, to: PyIterator.self).next(vm) else {
        throw vm.error(.stopIteration)
      }
      return value
    }
    if !hasLengthHint { return }
    method("__length_hint__", .none) { _, receiver, _ in
      guard case .object(let o) = receiver, o.kind == .iterator else { return .int(0) }
      return .int(unsafeDowncast(o, to: PyIterator.self).lengthHint ?? 0)
    }
  }

  /// Adds an attribute that programs may read only, in the words of a structure's member.
  package func readOnlyMember(
    _ name: String, _ getter: @escaping (VM, Value) throws -> Value
  ) {
    attribute(name, getter) { vm, _, _ in throw vm.error(.attributeError, "readonly attribute") }
  }
}
