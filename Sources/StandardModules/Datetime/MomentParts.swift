import Interpreter

/// Year, month and day, all in range.
struct DayParts: Equatable {
  let year: Int
  let month: Int
  let day: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Errors: ValueError for what no calendar has.
  init(_ vm: VM, _ year: Int, _ month: Int, _ day: Int) throws {
    guard (1...9999).contains(year) else {
      throw vm.valueError("year \(year) is out of range")
    }
    guard (1...12).contains(month) else { throw vm.valueError("month must be in 1..12") }
    guard day >= 1, day <= CivilDate.days(inMonth: month, of: year) else {
      throw vm.valueError("day is out of range for month")
    }
    self.init(year, month, day)
  }

  /// The day of an ordinal; nil beyond years 1 to 9999.
  init?(ordinal: Int) {
    guard ordinal >= 1, ordinal <= 3_652_059 else { return nil }
    let date = CivilDate(ordinal: ordinal)
    self.init(date.year, date.month, date.day)
  }

  /// The day as the calendar's algorithms know it.
  var civil: CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSinceEpoch: 0)
  }

  var ordinal: Int { civil.ordinal }

  var text: String {
    DigitText.pad(year, 4) + "-" + DigitText.pad(month, 2) + "-" + DigitText.pad(day, 2)
  }
}

/// A time of the day, all in range.
struct ClockParts: Equatable {
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0

  init() {}

  init(_ hour: Int, _ minute: Int, _ second: Int, _ microsecond: Int) {
    self.hour = hour
    self.minute = minute
    self.second = second
    self.microsecond = microsecond
  }

  /// Errors: ValueError for what no clock shows.
  init(_ vm: VM, _ hour: Int, _ minute: Int, _ second: Int, _ microsecond: Int) throws {
    guard (0...23).contains(hour) else { throw vm.valueError("hour must be in 0..23") }
    guard (0...59).contains(minute) else { throw vm.valueError("minute must be in 0..59") }
    guard (0...59).contains(second) else { throw vm.valueError("second must be in 0..59") }
    guard (0...999_999).contains(microsecond) else {
      throw vm.valueError("microsecond must be in 0..999999")
    }
    self.init(hour, minute, second, microsecond)
  }

  /// The time so many microseconds after midnight, which must be less than a day.
  init(microseconds: Int) {
    let seconds = microseconds / 1_000_000
    self.init(seconds / 3600, seconds / 60 % 60, seconds % 60, microseconds % 1_000_000)
  }

  /// Microseconds since midnight.
  var total: Int { ((hour * 60 + minute) * 60 + second) * 1_000_000 + microsecond }

  /// The arguments that `repr` shows.
  var parts: String {
    var text = "\(hour), \(minute)"
    if second != 0 || microsecond != 0 { text += ", \(second)" }
    if microsecond != 0 { text += ", \(microsecond)" }
    return text
  }

  /// `isoformat` with a `timespec`. Errors: ValueError.
  func text(_ vm: VM, _ precision: String = "auto") throws -> String {
    let h = DigitText.pad(hour, 2)
    let m = h + ":" + DigitText.pad(minute, 2)
    let s = m + ":" + DigitText.pad(second, 2)
    switch precision {
    case "auto": return microsecond == 0 ? s : s + "." + DigitText.pad(microsecond, 6)
    case "hours": return h
    case "minutes": return m
    case "seconds": return s
    case "milliseconds": return s + "." + DigitText.pad(microsecond / 1000, 3)
    case "microseconds": return s + "." + DigitText.pad(microsecond, 6)
    default: throw vm.valueError("Unknown timespec value")
    }
  }
}

/// A date object.
class PyDate: PyObject {
  final let day: DayParts

  init(_ type: PyType, _ day: DayParts) {
    self.day = day
    super.init(type, .other)
  }
}

/// A datetime object.
final class PyDatetime: PyDate {
  let clock: ClockParts
  /// A tzinfo or None.
  let zone: Value
  let fold: Int

  init(_ type: PyType, _ day: DayParts, _ clock: ClockParts, _ zone: Value, _ fold: Int) {
    self.clock = clock
    self.zone = zone
    self.fold = fold
    super.init(type, day)
  }

  /// Microseconds since the beginning of the year 0, whatever the zone.
  var total: Int { day.ordinal * 86_400_000_000 + clock.total }
}

/// A time object.
final class PyClockTime: PyObject {
  let clock: ClockParts
  /// A tzinfo or None.
  let zone: Value
  let fold: Int

  init(_ type: PyType, _ clock: ClockParts, _ zone: Value, _ fold: Int) {
    self.clock = clock
    self.zone = zone
    self.fold = fold
    super.init(type, .other)
  }
}
