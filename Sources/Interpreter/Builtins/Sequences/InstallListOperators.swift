extension Interpreter {
  /// The operators, comparisons and text of lists.
  func installListOperators() {
    let list = types.list!
    list.listMethod("__repr__", .none) { vm, list, _ in
      if list.count == 0 { return vm.str("[]") }
      return try vm.guardingRepr(list, "[...]") {
        var text = ContainerText("[")
        try vm.appendItems(list, to: &text)
        text.append("]")
        return text.finished(vm)
      }
    }
    list.listMethod("__add__", .one) { vm, list, arguments in
      guard let other = arguments[0].list else { return .object(vm.interpreter.notImplemented) }
      try vm.charge((list.count + other.count) * MemoryLayout<Value>.stride)
      return .object(vm.list(Array(list.values) + Array(other.values)))
    }
    list.listMethod("__iadd__", .one) { vm, list, arguments in
      try vm.extend(list, arguments[0])
      return .object(list)
    }
    for name in ["__mul__", "__rmul__"] {
      list.listMethod(name, .one) { vm, list, arguments in
        guard vm.isIndex(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
        return .object(vm.list(try vm.repeated(list, arguments[0])))
      }
    }
    list.listMethod("__imul__", .one) { vm, list, arguments in
      guard vm.isIndex(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
      withExtendedLifetime(list.replaceAll(with: try vm.repeated(list, arguments[0]))) {}
      return .object(list)
    }
    for (name, op) in ComparisonOperator.ordering {
      list.listMethod(name, .one) { vm, list, arguments in
        guard let other = arguments[0].list else { return .object(vm.interpreter.notImplemented) }
        if list.count != other.count {
          if op == .equal { return .bool(false) }
          if op == .notEqual { return .bool(true) }
        }
        return try vm.compareItems(op, list, other)
      }
    }
  }
}

extension ComparisonOperator {
  /// The six comparisons that classes define, with their methods' names.
  static var ordering: [(String, ComparisonOperator)] {
    [
      ("__lt__", .less), ("__le__", .lessEqual), ("__eq__", .equal), ("__ne__", .notEqual),
      ("__gt__", .greater), ("__ge__", .greaterEqual),
    ]
  }
}
