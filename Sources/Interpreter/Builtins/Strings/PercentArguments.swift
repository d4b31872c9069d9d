/// The right operand of `%`, handed out value by value (Python's library reference, "printf-style
/// String Formatting").
struct PercentArguments {
  private let vm: VM
  /// The right operand when keys can be looked up in it.
  private let mapping: Value
  private let values: PyTuple?
  private var single: Value
  private var next = 0
  private let whatIsFormatted: StaticString

  /// - Parameter isText: whether a str or a bytes object is formatted; what is like it is no
  ///   mapping.
  init(_ vm: VM, _ operand: Value, isText: Bool) {
    self.vm = vm
    whatIsFormatted = isText ? "string" : "bytes"
    values = operand.tuple
    single = values == nil ? operand : .unbound
    let isLikeFormat =
      isText ? operand.str != nil : operand.bytes != nil || operand.bytearray != nil
    let isMapping =
      values == nil && !isLikeFormat && !vm.type(of: operand).special(.getitem).isUnbound
    mapping = isMapping ? operand : .unbound
  }

  /// The next value. Errors: TypeError when there is none.
  mutating func take() throws -> Value {
    if let values, single.isUnbound {
      if next < values.count {
        next += 1
        return values[next - 1]
      }
    } else if next == 0 {
      next = 1
      return single
    }
    throw vm.error(PercentSpec.notEnoughArguments)
  }

  /// Looks a key up; its value is the next one taken. Errors: TypeError, KeyError.
  mutating func select(_ key: Value) throws {
    if mapping.isUnbound { throw vm.error(PercentSpec.needsMapping) }
    single = try vm.getItem(mapping, key)
    next = 0
  }

  /// Refuses a key when nothing can be looked up. Errors: TypeError.
  func checkMapping() throws {
    if mapping.isUnbound { throw vm.error(PercentSpec.needsMapping) }
  }

  /// Takes the values of stars. Errors: TypeError, OverflowError.
  mutating func settleStars(_ spec: inout PercentSpec) throws {
    do {
      if spec.width == .star { try spec.setWidth(starValue()) }
      if spec.precision == .star { try spec.setPrecision(starValue()) }
    } catch let failure as FormatError {
      throw vm.error(failure)
    }
  }

  private mutating func starValue() throws -> IntegerResult {
    let value = try take()
    guard vm.isInteger(value) else { throw vm.error(PercentSpec.starNeedsInt) }
    return IntegerResult(try vm.bigIndex(value))
  }

  /// Refuses values that are left over. Errors: TypeError.
  func finish() throws {
    if !mapping.isUnbound { return }
    let count = single.isUnbound ? values?.count ?? 0 : 1
    if next < count {
      throw vm.typeError("not all arguments converted during \(whatIsFormatted) formatting")
    }
  }
}
