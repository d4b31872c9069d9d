extension Interpreter {
  /// What views of keys and items have in common with sets.
  func installViewSetOperators(_ type: PyType) {
    type.unhashable()
    type.viewMethod("__contains__", .one) { vm, view, arguments in
      .bool(try view.contains(vm, arguments[0]))
    }
    type.viewMethod("isdisjoint", .one) { vm, view, arguments in
      .bool(try vm.isDisjoint(view, arguments[0]))
    }
    for (name, op) in SetOperator.methods {
      type.method("__\(name)__", .one) { vm, receiver, arguments in
        try vm.combine(op, receiver, arguments[0])
      }
      type.method("__r\(name)__", .one) { vm, receiver, arguments in
        try vm.combine(op, arguments[0], receiver)
      }
    }
    for (name, op) in ComparisonOperator.ordering {
      type.viewMethod(name, .one) { vm, view, arguments in
        let other = arguments[0]
        guard other.set != nil || other.setLikeView != nil else {
          return .object(vm.interpreter.notImplemented)
        }
        return .bool(try vm.compareSizesAndMembers(op, .object(view), other))
      }
    }
  }
}

/// The operators that make a new set of two.
enum SetOperator {
  case and, or, sub, xor

  /// The operators with the middle of their methods' names.
  static var methods: [(String, SetOperator)] {
    [("and", .and), ("or", .or), ("sub", .sub), ("xor", .xor)]
  }
}

extension VM {
  /// `left op right` where one side is a view of keys or items; the result is a set.
  /// Errors: TypeError, what `__hash__` and `__eq__` raise.
  fileprivate func combine(_ op: SetOperator, _ left: Value, _ right: Value) throws -> Value {
    if op == .and { return try intersection(left, right) }
    let result = set()
    // The table's size, and so the order, is another when it is made from the dict itself.
    if let view = left.dictView, view.part == .keys {
      try update(result, .object(view.dict))
    } else {
      try update(result, left)
    }
    switch op {
    case .or: try update(result, right)
    case .sub: try subtract(right, from: result)
    default: try toggle(right, in: result)
    }
    return .object(result)
  }

  private func intersection(_ left: Value, _ right: Value) throws -> Value {
    guard var view = left.setLikeView ?? right.setLikeView else {
      return .object(interpreter.notImplemented)
    }
    var other = left.setLikeView == nil ? left : right
    if let set = other.set, set.isExact, view.dict.count <= set.count {
      return .object(try intersection(set, .object(view)))
    }
    if let second = other.setLikeView, second.dict.count > view.dict.count {
      (view, other) = (second, .object(view))
    }
    let result = set()
    try iterate(other) { value in
      if try view.contains(self, value) { try insert(value, into: result) }
    }
    return .object(result)
  }

  fileprivate func isDisjoint(_ view: PyDictView, _ other: Value) throws -> Bool {
    var (view, other) = (view, other)
    if other.setLikeView === view { return view.dict.count == 0 }
    if other.set != nil || other.setLikeView != nil, try length(other) > view.dict.count {
      guard let set = other.set else {
        if let second = other.setLikeView { (view, other) = (second, .object(view)) }
        return try !anyMember(of: other) { try view.contains(self, $0) }
      }
      return try !anyMember(of: .object(view)) { try contains(set, $0) }
    }
    return try !anyMember(of: other) { try view.contains(self, $0) }
  }

  /// Whether any value of an iterable passes. Errors: what iterating and the test raise.
  func anyMember(of iterable: Value, _ test: (Value) throws -> Bool) throws -> Bool {
    let iterator = try self.iterator(of: iterable)
    while let value = try next(iterator) {
      try checkpoint()
      if try test(value) { return true }
    }
    return false
  }

  /// The comparison of two values that behave as sets: as subsets, by size and members.
  /// Errors: what `__hash__` and `__eq__` raise.
  func compareSizesAndMembers(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws -> Bool {
    let (a, b) = (try length(left), try length(right))
    func isSubset(_ small: Value, of large: Value) throws -> Bool {
      try !anyMember(of: small) { try !contains(large, $0) }
    }
    switch op {
    case .equal: return try a == b && isSubset(left, of: right)
    case .notEqual: return try a != b || !isSubset(left, of: right)
    case .less: return try a < b && isSubset(left, of: right)
    case .lessEqual: return try a <= b && isSubset(left, of: right)
    case .greater: return try a > b && isSubset(right, of: left)
    default: return try a >= b && isSubset(right, of: left)
    }
  }
}
