import Interpreter

/// The functions of `math` that give integers, all exact.
enum MathIntegers {
  static func add(to module: ModuleBuilder) {
    for (name, special, rounding) in [
      ("floor", Special.floor, FloatingPointRoundingRule.down), ("ceil", .ceil, .up),
    ] {
      module.function(name, .one) { vm, _, arguments in
        let value = arguments[0]
        if case .float(let x) = value { return try whole(vm, x.rounded(rounding)) }
        if case .int = value { return value }
        let method = vm.type(of: value).special(special)
        if !method.isUnbound { return try vm.callSpecial(method, value) }
        return try whole(vm, try vm.double(value).rounded(rounding))
      }
    }
    module.function("trunc", .one) { vm, _, arguments in
      if case .float(let x) = arguments[0] { return try whole(vm, x.rounded(.towardZero)) }
      let method = vm.type(of: arguments[0]).special(.trunc)
      if method.isUnbound {
        throw vm.typeError("type \(vm.typeName(arguments[0])) doesn't define __trunc__ method")
      }
      return try vm.callSpecial(method, arguments[0])
    }
    addDivisors(to: module)
    addCombinations(to: module)
    module.function("isqrt", .one) { vm, _, arguments in
      let number = try vm.bigIndex(arguments[0])
      guard let root = number.isqrt() else {
        throw vm.valueError("isqrt() argument must be nonnegative")
      }
      return vm.int(root)
    }
  }

  /// A whole float as an int. Errors: OverflowError, ValueError.
  private static func whole(_ vm: VM, _ x: Double) throws -> Value {
    if let small = Int(exactly: x) { return .int(small) }
    if x.isNaN { throw vm.valueError("cannot convert float NaN to integer") }
    guard let big = BigInt(exactly: x) else {
      throw vm.error(.overflowError, "cannot convert float infinity to integer")
    }
    return vm.int(big)
  }

  private static func addDivisors(to module: ModuleBuilder) {
    module.function("gcd", .positional(0, .max)) { vm, _, arguments in
      var result = BigInt.zero
      for value in arguments.array { result = result.gcd(try vm.bigIndex(value)) }
      return vm.int(result)
    }
    module.function("lcm", .positional(0, .max)) { vm, _, arguments in
      var result = BigInt(1 as Int)
      for value in arguments.array {
        let number = try vm.bigIndex(value).magnitude
        if number.isZero || result.isZero {
          result = .zero
          continue
        }
        try vm.chargeInteger(bits: result.bitLength + number.bitLength)
        let reduced = number.divMod(result.gcd(number))?.quotient ?? number
        result = result * reduced
      }
      return vm.int(result)
    }
  }

  private static func addCombinations(to module: ModuleBuilder) {
    module.function("factorial", .one) { vm, _, arguments in
      try factorial(vm, vm.bigIndex(arguments[0]))
    }
    module.function("perm", .positional(1, 2)) { vm, _, arguments in
      let n = try vm.bigIndex(arguments[0])
      guard let second = arguments.at(1).some else { return try factorial(vm, n) }
      let k = try vm.bigIndex(second)
      guard let count = try count(vm, n, k) else { return .int(0) }
      guard let n = n.asInt else {
        return vm.int(
          try (0..<count).reduce(BigInt(1 as Int)) { product, i in
            try vm.chargeInteger(bits: product.bitLength + n.bitLength)
            return product * (n - BigInt(i))
          })
      }
      return vm.int(try product(vm, from: n - count + 1, to: n))
    }
    module.function("comb", .positional(2, 2)) { vm, _, arguments in
      let n = try vm.bigIndex(arguments[0])
      let k = try vm.bigIndex(arguments[1])
      guard var count = try count(vm, n, k) else { return .int(0) }
      if let small = n.asInt { count = min(count, small - count) }
      var result = BigInt(1 as Int)
      for i in 0..<count {
        try vm.checkpoint()
        try vm.chargeInteger(bits: result.bitLength + n.bitLength)
        let next = result * (n - BigInt(i))
        result = next.divMod(BigInt(i + 1))?.quotient ?? next
      }
      return vm.int(result)
    }
  }

  /// k as a machine word when 0 <= k <= n; nil when k is larger. Errors: ValueError, OverflowError.
  private static func count(_ vm: VM, _ n: BigInt, _ k: BigInt) throws -> Int? {
    if n.isNegative { throw vm.valueError("n must be a non-negative integer") }
    if k.isNegative { throw vm.valueError("k must be a non-negative integer") }
    if n < k { return nil }
    if let count = k.asInt { return count }
    if let rest = (n - k).asInt { return rest }
    throw vm.error(.overflowError, "min(n - k, k) must not exceed \(Int.max)")
  }

  private static func factorial(_ vm: VM, _ number: BigInt) throws -> Value {
    if number.isNegative {
      throw vm.valueError("factorial() not defined for negative values")
    }
    guard let n = number.asInt else {
      throw vm.error(
        .overflowError, "factorial() argument should not exceed \(Int.max)")
    }
    return n < 2 ? .int(1) : vm.int(try product(vm, from: 2, to: n))
  }

  /// The product of consecutive numbers, by halves so that the factors are of like size.
  private static func product(_ vm: VM, from low: Int, to high: Int) throws -> BigInt {
    if low > high { return BigInt(1 as Int) }
    try vm.checkpoint(steps: 8)
    if high - low < 8 {
      var result = BigInt(low)
      var i = low
      while i < high {
        i += 1
        result = result * BigInt(i)
      }
      return result
    }
    let bits = (high - low).multipliedReportingOverflow(by: Int.bitWidth - high.leadingZeroBitCount)
    try vm.chargeInteger(bits: bits.overflow ? .max : bits.partialValue / 2)
    let middle = low + (high - low) / 2
    return try product(vm, from: low, to: middle) * product(vm, from: middle + 1, to: high)
  }
}
