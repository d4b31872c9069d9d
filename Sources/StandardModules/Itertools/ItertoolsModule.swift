import Interpreter

extension StandardModules {
  /// The module `itertools` (Python's library reference, "itertools").
  static func makeItertools(_ vm: VM) throws -> Value {
    let builder = IteratorBuilder(ModuleBuilder(vm, "itertools"))
    builder.addEndless()
    builder.addChains()
    builder.addFilters()
    builder.addGroups()
    builder.addTee()
    builder.addCombinations()
    return .object(builder.module.module)
  }
}

/// Makes the classes of `itertools`.
struct IteratorBuilder {
  let module: ModuleBuilder

  init(_ module: ModuleBuilder) { self.module = module }

  /// Makes a class whose constructor gives an iterator.
  @discardableResult
  func type(
    _ name: String, _ arity: Arity,
    _ make: @escaping (VM, PyType, Arguments) throws -> PyIterator
  ) -> PyType {
    let type = module.type(name, layout: .iterator)
    type.messagePrefix = "itertools."
    NativeClass.addIteration(to: type)
    type.constructor(arity) { vm, type, arguments in .object(try make(vm, type, arguments)) }
    return type
  }

  /// Makes a class of which the program makes no objects itself.
  func hidden(_ name: String) -> PyType {
    let type = module.vm.interpreter.makeType(name, module: "itertools", layout: .iterator)
    type.messagePrefix = "itertools."
    type.isBase = false
    NativeClass.addIteration(to: type)
    return type
  }
}

// MARK: count, cycle, repeat

/// `count(start, step)`.
private final class CountIterator: PyIterator {
  private(set) var current: Value
  let step: Value

  init(_ type: PyType, _ start: Value, _ step: Value) {
    current = start
    self.step = step
    super.init(type)
  }

  override func next(_ vm: VM) throws -> Value? {
    let value = current
    if case .int(let i) = value, case .int(let by) = step {
      let (sum, overflow) = i.addingReportingOverflow(by)
      if !overflow {
        current = .int(sum)
        return value
      }
    }
    current = try vm.binary(.add, value, step)
    return value
  }
}

/// `repeat(object, times)`.
private final class RepeatIterator: PyIterator {
  let value: Value
  private(set) var remaining: Int?

  init(_ type: PyType, _ value: Value, _ remaining: Int?) {
    self.value = value
    self.remaining = remaining
    super.init(type)
  }

  override func next(_ vm: VM) -> Value? {
    if let left = remaining {
      if left == 0 { return nil }
      remaining = left - 1
    }
    return value
  }

  override var lengthHint: Int? { remaining }
}

extension IteratorBuilder {
  func addEndless() {
    let count = type("count", .named(ParameterList("start=, step="))) { vm, type, arguments in
      let start = arguments[0].bound ?? .int(0)
      let step = arguments[1].bound ?? .int(1)
      for number in [start, step] {
        let type = vm.type(of: number)
        if type.special(.index).isUnbound, type.special(.int).isUnbound,
          type.special(.float).isUnbound, number.kind != .complex
        {
          throw vm.typeError("a number is required")
        }
      }
      return CountIterator(type, start, step)
    }
    count.method("__repr__", .none) { vm, receiver, _ in
      guard let count = receiver.object as? CountIterator else { return .none }
      let start = try vm.repr(count.current).string
      if case .int(1) = count.step { return vm.str("\(count.type.name)(\(start))") }
      return vm.str("\(count.type.name)(\(start), \(try vm.repr(count.step).string))")
    }
    let again = type("repeat", .named(ParameterList("object, times="))) { vm, type, arguments in
      let times = try arguments[1].bound.map { max(0, try vm.index($0)) }
      return RepeatIterator(type, arguments[0], times)
    }
    again.method("__repr__", .none) { vm, receiver, _ in
      guard let again = receiver.object as? RepeatIterator else { return .none }
      let value = try vm.repr(again.value).string
      let times = again.remaining.map { ", \($0)" } ?? ""
      return vm.str("\(again.type.name)(\(value)\(times))")
    }
    again.method("__length_hint__", .none) { vm, receiver, _ in
      guard let left = (receiver.object as? RepeatIterator)?.remaining else {
        throw vm.typeError("len() of unsized object")
      }
      return .int(left)
    }
    type("cycle", .positional(1, 1)) { vm, type, arguments in
      var source: Value? = try vm.iterator(of: arguments[0])
      var saved: [Value] = []
      var i = 0
      return ClosureIterator(type) { vm in
        if let iterator = source {
          if let value = try vm.next(iterator) {
            if saved.count == saved.capacity { try vm.charge(saved.count * 32) }
            saved.append(value)
            return value
          }
          source = nil
        }
        if saved.isEmpty { return nil }
        if i == saved.count { i = 0 }
        i += 1
        return saved[i - 1]
      }
    }
  }

  // MARK: chain, islice, starmap, zip_longest, pairwise, accumulate

  func addChains() {
    func chained(_ type: PyType, _ sources: Value) -> PyIterator {
      var active: Value?
      return ClosureIterator(type) { vm in
        while true {
          if let iterator = active {
            if let value = try vm.next(iterator) { return value }
            active = nil
          }
          guard let source = try vm.next(sources) else { return nil }
          try vm.checkpoint()
          active = try vm.iterator(of: source)
        }
      }
    }
    let chain = type("chain", .positional(0, .max)) { vm, type, arguments in
      chained(type, try vm.iterator(of: .object(vm.tuple(arguments.array))))
    }
    chain.classMethod("from_iterable", .one) { vm, receiver, arguments in
      guard let type = receiver.pyType else { return .none }
      return .object(chained(type, try vm.iterator(of: arguments[0])))
    }
    type("islice", .positional(2, 4)) { vm, type, arguments in
      try slice(vm, type, arguments)
    }
    type("starmap", .positional(2, 2)) { vm, type, arguments in
      let function = arguments[0]
      let source = try vm.iterator(of: arguments[1])
      return ClosureIterator(type) { vm in
        guard let values = try vm.next(source) else { return nil }
        return try vm.call(function, vm.array(of: values))
      }
    }
    type("pairwise", .positional(1, 1)) { vm, type, arguments in
      let source = try vm.iterator(of: arguments[0])
      var last: Value?
      return ClosureIterator(type) { vm in
        if last == nil {
          guard let first = try vm.next(source) else { return nil }
          last = first
        }
        guard let before = last, let value = try vm.next(source) else { return nil }
        last = value
        return .object(vm.tuple([before, value]))
      }
    }
    type("zip_longest", .any) { vm, type, arguments in
      var missing = Value.none
      for (name, value) in arguments.named {
        guard name.equals("fillvalue") else {
          throw vm.typeError("zip_longest() got an unexpected keyword argument")
        }
        missing = value
      }
      var sources: [Value?] = try arguments.array.map { try vm.iterator(of: $0) }
      var active = sources.count
      return ClosureIterator(type) { vm in
        if active == 0 { return nil }
        var row: [Value] = []
        for i in sources.indices {
          guard let source = sources[i] else {
            row.append(missing)
            continue
          }
          if let value = try vm.next(source) {
            row.append(value)
          } else {
            active -= 1
            if active == 0 { return nil }
            sources[i] = nil
            row.append(missing)
          }
        }
        return .object(vm.tuple(row))
      }
    }
    type("accumulate", .named(ParameterList("iterable, func=, *, initial="))) {
      vm, type, arguments in
      let source = try vm.iterator(of: arguments[0])
      let function = arguments[1].some
      var initial = arguments[2].some
      var total: Value?
      return ClosureIterator(type) { vm in
        if let first = initial {
          initial = nil
          total = first
          return first
        }
        guard let value = try vm.next(source) else { return nil }
        guard let sum = total else {
          total = value
          return value
        }
        total = try function.map { try vm.call($0, sum, value) } ?? vm.binary(.add, sum, value)
        return total
      }
    }
  }

  private func slice(_ vm: VM, _ type: PyType, _ arguments: Arguments) throws -> PyIterator {
    func bound(_ value: Value, _ message: String) throws -> Int? {
      guard let value = value.some else { return nil }
      guard let number = try? vm.index(value), number >= 0 else { throw vm.valueError(message) }
      return number
    }
    let range = "must be None or an integer: 0 <= x <= sys.maxsize."
    var start = 0
    let stop: Int?
    var step = 1
    if arguments.count == 2 {
      stop = try bound(arguments[1], "Stop argument for islice() \(range)")
    } else {
      start = try bound(arguments[1], "Indices for islice() \(range)") ?? 0
      stop = try bound(arguments[2], "Stop argument for islice() \(range)")
      let message = "Step for islice() must be a positive integer or None."
      step = try bound(arguments.at(3), message) ?? 1
      if step < 1 { throw vm.valueError(message) }
    }
    var source: Value? = try vm.iterator(of: arguments[0])
    var place = 0
    var wanted = start
    return ClosureIterator(type) { vm in
      guard let iterator = source else { return nil }
      while place < wanted {
        try vm.checkpoint()
        guard try vm.next(iterator) != nil else {
          source = nil
          return nil
        }
        place += 1
      }
      if let stop, place >= stop {
        source = nil
        return nil
      }
      guard let value = try vm.next(iterator) else {
        source = nil
        return nil
      }
      place += 1
      let (following, overflow) = wanted.addingReportingOverflow(step)
      wanted = overflow ? stop ?? .max : min(following, stop ?? following)
      return value
    }
  }

  // MARK: compress, dropwhile, takewhile, filterfalse

  func addFilters() {
    type("compress", .named(ParameterList("data, selectors"))) { vm, type, arguments in
      let data = try vm.iterator(of: arguments[0])
      let selectors = try vm.iterator(of: arguments[1])
      return ClosureIterator(type) { vm in
        while let value = try vm.next(data), let choice = try vm.next(selectors) {
          if try vm.isTrue(choice) { return value }
          try vm.checkpoint()
        }
        return nil
      }
    }
    type("dropwhile", .positional(2, 2)) { vm, type, arguments in
      let test = arguments[0]
      let source = try vm.iterator(of: arguments[1])
      var isOpen = false
      return ClosureIterator(type) { vm in
        while let value = try vm.next(source) {
          try vm.checkpoint()
          if isOpen { return value }
          if try !vm.isTrue(vm.call(test, value)) {
            isOpen = true
            return value
          }
        }
        return nil
      }
    }
    type("takewhile", .positional(2, 2)) { vm, type, arguments in
      let test = arguments[0]
      let source = try vm.iterator(of: arguments[1])
      return ClosureIterator(type) { vm in
        guard let value = try vm.next(source) else { return nil }
        return try vm.isTrue(vm.call(test, value)) ? value : nil
      }
    }
    type("filterfalse", .positional(2, 2)) { vm, type, arguments in
      let test = arguments[0]
      let source = try vm.iterator(of: arguments[1])
      return ClosureIterator(type) { vm in
        while let value = try vm.next(source) {
          let answer = test.isNone ? value : try vm.call(test, value)
          if try !vm.isTrue(answer) { return value }
          try vm.checkpoint()
        }
        return nil
      }
    }
  }
}
