import Interpreter

/// A span of time as `timedelta` keeps it: days, and within the day seconds and microseconds, which
/// are never negative.
struct TimeSpan: Equatable {
  let days: Int
  let seconds: Int
  let microseconds: Int

  init(days: Int, seconds: Int, microseconds: Int) {
    self.days = days
    self.seconds = seconds
    self.microseconds = microseconds
  }

  /// The span of a number of microseconds.
  init(_ total: Int) {
    let day = 86_400_000_000
    var days = total / day
    var rest = total % day
    if rest < 0 {
      days -= 1
      rest += day
    }
    self.init(days: days, seconds: rest / 1_000_000, microseconds: rest % 1_000_000)
  }

  /// Errors: OverflowError beyond 999999999 days.
  init(_ vm: VM, _ total: BigInt) throws {
    if let small = total.asInt {
      self.init(small)
      return
    }
    guard let (days, rest) = total.divMod(BigInt(86_400_000_000 as Int)), let rest = rest.asInt
    else { throw vm.error(.overflowError) }
    guard let count = days.asInt, count.magnitude <= 999_999_999 else {
      throw vm.error(
        .overflowError, "days=\(days.description); must have magnitude <= 999999999")
    }
    self.init(days: count, seconds: rest / 1_000_000, microseconds: rest % 1_000_000)
  }

  /// The whole in microseconds.
  var total: BigInt {
    if let small = microsecondsInt { return BigInt(small) }
    return BigInt(days) * BigInt(86_400_000_000 as Int)
      + BigInt(seconds * 1_000_000 + microseconds)
  }

  /// The whole in microseconds, where a machine word holds it.
  var microsecondsInt: Int? {
    let (whole, overflow) = days.multipliedReportingOverflow(by: 86_400_000_000)
    let (sum, more) = whole.addingReportingOverflow(seconds * 1_000_000 + microseconds)
    return overflow || more ? nil : sum
  }

  /// `str(timedelta)`.
  var text: String {
    var text = ""
    if days != 0 { text = "\(days) day\(abs(days) == 1 ? "" : "s"), " }
    text += "\(seconds / 3600):" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
    if microseconds != 0 { text += "." + DigitText.pad(microseconds, 6) }
    return text
  }

  private func two(_ number: Int) -> String { DigitText.pad(number, 2) }

  /// The arguments that `repr` shows.
  var parts: String {
    var parts: [String] = []
    if days != 0 { parts.append("days=\(days)") }
    if seconds != 0 { parts.append("seconds=\(seconds)") }
    if microseconds != 0 { parts.append("microseconds=\(microseconds)") }
    return parts.isEmpty ? "0" : parts.joined(separator: ", ")
  }

  /// The offset as `isoformat` shows it: `+05:30`, with seconds where there are any.
  static func offsetText(_ offset: Int) -> String {
    let size = abs(offset)
    var text = offset < 0 ? "-" : "+"
    text += DigitText.pad(size / 3_600_000_000, 2) + ":" + DigitText.pad(size / 60_000_000 % 60, 2)
    let seconds = size / 1_000_000 % 60
    let micro = size % 1_000_000
    if seconds != 0 || micro != 0 { text += ":" + DigitText.pad(seconds, 2) }
    if micro != 0 { text += "." + DigitText.pad(micro, 6) }
    return text
  }
}

/// Numbers filled with zeros.
enum DigitText {
  static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// A timedelta object.
final class PyTimeDelta: PyObject {
  let value: TimeSpan

  init(_ type: PyType, _ value: TimeSpan) {
    self.value = value
    super.init(type, .other)
  }
}

/// Division of integers to the nearest, as `timedelta` does it.
enum NearestDivision {
  /// `a / b` rounded half to even; b must not be zero.
  static func divide(_ a: BigInt, _ b: BigInt) -> BigInt {
    let (numerator, divisor) = b.isNegative ? (-a, -b) : (a, b)
    guard let (quotient, rest) = numerator.divMod(divisor) else { return .zero }
    let order = (rest + rest).compare(divisor)
    return order > 0 || (order == 0 && quotient.isOdd) ? quotient + BigInt(1 as Int) : quotient
  }
}
