extension Interpreter {
  /// `sorted`, `max` and `min`.
  func installOrderFunctions() {
    function("sorted", .any) { vm, _, arguments in
      if arguments.count != 1 {
        throw vm.typeError("sorted expected 1 argument, got \(arguments.count)")
      }
      var values = try vm.array(of: arguments[0])
      let (key, reverse) = try vm.sortOptions(arguments.named)
      try vm.sort(&values, key: key, reverse: reverse)
      return .object(vm.list(values))
    }
    for (name, op) in [("max", ComparisonOperator.greater), ("min", .less)] {
      function(name, .any) { vm, _, arguments in
        if arguments.count == 0 {
          throw vm.typeError("\(name) expected at least 1 argument, got 0")
        }
        var key: Value = .none
        var absent: Value = .unbound
        for (option, value) in arguments.named {
          if option.equals("key") {
            key = value
          } else if option.equals("default") {
            absent = value
          } else {
            throw vm.typeError(
              "'\(option.string)' is an invalid keyword argument for \(name)()")
          }
        }
        if arguments.count > 1 {
          if !absent.isUnbound {
            throw vm.typeError(
              "Cannot specify a default for \(name)() with multiple positional arguments")
          }
          var best = Extreme(op, key: key)
          for value in arguments.array { try best.take(vm, value) }
          return best.value
        }
        var best = Extreme(op, key: key)
        try vm.iterate(arguments[0]) { try best.take(vm, $0) }
        if !best.value.isUnbound { return best.value }
        if absent.isUnbound { throw vm.valueError("\(name)() arg is an empty sequence") }
        return absent
      }
    }
  }
}

/// The greatest or least value so far.
private struct Extreme {
  private let op: ComparisonOperator
  private let key: Value
  private var bestKey: Value = .unbound
  /// `unbound` before the first one.
  private(set) var value: Value = .unbound

  init(_ op: ComparisonOperator, key: Value) {
    self.op = op
    self.key = key
  }

  mutating func take(_ vm: VM, _ candidate: Value) throws {
    let candidateKey = key.isNone ? candidate : try vm.call(key, candidate)
    if !value.isUnbound {
      if try !vm.isTrue(vm.compare(op, candidateKey, bestKey)) { return }
    }
    value = candidate
    bestKey = candidateKey
  }
}

extension VM {
  /// Reads the options of `sorted` and `list.sort`. Errors: TypeError.
  func sortOptions(_ named: [(name: PyStr, value: Value)]) throws -> (key: Value, reverse: Bool) {
    var key: Value = .none
    var reverse = false
    for (name, value) in named {
      if name.equals("key") {
        key = value
      } else if name.equals("reverse") {
        reverse = try index(value) != 0
      } else {
        throw typeError("'\(name.string)' is an invalid keyword argument for sort()")
      }
    }
    return (key, reverse)
  }
}
