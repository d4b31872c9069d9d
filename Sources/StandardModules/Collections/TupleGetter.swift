import Interpreter

/// `_tuplegetter(index, doc)`: the descriptor that the fields of a named tuple are.
final class TupleGetter: PyObject {
  private let index: Int
  private var documentation: Value

  private init(_ type: PyType, _ index: Int, _ documentation: Value) {
    self.index = index
    self.documentation = documentation
    super.init(type, .other)
  }

  static func make(_ module: ModuleBuilder) {
    let type = module.type("_tuplegetter")
    type.messagePrefix = "_collections."
    type.constructor(.positional(2, 2)) { vm, type, arguments in
      .object(TupleGetter(type, try vm.index(arguments[0]), arguments[1]))
    }
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      guard let getter = receiver.object as? TupleGetter, !arguments[0].isNone else {
        return receiver
      }
      guard let tuple = arguments[0].tuple else {
        throw vm.typeError(
          "descriptor for index '\(getter.index)' for tuple subclasses doesn't apply to "
            + "'\(vm.typeName(arguments[0]))' object")
      }
      guard getter.index >= 0, getter.index < tuple.count else {
        throw vm.indexError("tuple index out of range")
      }
      return tuple[getter.index]
    }
    type.method("__set__", .positional(2, 2)) { vm, _, _ in
      throw vm.error(.attributeError, "can't set attribute")
    }
    type.attribute(
      "__doc__", { _, receiver in (receiver.object as? TupleGetter)?.documentation ?? .none },
      set: { _, receiver, value in
        (receiver.object as? TupleGetter)?.documentation = value.orNone
      })
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let getter = receiver.object as? TupleGetter else { return .none }
      let text = try vm.repr(getter.documentation).string
      return vm.str("_tuplegetter(\(getter.index), \(text))")
    }
  }
}
