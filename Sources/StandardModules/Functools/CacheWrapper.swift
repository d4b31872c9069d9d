import Interpreter

/// A function that remembers its results: what `functools.lru_cache` makes.
final class CacheWrapper: PyObject {
  private let function: Value
  /// The most results kept; nil for all.
  private let maximum: Int?
  private let isTyped: Bool
  private let infoType: Value
  /// Results by arguments, the one used last at the end.
  private var results: PyDict
  private var hits = 0
  private var misses = 0
  /// No entry before this one is in use, as long as `results.used` has not shrunk.
  private var first = 0
  private var lastUsed = 0
  /// Stands in keys before the named arguments.
  private let mark: Value

  private init(
    _ vm: VM, _ type: PyType, _ function: Value, _ maximum: Int?, _ isTyped: Bool,
    _ infoType: Value
  ) {
    self.function = function
    self.maximum = maximum
    self.isTyped = isTyped
    self.infoType = infoType
    results = vm.dict()
    mark = .object(PyObject(vm.interpreter.types.iterator, .other))
    super.init(type, .other)
  }

  static func make(_ module: ModuleBuilder) {
    let type = module.type("_lru_cache_wrapper")
    type.moduleName = "functools"
    type.messagePrefix = "functools."
    type.hasAttributes = true
    type.constructor(.positional(4, 4)) { vm, type, arguments in
      guard NativeClass.isCallable(vm, arguments[0]) else {
        throw vm.typeError("the first argument must be callable")
      }
      let maximum = try arguments[1].some.map { max(0, try vm.index($0)) }
      return .object(
        CacheWrapper(
          vm, type, arguments[0], maximum, try vm.isTrue(arguments[2]), arguments[3]))
    }
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("__call__", .any) { vm, receiver, arguments in
      guard let wrapper = receiver.object as? CacheWrapper else { return .none }
      return try wrapper.call(vm, arguments)
    }
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      if arguments[0].isNone { return receiver }
      return .object(
        PyMethod(vm.interpreter.types.method, function: receiver, receiver: arguments[0]))
    }
    type.method("cache_info", .none) { vm, receiver, _ in
      guard let wrapper = receiver.object as? CacheWrapper else { return .none }
      return try vm.call(
        wrapper.infoType, .int(wrapper.hits), .int(wrapper.misses),
        wrapper.maximum.map { .int($0) } ?? .none, .int(wrapper.results.count))
    }
    type.method("cache_clear", .none) { vm, receiver, _ in
      guard let wrapper = receiver.object as? CacheWrapper else { return .none }
      wrapper.results = vm.dict()
      wrapper.hits = 0
      wrapper.misses = 0
      return .none
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.method(name, .positional(0, 1)) { _, receiver, _ in receiver }
    }
  }

  private func call(_ vm: VM, _ arguments: Arguments) throws -> Value {
    if maximum == 0 {
      misses += 1
      return try vm.call(function, arguments)
    }
    let key = key(vm, arguments)
    let hash = try vm.hash(key)
    let i = try results.find(vm, key, hash: hash)
    if i >= 0 {
      hits += 1
      let value = results.entries[i].value
      if maximum != nil, i != results.used - 1 {
        let entry = results.remove(at: i)
        results.insert(entry.key, hash, value)
      }
      return value
    }
    misses += 1
    let value = try vm.call(function, arguments)
    let kept = results
    if kept.count & 0x3FF == 0x3FF { try vm.charge(1 << 17) }
    try kept.set(vm, key, hash: hash, value)
    if let maximum, kept.count > maximum { removeOldest(kept) }
    return value
  }

  private func removeOldest(_ kept: PyDict) {
    if kept.used < lastUsed { first = 0 }
    lastUsed = kept.used
    while first < kept.used, kept.entries[first].key.isUnbound { first += 1 }
    if first < kept.used { kept.remove(at: first) }
  }

  /// The key of a call: an int or str by itself, otherwise a tuple.
  private func key(_ vm: VM, _ arguments: Arguments) -> Value {
    if !isTyped, arguments.count == 1, !arguments.hasNames {
      switch arguments[0] {
      case .int: return arguments[0]
      case .object(let object) where object.kind == .str && object.isExact: return arguments[0]
      default: break
      }
    }
    var values = arguments.array
    let named = arguments.named
    if !named.isEmpty {
      values.append(mark)
      for (name, value) in named {
        values.append(.object(name))
        values.append(value)
      }
    }
    if isTyped {
      for i in 0..<arguments.count { values.append(.object(vm.type(of: arguments[i]))) }
      for (_, value) in named { values.append(.object(vm.type(of: value))) }
    }
    return .object(vm.tuple(values))
  }
}
