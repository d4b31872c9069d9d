import Interpreter

extension IteratorBuilder {
  func addCombinations() {
    type("product", .any) { vm, type, arguments in try product(vm, type, arguments) }
    type("permutations", .named(ParameterList("iterable, r="))) { vm, type, arguments in
      let pool = try vm.array(of: arguments[0])
      var length = pool.count
      if let r = arguments[1].some {
        guard vm.type(of: r).isSubtype(of: vm.interpreter.types.int) else {
          throw vm.typeError("Expected int as r")
        }
        length = try vm.index(r)
      }
      if length < 0 { throw vm.valueError("r must be non-negative") }
      try vm.charge(length, each: 24)
      return permutations(type, pool, length)
    }
    type("combinations", .named(ParameterList("iterable, r"))) { vm, type, arguments in
      let pool = try vm.array(of: arguments[0])
      let length = try vm.index(arguments[1])
      if length < 0 { throw vm.valueError("r must be non-negative") }
      try vm.charge(length, each: 24)
      return combinations(type, pool, length)
    }
    type("combinations_with_replacement", .named(ParameterList("iterable, r"))) {
      vm, type, arguments in
      let pool = try vm.array(of: arguments[0])
      let length = try vm.index(arguments[1])
      if length < 0 { throw vm.valueError("r must be non-negative") }
      try vm.charge(length, each: 24)
      return replacements(type, pool, length)
    }
  }

  private func product(_ vm: VM, _ type: PyType, _ arguments: Arguments) throws -> PyIterator {
    var times = 1
    for (name, value) in arguments.named {
      guard name.equals("repeat") else {
        throw vm.typeError("'\(name.string)' is an invalid keyword argument for product()")
      }
      times = try vm.index(value)
      if times < 0 { throw vm.valueError("repeat argument cannot be negative") }
    }
    let (size, overflow) = times.multipliedReportingOverflow(by: arguments.count)
    if overflow || size > 1 << 40 { throw vm.error(.overflowError, "repeat argument too large") }
    try vm.charge(size * 32)
    let given = times == 0 ? [] : try arguments.array.map { try vm.array(of: $0) }
    let pools = (0..<size).map { given[$0 % given.count] }
    var indices = [Int](repeating: 0, count: size)
    var isFirst = true
    return ClosureIterator(type) { vm in
      if isFirst {
        isFirst = false
        if pools.contains(where: \.isEmpty) { return nil }
        return .object(vm.tuple(pools.map { $0[0] }))
      }
      var i = indices.count - 1
      while i >= 0 {
        indices[i] += 1
        if indices[i] < pools[i].count { break }
        indices[i] = 0
        i -= 1
      }
      if i < 0 { return nil }
      return .object(vm.tuple(indices.indices.map { pools[$0][indices[$0]] }))
    }
  }

  private func permutations(_ type: PyType, _ pool: [Value], _ length: Int) -> PyIterator {
    let n = pool.count
    if length > n { return ClosureIterator(type) { _ in nil } }
    var indices = Array(0..<n)
    var cycles = (0..<length).map { n - $0 }
    var isFirst = true
    return ClosureIterator(type) { vm in
      if isFirst {
        isFirst = false
        return .object(vm.tuple(indices[..<length].map { pool[$0] }))
      }
      var i = length - 1
      while i >= 0 {
        cycles[i] -= 1
        if cycles[i] == 0 {
          let first = indices.remove(at: i)
          indices.append(first)
          cycles[i] = n - i
        } else {
          indices.swapAt(i, n - cycles[i])
          return .object(vm.tuple(indices[..<length].map { pool[$0] }))
        }
        i -= 1
      }
      return nil
    }
  }

  private func combinations(_ type: PyType, _ pool: [Value], _ length: Int) -> PyIterator {
    let n = pool.count
    if length > n { return ClosureIterator(type) { _ in nil } }
    var indices = Array(0..<length)
    var isFirst = true
    return ClosureIterator(type) { vm in
      if isFirst {
        isFirst = false
      } else {
        var i = length - 1
        while i >= 0, indices[i] == i + n - length { i -= 1 }
        if i < 0 { return nil }
        indices[i] += 1
        for j in (i + 1)..<max(length, i + 1) { indices[j] = indices[j - 1] + 1 }
      }
      return .object(vm.tuple(indices.map { pool[$0] }))
    }
  }

  private func replacements(_ type: PyType, _ pool: [Value], _ length: Int) -> PyIterator {
    let n = pool.count
    if n == 0, length > 0 { return ClosureIterator(type) { _ in nil } }
    var indices = [Int](repeating: 0, count: length)
    var isFirst = true
    return ClosureIterator(type) { vm in
      if isFirst {
        isFirst = false
      } else {
        var i = length - 1
        while i >= 0, indices[i] == n - 1 { i -= 1 }
        if i < 0 { return nil }
        let next = indices[i] + 1
        for j in i..<length { indices[j] = next }
      }
      return .object(vm.tuple(indices.map { pool[$0] }))
    }
  }
}
