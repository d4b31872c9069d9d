import Interpreter

/// Sums, products and distances.
enum MathSums {
  static func add(to module: ModuleBuilder) {
    module.function("fsum", .one) { vm, _, arguments in
      var sum = ExactSum()
      try vm.iterate(arguments[0]) { value in
        if !sum.add(try vm.double(value)) {
          throw vm.error(.overflowError, "intermediate overflow in fsum")
        }
      }
      if sum.hasOppositeInfinities { throw vm.valueError("-inf + inf in fsum") }
      return .float(sum.value)
    }
    module.function("prod", .named(ParameterList("iterable, /, *, start="))) { vm, _, arguments in
      var product = arguments[1].bound ?? .int(1)
      try vm.iterate(arguments[0]) { product = try vm.binary(.mult, product, $0) }
      return product
    }
    module.function("hypot", .positional(0, .max)) { vm, _, arguments in
      .float(norm(try arguments.array.map { try vm.double($0) }))
    }
    module.function("dist", .positional(2, 2)) { vm, _, arguments in
      let p = try vm.array(of: arguments[0])
      let q = try vm.array(of: arguments[1])
      if p.count != q.count {
        throw vm.valueError("both points must have the same number of dimensions")
      }
      return .float(norm(try zip(p, q).map { try vm.double($0) - vm.double($1) }))
    }
  }

  /// The Euclidean length, with one rounding in nearly all cases: squares are summed with twice the
  /// precision and the root is corrected once.
  static func norm(_ values: [Double]) -> Double {
    if values.contains(where: \.isInfinite) { return .infinity }
    if values.contains(where: \.isNaN) { return .nan }
    guard let largest = values.map(\.magnitude).max(), largest > 0 else { return 0 }
    if values.count == 1 { return largest }
    // Scaled by a power of two, which is exact.
    let exponent = Int(largest.exponent) + 1
    var sum = 1.0
    var rest = 0.0
    for value in values {
      let x = Double(sign: .plus, exponent: -exponent, significand: value.magnitude)
      let square = x * x
      let error = (-square).addingProduct(x, x)
      let total = sum + square
      rest += (sum - total) + square + error
      sum = total
    }
    // The one at the start kept the sum above every square.
    let total = (sum - 1) + rest
    let low = ((sum - 1) - total) + rest
    let root = total.squareRoot()
    let residue = total.addingProduct(-root, root) + low
    return Double(sign: .plus, exponent: exponent, significand: root + residue / (2 * root))
  }
}

/// A sum of floats that is rounded once (Shewchuk, "Adaptive Precision Floating-Point Arithmetic",
/// 1997).
struct ExactSum {
  /// What does not overlap, smallest first.
  private var partials: [Double] = []
  private var special = 0.0
  private var infinities = 0.0

  /// Whether infinities of both signs were added.
  var hasOppositeInfinities: Bool { infinities.isNaN }

  /// Adds a number; false when the sum leaves the range of floats.
  mutating func add(_ number: Double) -> Bool {
    var x = number
    var kept = 0
    for partial in partials {
      var y = partial
      if x.magnitude < y.magnitude { swap(&x, &y) }
      let high = x + y
      let low = y - (high - x)
      if low != 0 {
        partials[kept] = low
        kept += 1
      }
      x = high
    }
    partials.removeSubrange(kept...)
    if x == 0 { return true }
    if !x.isFinite {
      if number.isFinite { return false }
      if number.isInfinite { infinities += number }
      special += number
      partials.removeAll()
    } else {
      partials.append(x)
    }
    return true
  }

  /// The sum, rounded to even.
  var value: Double {
    if special != 0 { return special }
    guard var high = partials.last else { return 0 }
    var i = partials.count - 1
    var low = 0.0
    while i > 0 {
      i -= 1
      let x = high
      let y = partials[i]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // A half way case goes the way of the parts below.
    if i > 0, (low < 0 && partials[i - 1] < 0) || (low > 0 && partials[i - 1] > 0) {
      let doubled = low * 2
      let x = high + doubled
      if doubled == x - high { high = x }
    }
    return high
  }
}
