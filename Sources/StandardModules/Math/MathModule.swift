import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StandardModules {
  /// The module `math` (Python's library reference, "math").
  static func makeMath(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "math")
    addConstants(module)
    addFunctionsOfOne(module)
    addFunctionsOfTwo(module)
    addClassification(module)
    MathLogarithms.add(to: module)
    MathIntegers.add(to: module)
    MathSums.add(to: module)
    return .object(module.module)
  }

  private static func addConstants(_ module: ModuleBuilder) {
    module.constant("pi", .float(.pi))
    module.constant("e", .float(2.718281828459045))
    module.constant("tau", .float(2 * .pi))
    module.constant("inf", .float(.infinity))
    module.constant("nan", .float(.nan))
  }

  /// Functions of one number, which raise ValueError where they are not defined and, if they can
  /// overflow, OverflowError.
  private static func addFunctionsOfOne(_ module: ModuleBuilder) {
    let bounded: [(String, (Double) -> Double)] = [
      ("acos", acos), ("acosh", acosh), ("asin", asin), ("asinh", asinh), ("atan", atan),
      ("atanh", atanh), ("cbrt", cbrt), ("cos", cos), ("erf", erf), ("erfc", erfc),
      ("fabs", fabs), ("log1p", log1p), ("sin", sin), ("sqrt", { $0.squareRoot() }), ("tan", tan),
      ("tanh", tanh), ("degrees", { $0 * (180 / .pi) }), ("radians", { $0 * (.pi / 180) }),
    ]
    let growing: [(String, (Double) -> Double)] = [
      ("cosh", cosh), ("exp", exp), ("exp2", exp2), ("expm1", expm1), ("sinh", sinh),
    ]
    for (name, function) in bounded {
      module.function(name, .one) { vm, _, arguments in
        let x = try vm.double(arguments[0])
        return try MathErrors.checked(vm, function(x), x.isFinite, x.isNaN, overflows: false)
      }
    }
    for (name, function) in growing {
      module.function(name, .one) { vm, _, arguments in
        let x = try vm.double(arguments[0])
        return try MathErrors.checked(vm, function(x), x.isFinite, x.isNaN, overflows: true)
      }
    }
    module.function("gamma", .one) { vm, _, arguments in
      let x = try vm.double(arguments[0])
      if x == -.infinity || x == 0 || (x < 0 && x == x.rounded(.down)) {
        throw MathErrors.domain(vm)
      }
      return try MathErrors.checked(vm, tgamma(x), x.isFinite, x.isNaN, overflows: true)
    }
    module.function("lgamma", .one) { vm, _, arguments in
      let x = try vm.double(arguments[0])
      if x.isInfinite { return .float(.infinity) }
      if x <= 0, x == x.rounded(.down) { throw MathErrors.domain(vm) }
      return try MathErrors.checked(vm, lgamma(x), x.isFinite, x.isNaN, overflows: true)
    }
    module.function("modf", .one) { vm, _, arguments in
      let x = try vm.double(arguments[0])
      if x.isInfinite {
        return .object(vm.tuple([.float(Double(signOf: x, magnitudeOf: 0)), .float(x)]))
      }
      let whole = x.rounded(.towardZero)
      let rest = Double(signOf: x, magnitudeOf: x - whole)
      return .object(vm.tuple([.float(x.isNaN ? x : rest), .float(whole)]))
    }
    module.function("frexp", .one) { vm, _, arguments in
      let x = try vm.double(arguments[0])
      if !x.isFinite || x == 0 { return .object(vm.tuple([.float(x), .int(0)])) }
      let exponent = Int(x.exponent) + 1
      let mantissa = Double(sign: x.sign, exponent: -1, significand: x.significand)
      return .object(vm.tuple([.float(mantissa), .int(exponent)]))
    }
    module.function("ulp", .one) { vm, _, arguments in
      let x = try vm.double(arguments[0])
      if x.isNaN { return .float(x) }
      return .float(x.isInfinite ? .infinity : x.magnitude.ulp)
    }
  }

  private static func addFunctionsOfTwo(_ module: ModuleBuilder) {
    func add(_ name: String, _ body: @escaping (VM, Double, Double) throws -> Value) {
      module.function(name, .positional(2, 2)) { vm, _, arguments in
        try body(vm, vm.double(arguments[0]), vm.double(arguments[1]))
      }
    }
    add("atan2") { _, y, x in .float(atan2(y, x)) }
    add("copysign") { _, x, y in .float(Double(signOf: y, magnitudeOf: x)) }
    add("fmod") { vm, x, y in
      if y.isInfinite, x.isFinite { return .float(x) }
      return try MathErrors.checked(vm, fmod(x, y), true, x.isNaN || y.isNaN, overflows: false)
    }
    add("remainder") { vm, x, y in
      if y.isInfinite, x.isFinite { return .float(x) }
      return try MathErrors.checked(
        vm, x.remainder(dividingBy: y), true, x.isNaN || y.isNaN, overflows: false)
    }
    add("nextafter") { _, x, y in .float(nextafter(x, y)) }
    add("pow") { vm, x, y in
      let result = pow(x, y)
      if x.isFinite, y.isFinite, !result.isFinite {
        if result.isNaN || x == 0 { throw MathErrors.domain(vm) }
        throw MathErrors.range(vm)
      }
      return .float(result)
    }
    module.function("ldexp", .positional(2, 2)) { vm, _, arguments in
      let x = try vm.double(arguments[0])
      guard vm.type(of: arguments[1]).isSubtype(of: vm.interpreter.types.int) else {
        throw vm.typeError("Expected an int as second argument to ldexp.")
      }
      let exponent = try vm.bigIndex(arguments[1])
      if x == 0 || !x.isFinite { return .float(x) }
      let clamped = max(
        -1_000_000, min(1_000_000, exponent.asInt ?? (exponent.isNegative ? .min : .max)))
      let result = scalbn(x, Int32(clamped))
      if result.isInfinite { throw MathErrors.range(vm) }
      return .float(result)
    }
  }

  private static func addClassification(_ module: ModuleBuilder) {
    let tests: [(String, (Double) -> Bool)] = [
      ("isnan", \.isNaN), ("isinf", \.isInfinite), ("isfinite", \.isFinite),
    ]
    for (name, test) in tests {
      module.function(name, .one) { vm, _, arguments in .bool(test(try vm.double(arguments[0]))) }
    }
    module.function("isclose", .named(ParameterList("a, b, *, rel_tol=, abs_tol="))) {
      vm, _, arguments in
      let (a, b) = (try vm.double(arguments[0]), try vm.double(arguments[1]))
      let relative = try arguments[2].bound.map { try vm.double($0) } ?? 1e-9
      let absolute = try arguments[3].bound.map { try vm.double($0) } ?? 0
      if relative < 0 || absolute < 0 { throw vm.valueError("tolerances must be non-negative") }
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let difference = (b - a).magnitude
      return .bool(
        difference <= (relative * b).magnitude || difference <= (relative * a).magnitude
          || difference <= absolute)
    }
  }
}

/// The errors of `math`.
enum MathErrors {
  static func domain(_ vm: VM) -> PyError { vm.valueError("math domain error") }

  static func range(_ vm: VM) -> PyError { vm.error(.overflowError, "math range error") }

  /// A result, unless it shows that the function is not defined or overflows.
  static func checked(
    _ vm: VM, _ result: Double, _ wasFinite: Bool, _ wasNaN: Bool, overflows: Bool
  ) throws -> Value {
    if result.isNaN, !wasNaN { throw domain(vm) }
    if result.isInfinite, wasFinite { throw overflows ? range(vm) : domain(vm) }
    return .float(result)
  }
}
