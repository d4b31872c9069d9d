import Interpreter

extension StandardModules {
  /// The module `_functools`: what of `functools` is written in Swift.
  static func makeFunctools(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "_functools")
    PyPartial.make(module)
    CacheWrapper.make(module)
    ComparisonKey.make(module)
    module.function("reduce", .positional(2, 3)) { vm, _, arguments in
      let source: Value
      do {
        source = try vm.iterator(of: arguments[1])
      } catch let error as PyError where error.matches(vm, .typeError) {
        throw vm.typeError("reduce() arg 2 must support iteration")
      }
      var result = arguments.at(2).bound
      while let value = try vm.next(source) {
        result = try result.map { try vm.call(arguments[0], $0, value) } ?? value
      }
      guard let result else {
        throw vm.typeError("reduce() of empty iterable with no initial value")
      }
      return result
    }
    return .object(module.module)
  }
}

/// What `cmp_to_key` gives: first the wrapper of a comparison function, then, called with a value,
/// a key that compares as the function says.
final class ComparisonKey: PyObject {
  private let function: Value
  private let value: Value

  private init(_ type: PyType, _ function: Value, _ value: Value) {
    self.function = function
    self.value = value
    super.init(type, .other)
  }

  static func make(_ module: ModuleBuilder) {
    let type = module.vm.interpreter.makeType("KeyWrapper", module: "functools")
    type.messagePrefix = "functools."
    type.isBase = false
    type.unhashable()
    type.attribute("obj") { _, receiver in
      (receiver.object as? ComparisonKey)?.value.bound ?? .none
    }
    type.method("__call__", .named(ParameterList("obj"))) { vm, receiver, arguments in
      guard let key = receiver.object as? ComparisonKey else { return .none }
      return .object(ComparisonKey(key.type, key.function, arguments[0]))
    }
    for (name, op) in [
      ("__lt__", ComparisonOperator.less), ("__le__", .lessEqual), ("__gt__", .greater),
      ("__ge__", .greaterEqual), ("__eq__", .equal), ("__ne__", .notEqual),
    ] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let key = receiver.object as? ComparisonKey,
          let other = arguments[0].object as? ComparisonKey
        else { throw vm.typeError("other argument must be K instance") }
        return try vm.compare(op, vm.call(key.function, key.value, other.value), .int(0))
      }
    }
    module.function("cmp_to_key", .named(ParameterList("mycmp"))) {
      [unowned type] vm, _, arguments in
      .object(ComparisonKey(type, arguments[0], .unbound))
    }
  }
}
