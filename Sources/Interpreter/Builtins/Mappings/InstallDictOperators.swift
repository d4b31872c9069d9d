extension Interpreter {
  /// The operators, comparisons and text of dicts.
  func installDictOperators() {
    let dict = types.dict!
    dict.dictMethod("__repr__", .none) { vm, dict, _ in
      if dict.count == 0 { return vm.str("{}") }
      return try vm.guardingRepr(dict, "{...}") {
        var text = ContainerText("{")
        var isFirst = true
        var i = 0
        while i < dict.used {
          let entry = dict.entries[i]
          i += 1
          if entry.key.isUnbound { continue }
          if !isFirst { text.append(", ") }
          isFirst = false
          try text.append(vm, vm.repr(entry.key))
          text.append(": ")
          try text.append(vm, vm.repr(entry.value))
        }
        text.append("}")
        return text.finished(vm)
      }
    }
    dict.dictMethod("__eq__", .one) { vm, dict, arguments in
      guard let other = arguments[0].dict else { return .object(vm.interpreter.notImplemented) }
      return .bool(try vm.isEqual(dict, other))
    }
    dict.dictMethod("__ne__", .one) { vm, dict, arguments in
      guard let other = arguments[0].dict else { return .object(vm.interpreter.notImplemented) }
      return .bool(try !vm.isEqual(dict, other))
    }
    dict.dictMethod("__or__", .one) { vm, dict, arguments in
      guard let other = arguments[0].dict else { return .object(vm.interpreter.notImplemented) }
      let result = try vm.copy(dict)
      try vm.merge(other, into: result)
      return .object(result)
    }
    dict.dictMethod("__ror__", .one) { vm, dict, arguments in
      guard let other = arguments[0].dict else { return .object(vm.interpreter.notImplemented) }
      let result = try vm.copy(other)
      try vm.merge(dict, into: result)
      return .object(result)
    }
    dict.dictMethod("__ior__", .one) { vm, dict, arguments in
      try vm.update(dict, with: arguments[0])
      return .object(dict)
    }
  }
}
