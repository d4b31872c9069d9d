import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A complex number on its way through a function.
struct ComplexParts {
  var real: Double
  var imaginary: Double

  init(_ real: Double, _ imaginary: Double = 0) {
    self.real = real
    self.imaginary = imaginary
  }

  var isFinite: Bool { real.isFinite && imaginary.isFinite }
  var isNaN: Bool { real.isNaN || imaginary.isNaN }
  var size: Double { hypot(real, imaginary) }
  var phase: Double { atan2(imaginary, real) }
  /// 1 minus the number; the imaginary part keeps the sign of a zero.
  var fromOne: ComplexParts { ComplexParts(1 - real, -imaginary) }
  /// 1 plus the number.
  var plusOne: ComplexParts { ComplexParts(1 + real, imaginary) }
  /// The number times i.
  var turned: ComplexParts { ComplexParts(-imaginary, real) }
  /// The number times -i.
  var turnedBack: ComplexParts { ComplexParts(imaginary, -real) }

  static func + (a: ComplexParts, b: ComplexParts) -> ComplexParts {
    ComplexParts(a.real + b.real, a.imaginary + b.imaginary)
  }

  static func - (a: ComplexParts, b: ComplexParts) -> ComplexParts {
    ComplexParts(a.real - b.real, a.imaginary - b.imaginary)
  }

  static func * (a: ComplexParts, b: ComplexParts) -> ComplexParts {
    ComplexParts(
      a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
  }

  static func / (a: ComplexParts, b: ComplexParts) -> ComplexParts {
    // Smith's method, which keeps the intermediate values small.
    if b.real.magnitude >= b.imaginary.magnitude {
      let ratio = b.imaginary / b.real
      let divisor = b.real + b.imaginary * ratio
      return ComplexParts(
        (a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor)
    }
    let ratio = b.real / b.imaginary
    let divisor = b.real * ratio + b.imaginary
    return ComplexParts(
      (a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor)
  }

  var squareRoot: ComplexParts {
    if real == 0, imaginary == 0 { return ComplexParts(0, imaginary) }
    let root = ((real.magnitude + size) / 2).squareRoot()
    let rest = imaginary.magnitude / (2 * root)
    return real >= 0
      ? ComplexParts(root, Double(signOf: imaginary, magnitudeOf: rest))
      : ComplexParts(rest, Double(signOf: imaginary, magnitudeOf: root))
  }

  var logarithm: ComplexParts { ComplexParts(log(size), phase) }

  var exponential: ComplexParts {
    let factor = exp(real)
    if imaginary == 0 { return ComplexParts(factor, imaginary) }
    return ComplexParts(factor * cos(imaginary), factor * sin(imaginary))
  }

  var hyperbolicSine: ComplexParts {
    ComplexParts(sinh(real) * cos(imaginary), cosh(real) * sin(imaginary))
  }

  var hyperbolicCosine: ComplexParts {
    ComplexParts(cosh(real) * cos(imaginary), sinh(real) * sin(imaginary))
  }

  var hyperbolicTangent: ComplexParts {
    if real.magnitude > 20 {
      return ComplexParts(
        Double(signOf: real, magnitudeOf: 1),
        4 * sin(imaginary) * cos(imaginary) * exp(-2 * real.magnitude))
    }
    return hyperbolicSine / hyperbolicCosine
  }

  /// The inverse hyperbolic sine.
  var areaSine: ComplexParts {
    let a = turned.plusOne.squareRoot
    let b = turned.fromOne.squareRoot
    return ComplexParts(
      asinh(a.real * b.imaginary - b.real * a.imaginary),
      atan2(imaginary, (a * b).real))
  }

  var arcCosine: ComplexParts {
    let a = fromOne.squareRoot
    let b = plusOne.squareRoot
    return ComplexParts(
      2 * atan2(a.real, b.real), asinh(b.real * a.imaginary - b.imaginary * a.real))
  }

  var areaCosine: ComplexParts {
    let a = ComplexParts(real - 1, imaginary).squareRoot
    let b = plusOne.squareRoot
    return ComplexParts(
      asinh(a.real * b.real + a.imaginary * b.imaginary), 2 * atan2(a.imaginary, b.real))
  }

  var areaTangent: ComplexParts {
    let difference = plusOne.logarithm - fromOne.logarithm
    return ComplexParts(difference.real / 2, difference.imaginary / 2)
  }
}

extension StandardModules {
  /// The module `cmath` (Python's library reference, "cmath").
  static func makeCMath(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "cmath")
    let types = vm.interpreter.types
    func value(_ z: ComplexParts) -> Value {
      .object(PyComplex(types.complex, z.real, z.imaginary))
    }
    addFunctions(module)
    module.constant("pi", .float(.pi))
    module.constant("e", .float(2.718281828459045))
    module.constant("tau", .float(2 * .pi))
    module.constant("inf", .float(.infinity))
    module.constant("nan", .float(.nan))
    module.constant("infj", value(ComplexParts(0, .infinity)))
    module.constant("nanj", value(ComplexParts(0, .nan)))
    return .object(module.module)
  }

  /// The complex number of an argument. Errors: TypeError.
  private static func parts(_ vm: VM, _ value: Value) throws -> ComplexParts {
    var value = value
    let method = vm.type(of: value).special(.complex)
    if value.kind != .complex, !method.isUnbound { value = try vm.callSpecial(method, value) }
    if case .object(let object) = value, object.kind == .complex {
      let complex = unsafeDowncast(object, to: PyComplex.self)
      return ComplexParts(complex.real, complex.imaginary)
    }
    return ComplexParts(try vm.double(value))
  }

  /// A result as a Python complex. Errors: ValueError, OverflowError.
  private static func checked(
    _ vm: VM, _ result: ComplexParts, _ argument: ComplexParts
  ) throws -> Value {
    if argument.isFinite {
      if result.isNaN { throw MathErrors.domain(vm) }
      if !result.isFinite { throw MathErrors.range(vm) }
    }
    return .object(PyComplex(vm.interpreter.types.complex, result.real, result.imaginary))
  }

  private static func addFunctions(_ module: ModuleBuilder) {
    let functions: [(String, (ComplexParts) -> ComplexParts)] = [
      ("sqrt", \.squareRoot), ("exp", \.exponential), ("sinh", \.hyperbolicSine),
      ("cosh", \.hyperbolicCosine), ("tanh", \.hyperbolicTangent), ("asinh", \.areaSine),
      ("acosh", \.areaCosine), ("atanh", \.areaTangent), ("acos", \.arcCosine),
      ("sin", { $0.turned.hyperbolicSine.turnedBack }), ("cos", { $0.turned.hyperbolicCosine }),
      ("tan", { $0.turned.hyperbolicTangent.turnedBack }),
      ("asin", { $0.turned.areaSine.turnedBack }), ("atan", { $0.turned.areaTangent.turnedBack }),
    ]
    for (name, function) in functions {
      module.function(name, .one) { vm, _, arguments in
        let z = try parts(vm, arguments[0])
        return try checked(vm, function(z), z)
      }
    }
    func logarithm(_ vm: VM, _ value: Value) throws -> ComplexParts {
      let z = try parts(vm, value)
      if z.real == 0, z.imaginary == 0 { throw MathErrors.domain(vm) }
      return z.logarithm
    }
    module.function("log", .positional(1, 2)) { vm, _, arguments in
      var result = try logarithm(vm, arguments[0])
      if let base = arguments.at(1).bound { result = result / (try logarithm(vm, base)) }
      return try checked(vm, result, result)
    }
    module.function("log10", .one) { vm, _, arguments in
      let result = try logarithm(vm, arguments[0])
      let scaled = ComplexParts(result.real / log(10), result.imaginary / log(10))
      return try checked(vm, scaled, scaled)
    }
    module.function("phase", .one) { vm, _, arguments in
      .float(try parts(vm, arguments[0]).phase)
    }
    module.function("polar", .one) { vm, _, arguments in
      let z = try parts(vm, arguments[0])
      return .object(vm.tuple([.float(z.size), .float(z.phase)]))
    }
    module.function("rect", .positional(2, 2)) { vm, _, arguments in
      let (size, angle) = (try vm.double(arguments[0]), try vm.double(arguments[1]))
      let z = ComplexParts(size * cos(angle), size * sin(angle))
      return try checked(vm, z, ComplexParts(size, angle))
    }
    let tests: [(String, (ComplexParts) -> Bool)] = [
      ("isnan", \.isNaN), ("isfinite", \.isFinite),
      ("isinf", { $0.real.isInfinite || $0.imaginary.isInfinite }),
    ]
    for (name, test) in tests {
      module.function(name, .one) { vm, _, arguments in .bool(test(try parts(vm, arguments[0]))) }
    }
    module.function("isclose", .named(ParameterList("a, b, *, rel_tol=, abs_tol="))) {
      vm, _, arguments in
      let (a, b) = (try parts(vm, arguments[0]), try parts(vm, arguments[1]))
      let relative = try arguments[2].bound.map { try vm.double($0) } ?? 1e-9
      let absolute = try arguments[3].bound.map { try vm.double($0) } ?? 0
      if relative < 0 || absolute < 0 { throw vm.valueError("tolerances must be non-negative") }
      if a.real == b.real, a.imaginary == b.imaginary { return .bool(true) }
      if !a.isFinite || !b.isFinite { return .bool(false) }
      let difference = (a - b).size
      return .bool(
        difference <= relative * max(a.size, b.size) || difference <= absolute)
    }
  }
}
