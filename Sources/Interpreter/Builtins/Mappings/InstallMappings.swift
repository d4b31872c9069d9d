extension Interpreter {
  /// The methods of `dict`, its views and `mappingproxy`.
  func installMappings() {
    installDict()
    installDictItems()
    installDictOperators()
    installDictViews()
    installMappingProxy()
  }
}

extension PyType {
  /// Adds what an iterator's class has, for iterators written in Swift.
  package func iteratorMethods() {
    method("__iter__", .none) { _, receiver, _ in receiver }
    method("__next__", .none) { vm, receiver, _ in
      guard case .object(let object) = receiver, object.kind == .iterator,
        let value = try unsafeDowncast(object, to: PyIterator.self).next(vm)
      else { throw vm.error(.stopIteration) }
      return value
    }
    method("__length_hint__", .none) { vm, receiver, _ in
      guard case .object(let object) = receiver, object.kind == .iterator else { return .int(0) }
      return .int(unsafeDowncast(object, to: PyIterator.self).lengthHint ?? 0)
    }
    isBase = false
    invalidate()
  }
}
