/// A slice's numbers for a sequence of some length: all within it or at its ends.
struct SliceIndices {
  let start: BigInt
  let stop: BigInt
  let step: BigInt
}

extension Interpreter {
  /// The class `slice` (library reference, "slice").
  func installSlice() {
    let type = types.slice!
    type.constructor(.positional(1, 3)) { vm, type, arguments in
      let isStopAlone = arguments.count == 1
      return .object(
        PySlice(
          type, isStopAlone ? .none : arguments[0], isStopAlone ? arguments[0] : arguments[1],
          arguments.at(2).bound ?? .none))
    }
    type.readOnlyMember("start") { _, receiver in receiver.slice?.start ?? .none }
    type.readOnlyMember("stop") { _, receiver in receiver.slice?.stop ?? .none }
    type.readOnlyMember("step") { _, receiver in receiver.slice?.step ?? .none }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let slice = receiver.slice else { return .none }
      let parts = try [slice.start, slice.stop, slice.step].map { try vm.repr($0).codePoints }
      let comma = Array(", ".unicodeScalars.map(\.value))
      let inner = parts[0] + comma + parts[1] + comma + parts[2]
      return vm.str("slice(".unicodeScalars.map(\.value) + inner + [0x29])
    }
    type.method("indices", .one) { vm, receiver, arguments in
      guard let slice = receiver.slice else { return .none }
      let length = try vm.bigIndex(arguments[0])
      if length.isNegative { throw vm.valueError("length should not be negative") }
      let indices = try vm.indices(of: slice, length: length)
      return .object(
        vm.tuple([vm.int(indices.start), vm.int(indices.stop), vm.int(indices.step)]))
    }
    let comparisons: [(String, ComparisonOperator)] = [
      ("__eq__", .equal), ("__ne__", .notEqual), ("__lt__", .less), ("__le__", .lessEqual),
      ("__gt__", .greater), ("__ge__", .greaterEqual),
    ]
    for (name, op) in comparisons {
      type.method(name, .one) { vm, receiver, arguments in
        guard let left = receiver.slice, let right = arguments[0].slice else {
          return vm.notImplemented
        }
        return try vm.compare(op, left, right)
      }
    }
    type.unhashable()
  }
}

extension VM {
  /// What a slice means for a sequence of some length. Errors: ValueError for a step of zero,
  /// TypeError.
  func indices(of slice: PySlice, length: BigInt) throws -> SliceIndices {
    let one = BigInt(1 as Int)
    let step = try bound(slice.step) ?? one
    if step.isZero { throw valueError("slice step cannot be zero") }
    let lowest = step.isNegative ? -one : .zero
    let highest = step.isNegative ? length - one : length
    func clamp(_ value: BigInt?, _ absent: BigInt) -> BigInt {
      guard var value else { return absent }
      if value.isNegative { value = value + length }
      if value.compare(lowest) < 0 { return lowest }
      return value.compare(highest) > 0 ? highest : value
    }
    return SliceIndices(
      start: clamp(try bound(slice.start), step.isNegative ? highest : lowest),
      stop: clamp(try bound(slice.stop), step.isNegative ? lowest : highest), step: step)
  }

  private func bound(_ value: Value) throws -> BigInt? {
    if value.isNone { return nil }
    if integer(of: value) == nil, type(of: value).special(.index).isUnbound {
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    return try bigIndex(value)
  }

  /// Compares slices as tuples of their three values.
  fileprivate func compare(
    _ op: ComparisonOperator, _ left: PySlice, _ right: PySlice
  ) throws -> Value {
    let pairs = [(left.start, right.start), (left.stop, right.stop), (left.step, right.step)]
    for (a, b) in pairs where try !isEqual(a, b) {
      if op == .equal || op == .notEqual { return .bool(op == .notEqual) }
      return try compare(op, a, b)
    }
    return .bool(op == .equal || op == .lessEqual || op == .greaterEqual)
  }
}
