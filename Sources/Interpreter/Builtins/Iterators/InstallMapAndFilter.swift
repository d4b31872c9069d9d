/// Calls a function with what one or more iterators give: `map`.
final class MapIterator: PyIterator {
  private var function: Value
  private var sources: [Value]

  init(_ type: PyType, _ function: Value, _ sources: [Value]) {
    self.function = function
    self.sources = sources
    super.init(type)
  }

  deinit { dropChildren() }

  override func next(_ vm: VM) throws -> Value? {
    try vm.enterNative()
    defer { vm.leaveNative() }
    if sources.count == 1 {
      guard let value = try vm.next(sources[0]) else { return nil }
      return try vm.call(function, value)
    }
    var values: [Value] = []
    for source in sources {
      guard let value = try vm.next(source) else { return nil }
      values.append(value)
    }
    return try vm.call(function, values)
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    for source in sources { children.append(objectOf: source) }
    children.append(objectOf: function)
    sources = []
    function = .unbound
  }
}

/// Gives those values of an iterator for which a function is true: `filter`.
final class FilterIterator: PyIterator {
  private var function: Value
  private var source: Value

  init(_ type: PyType, _ function: Value, _ source: Value) {
    self.function = function
    self.source = source
    super.init(type)
  }

  deinit { dropChildren() }

  override func next(_ vm: VM) throws -> Value? {
    try vm.enterNative()
    defer { vm.leaveNative() }
    while let value = try vm.next(source) {
      try vm.checkpoint()
      let test = function.isNone ? value : try vm.call(function, value)
      if try vm.isTrue(test) { return value }
    }
    return nil
  }

  override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    children.append(objectOf: source)
    children.append(objectOf: function)
    source = .unbound
    function = .unbound
  }
}

extension Interpreter {
  /// The classes `map` and `filter`.
  func installMapAndFilter() {
    types.map.constructor(.any) { vm, type, arguments in
      if arguments.hasNames { throw vm.typeError("map() takes no keyword arguments") }
      if arguments.count < 2 {
        throw vm.typeError("map() must have at least two arguments.")
      }
      let sources = try arguments.array.dropFirst().map { try vm.iterator(of: $0) }
      return .object(MapIterator(type, arguments[0], sources))
    }
    types.filter.constructor(.positional(2, 2)) { vm, type, arguments in
      let function = arguments[0].pyType === vm.types.bool ? .none : arguments[0]
      return .object(FilterIterator(type, function, try vm.iterator(of: arguments[1])))
    }
  }
}
