extension Interpreter {
  /// The questions about sets: members, walking, subsets, text.
  func installSetQueries(_ type: PyType) {
    type.setMethod("__len__", .none) { _, set, _ in .int(set.count) }
    type.setMethod("__iter__", .none) { vm, set, _ in
      .object(SetIterator(vm.types.setIterator, set))
    }
    type.setMethod("__contains__", .one) { vm, set, arguments in
      .bool(try vm.contains(set, arguments[0]))
    }
    type.setMethod("__repr__", .none) { vm, set, _ in
      let name = set.type.name
      if set.count == 0 { return vm.str("\(name)()") }
      let identity = ObjectIdentifier(set)
      if vm.reprActive.contains(identity) { return vm.str("\(name)(...)") }
      return try vm.guardingRepr(set, "...") {
        let isPlain = set.type === vm.types.set
        var text = ContainerText("")
        if !isPlain {
          try text.append(vm, vm.interpreter.string(name))
          text.append("(")
        }
        text.append("{")
        for (i, value) in set.members.enumerated() {
          if i > 0 { text.append(", ") }
          try text.append(vm, vm.repr(value))
        }
        text.append(isPlain ? "}" : "})")
        return text.finished(vm)
      }
    }
    type.setMethod("issubset", .one) { vm, set, arguments in
      if let other = arguments[0].set { return .bool(try vm.isSubset(set, of: other)) }
      return .bool(try vm.intersection(set, arguments[0]).count == set.count)
    }
    type.setMethod("issuperset", .one) { vm, set, arguments in
      if let other = arguments[0].set { return .bool(try vm.isSubset(other, of: set)) }
      return .bool(try !vm.anyMember(of: arguments[0]) { try !vm.contains(set, $0) })
    }
    type.setMethod("isdisjoint", .one) { vm, set, arguments in
      if let other = arguments[0].set {
        if other === set { return .bool(set.count == 0) }
        let (small, large) = other.count > set.count ? (set, other) : (other, set)
        return .bool(try !vm.anyMember(of: .object(small)) { try vm.contains(large, $0) })
      }
      return .bool(try !vm.anyMember(of: arguments[0]) { try vm.contains(set, $0) })
    }
    for (name, op) in ComparisonOperator.ordering {
      type.setMethod(name, .one) { vm, set, arguments in
        guard let other = arguments[0].set else { return .object(vm.interpreter.notImplemented) }
        let (a, b) = (set.count, other.count)
        switch op {
        case .equal: return .bool(try a == b && vm.isSubset(set, of: other))
        case .notEqual: return .bool(try a != b || !vm.isSubset(set, of: other))
        case .less: return .bool(try a < b && vm.isSubset(set, of: other))
        case .lessEqual: return .bool(try vm.isSubset(set, of: other))
        case .greater: return .bool(try a > b && vm.isSubset(other, of: set))
        default: return .bool(try vm.isSubset(other, of: set))
        }
      }
    }
  }
}
