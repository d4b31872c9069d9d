/// The three numbers of a slice, before they are fitted to a sequence (Python reference,
/// "Slicings"). Reading them may run the program's `__index__`, so it comes before the sequence's
/// length is looked at.
package struct SliceNumbers {
  /// The first index.
  package let start: Int
  /// Where it ends, which is no index of it.
  package let stop: Int
  /// From one index to the next; not 0.
  package let step: Int

  /// The places that the slice names in a sequence of `length` items.
  package func fitted(to length: Int) -> SliceBounds {
    func clamp(_ index: Int) -> Int {
      if index < 0 {
        // A sequence's length is far from the largest integer, so this cannot overflow.
        let moved = index &+ length
        return moved < 0 || index < -length ? (step < 0 ? -1 : 0) : moved
      }
      return index < length ? index : (step < 0 ? length - 1 : length)
    }
    let first = clamp(start)
    let end = clamp(stop)
    var count = 0
    if step < 0 {
      if end < first { count = (first - end - 1) / -step + 1 }
    } else if first < end {
      count = (end - first - 1) / step + 1
    }
    return SliceBounds(start: first, stop: end, step: step, count: count)
  }
}

/// The places that a slice names in a sequence of known length.
package struct SliceBounds {
  /// The first index.
  package let start: Int
  /// Where it ends, which is no index of it.
  package let stop: Int
  /// From one index to the next; not 0.
  package let step: Int
  /// How many places there are.
  package let count: Int

  /// The place of the n-th item; `n` is below `count`.
  @inline(__always) package func place(_ n: Int) -> Int { start &+ n &* step }

  /// The places as a range, for a step of 1.
  package var range: Range<Int> { start..<Swift.max(start, stop) }
}

extension PySlice {
  /// The places of a slice without a step whose numbers are small ints or absent; nil for another.
  func quickRange(count: Int) -> Range<Int>? {
    step.isNone ? PySlice.quickRange(start, stop, count: count) : nil
  }

  /// The places from one number to another, where those are small ints or absent; nil for others.
  @inline(__always)
  static func quickRange(_ start: Value, _ stop: Value, count: Int) -> Range<Int>? {
    @inline(__always) func fitted(_ value: Value, _ absent: Int) -> Int? {
      switch value {
      case .int(let number):
        let place = number < 0 ? number &+ count : number
        // A number near the smallest wraps around to one that is too large.
        return number < 0 && (place < 0 || number < -count) ? 0 : Swift.min(place, count)
      case .none: return absent
      default: return nil
      }
    }
    guard let first = fitted(start, 0), let end = fitted(stop, count) else { return nil }
    return first..<Swift.max(first, end)
  }

  /// The slice's numbers, absent ones replaced. Errors: TypeError for what is no integer,
  /// ValueError for a step of zero, what `__index__` raises.
  package func numbers(_ vm: VM) throws -> SliceNumbers {
    var stepNumber = 1
    if !step.isNone {
      stepNumber = try vm.sliceIndex(step)
      if stepNumber == 0 { throw vm.valueError("slice step cannot be zero") }
      // So that the step can be negated.
      stepNumber = Swift.max(stepNumber, -Int.max)
    }
    let isBackward = stepNumber < 0
    let first = start.isNone ? (isBackward ? Int.max : 0) : try vm.sliceIndex(start)
    let end = stop.isNone ? (isBackward ? Int.min : Int.max) : try vm.sliceIndex(stop)
    return SliceNumbers(start: first, stop: end, step: stepNumber)
  }
}

extension VM {
  /// A number of a slice; one too large for a machine word becomes the largest.
  /// Errors: TypeError, and what `__index__` raises.
  package func sliceIndex(_ value: Value, noneAllowed: Bool = true) throws -> Int {
    switch value {
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    default: break
    }
    guard isIndex(value) else {
      throw typeError(
        "slice indices must be integers \(noneAllowed ? "or None or" : "or") have an "
          + "__index__ method")
    }
    let number = try bigIndex(value)
    return number.asInt ?? (number.isNegative ? Int.min : Int.max)
  }

  /// Whether the value is an int or has `__index__`.
  package func isIndex(_ value: Value) -> Bool {
    switch value {
    case .int, .bool: true
    case .object(let object): object.kind == .int || !object.type.special(.index).isUnbound
    default: false
    }
  }

  /// An index of an item, or a count to repeat: a number that must fit in a machine word.
  /// Errors: `kind` (IndexError for items, OverflowError for repeating) if it does not, what
  /// `__index__` raises.
  package func itemIndex(_ value: Value, _ kind: ExceptionKind = .indexError) throws -> Int {
    if case .int(let number) = value { return number }
    guard let number = try bigIndex(value).asInt else {
      throw error(kind, "cannot fit '\(typeName(value))' into an index-sized integer")
    }
    return number
  }
}
