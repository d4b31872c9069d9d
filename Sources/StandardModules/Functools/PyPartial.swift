import Interpreter

/// A function with some of its arguments: `functools.partial`.
final class PyPartial: PyObject {
  private var function: Value
  private var values: [Value]
  private var named: PyDict

  private init(_ type: PyType, _ function: Value, _ values: [Value], _ named: PyDict) {
    self.function = function
    self.values = values
    self.named = named
    super.init(type, .other)
  }

  static func make(_ module: ModuleBuilder) {
    let type = module.type("partial")
    type.moduleName = "functools"
    type.messagePrefix = "functools."
    type.hasAttributes = true
    type.constructor(.any) { vm, type, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("type 'partial' takes at least one argument")
      }
      guard NativeClass.isCallable(vm, arguments[0]) else {
        throw vm.typeError("the first argument must be callable")
      }
      let named = vm.dict()
      var values = arguments.from(1).array
      var function = arguments[0]
      // A partial of a partial is one partial, unless the inner one has attributes.
      if let inner = function.object as? PyPartial, inner.attributes == nil {
        function = inner.function
        values = inner.values + values
        for entry in inner.named.snapshot { try named.set(vm, entry.key, entry.value) }
      }
      for (name, value) in arguments.named { named.set(name, value) }
      return .object(PyPartial(type, function, values, named))
    }
    // What the constructor was given is not for object.__init__.
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("__call__", .any) { vm, receiver, arguments in
      guard let partial = receiver.object as? PyPartial else { return .none }
      return try partial.call(vm, arguments)
    }
    type.attribute("func") { _, receiver in
      (receiver.object as? PyPartial)?.function ?? .none
    }
    type.attribute("args") { vm, receiver in
      .object(vm.tuple((receiver.object as? PyPartial)?.values ?? []))
    }
    type.attribute("keywords") { _, receiver in
      (receiver.object as? PyPartial).map { .object($0.named) } ?? .none
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      try NativeClass.cyclicRepr(vm, receiver, "...") {
        guard let partial = receiver.object as? PyPartial else { return vm.interpreter.emptyString }
        return try partial.text(vm)
      }
    }
    addState(to: type)
    NativeClass.addClassGetItem(to: type)
  }

  /// What copying needs: the function alone makes an object, the state completes it.
  private static func addState(to type: PyType) {
    type.method("__reduce__", .none) { vm, receiver, _ in
      guard let partial = receiver.object as? PyPartial else { return .none }
      let state: [Value] = [
        partial.function, .object(vm.tuple(partial.values)), .object(partial.named),
        partial.attributes.map { .object($0) } ?? .none,
      ]
      return .object(
        vm.tuple([
          .object(partial.type), .object(vm.tuple([partial.function])),
          .object(vm.tuple(state)),
        ]))
    }
    type.method("__setstate__", .one) { vm, receiver, arguments in
      guard let partial = receiver.object as? PyPartial, let state = arguments[0].tuple,
        state.count == 4, let values = state[1].tuple, let named = state[2].dict,
        NativeClass.isCallable(vm, state[0])
      else { throw vm.typeError("invalid partial state") }
      partial.function = state[0]
      partial.values = Array(values.values)
      partial.named = named
      if let attributes = state[3].dict { partial.attributes = attributes }
      return .none
    }
  }

  private func call(_ vm: VM, _ arguments: Arguments) throws -> Value {
    if named.count == 0 {
      return try vm.call(
        function, values + arguments.array,
        named: arguments.named.map { ($0.name, $0.value) })
    }
    let all = vm.dict()
    for entry in named.snapshot { try all.set(vm, entry.key, entry.value) }
    for (name, value) in arguments.named { all.set(name, value) }
    return try vm.call(
      function, values + arguments.array,
      named: all.snapshot.compactMap { entry in entry.key.str.map { ($0, entry.value) } })
  }

  private func text(_ vm: VM) throws -> PyStr {
    var output = TextOutput()
    output.append(text: type.isHeap ? type.name : "functools.partial")
    output.append("(")
    output.append(try vm.repr(function))
    for value in values {
      output.append(", ")
      output.append(try vm.repr(value))
    }
    for entry in named.snapshot {
      output.append(", ")
      output.append(try vm.string(entry.key))
      output.append("=")
      output.append(try vm.repr(entry.value))
    }
    output.append(")")
    return output.take(vm)
  }
}
