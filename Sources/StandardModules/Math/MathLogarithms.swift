import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Logarithms, which take integers of any size.
enum MathLogarithms {
  static func add(to module: ModuleBuilder) {
    module.function("log", .any) { vm, _, arguments in
      if arguments.hasNames { throw vm.typeError("math.log() takes no keyword arguments") }
      guard (1...2).contains(arguments.count) else {
        throw vm.typeError("math.log requires 1 to 2 arguments")
      }
      let result = try logarithm(vm, arguments[0], log, log(2))
      guard arguments.count == 2 else { return .float(result) }
      let base = try logarithm(vm, arguments[1], log, log(2))
      if base == 0 { throw vm.error(.zeroDivisionError, "float division by zero") }
      return .float(result / base)
    }
    module.function("log2", .one) { vm, _, arguments in
      .float(try logarithm(vm, arguments[0], log2, 1))
    }
    module.function("log10", .one) { vm, _, arguments in
      .float(try logarithm(vm, arguments[0], log10, log10(2)))
    }
  }

  private static func logarithm(
    _ vm: VM, _ value: Value, _ function: (Double) -> Double, _ ofTwo: Double
  ) throws -> Double {
    if let object = value.object, object.kind == .int {
      let number = unsafeDowncast(object, to: PyInt.self).value
      if number.isNegative || number.isZero { throw MathErrors.domain(vm) }
      if let small = number.toDouble() { return function(small) }
      // x = m * 2^e
      let exponent = number.bitLength
      guard let top = number.shiftedRight(by: exponent - 64)?.toDouble() else { return .nan }
      return function(top * 0x1p-64) + ofTwo * Double(exponent)
    }
    let x = try vm.double(value)
    if x.isNaN { return x }
    if x <= 0 { throw MathErrors.domain(vm) }
    return function(x)
  }
}
