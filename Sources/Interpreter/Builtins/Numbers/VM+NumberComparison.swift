extension VM {
  /// How two real numbers stand to each other.
  enum NumberOrder {
    /// Below zero, zero or above: the left one is less, equal or more.
    case ordered(Int)
    /// One of them is nan.
    case unordered
  }

  /// Compares ints and floats exactly; nil unless both are one of these.
  func order(_ left: Value, _ right: Value) -> NumberOrder? {
    func made(_ result: Int?) -> NumberOrder { result.map { .ordered($0) } ?? .unordered }
    if let a = integer(of: left) {
      if let b = integer(of: right) { return .ordered(order(a, b)) }
      guard let b = float(of: right) else { return nil }
      return made(order(a, b))
    }
    guard let a = float(of: left) else { return nil }
    if let b = float(of: right) {
      return a.isNaN || b.isNaN ? .unordered : .ordered(a < b ? -1 : (a > b ? 1 : 0))
    }
    guard let b = integer(of: right) else { return nil }
    return made(order(b, a).map { -$0 })
  }

  private func order(_ a: IntegerResult, _ b: IntegerResult) -> Int {
    if case .small(let x) = a, case .small(let y) = b { return x < y ? -1 : (x > y ? 1 : 0) }
    return a.bigInt.compare(b.bigInt)
  }

  /// The order of a whole number and a float; nil for nan.
  func order(_ a: IntegerResult, _ b: Double) -> Int? {
    switch a {
    case .small(let i): return NumberComparison.compare(i, b)
    case .big(let big): return NumberComparison.compare(big, b)
    }
  }
}

extension PyType {
  /// Adds the six comparisons, of which `order` says how the receiver stands to the argument; nil
  /// where it declines.
  func comparisons(_ order: @escaping (VM, Value, Value) -> VM.NumberOrder?) {
    func add(_ name: String, whenUnordered: Bool = false, _ test: @escaping (Int) -> Bool) {
      method(name, .one) { vm, receiver, arguments in
        switch order(vm, receiver, arguments[0]) {
        case nil: return vm.notImplemented
        case .unordered: return .bool(whenUnordered)
        case .ordered(let result): return .bool(test(result))
        }
      }
    }
    add("__lt__") { $0 < 0 }
    add("__le__") { $0 <= 0 }
    add("__eq__") { $0 == 0 }
    add("__ne__", whenUnordered: true) { $0 != 0 }
    add("__gt__") { $0 > 0 }
    add("__ge__") { $0 >= 0 }
  }
}
