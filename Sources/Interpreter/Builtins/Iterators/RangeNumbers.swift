/// A range with numbers of any size: it is one of these when start, stop, step or the number of
/// values does not fit a machine word.
package final class PyLongRange: PyObject {
  let numbers: RangeNumbers

  init(_ type: PyType, _ numbers: RangeNumbers) {
    self.numbers = numbers
    super.init(type, .other)
  }
}

/// What a range consists of (library reference, "Ranges").
struct RangeNumbers {
  let start: BigInt
  let stop: BigInt
  let step: BigInt
  /// The number of values.
  let count: BigInt

  /// A range of a step that is not zero.
  init(start: BigInt, stop: BigInt, step: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    let one = BigInt(1 as Int)
    let distance = step.isNegative ? start - stop : stop - start
    if distance.isNegative || distance.isZero {
      count = .zero
    } else {
      let full = (distance - one).divMod(step.magnitude)?.quotient ?? .zero
      count = full + one
    }
  }

  init(_ range: PyRange) {
    start = BigInt(range.start)
    stop = BigInt(range.stop)
    step = BigInt(range.step)
    count = BigInt(range.count)
  }

  /// The value at an index from zero, which may be any number.
  func value(at index: BigInt) -> BigInt { start + index * step }

  /// Where a number stands; nil when it is none of the values.
  func index(of number: BigInt) -> BigInt? {
    guard let (index, rest) = (number - start).divMod(step), rest.isZero, !index.isNegative,
      index.compare(count) < 0
    else { return nil }
    return index
  }

  /// The values that a slice with these indices picks.
  func slice(_ indices: SliceIndices) -> RangeNumbers {
    RangeNumbers(
      start: value(at: indices.start), stop: value(at: indices.stop), step: step * indices.step)
  }

  /// The same values from the end on.
  var reversed: RangeNumbers {
    let one = BigInt(1 as Int)
    if count.isZero { return RangeNumbers(start: start - step, stop: start - step, step: -step) }
    return RangeNumbers(start: value(at: count - one), stop: start - step, step: -step)
  }

  /// Whether both give the same values.
  func isEqual(_ other: RangeNumbers) -> Bool {
    if count != other.count { return false }
    if count.isZero { return true }
    if start != other.start { return false }
    return count == BigInt(1 as Int) || step == other.step
  }
}

/// Iterates over a range of numbers of any size.
final class LongRangeIterator: PyIterator {
  private var current: BigInt
  private var remaining: BigInt
  private let step: BigInt

  init(_ type: PyType, _ numbers: RangeNumbers) {
    current = numbers.start
    remaining = numbers.count
    step = numbers.step
    super.init(type)
  }

  override func next(_ vm: VM) -> Value? {
    if remaining.isZero { return nil }
    remaining = remaining - BigInt(1 as Int)
    let value = current
    current = current + step
    return vm.int(value)
  }

  override var lengthHint: Int? { remaining.asInt ?? .max }
}
