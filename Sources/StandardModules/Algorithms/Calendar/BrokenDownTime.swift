/// A time in its parts, as `time.struct_time` holds it.
package struct BrokenDownTime: Equatable, Sendable {
  /// The year, all digits.
  package var year = 1900
  /// 1 to 12.
  package var month = 1
  /// 1 to 31.
  package var day = 1
  /// 0 to 23.
  package var hour = 0
  /// 0 to 59.
  package var minute = 0
  /// 0 to 61.
  package var second = 0
  /// 0 to 999999.
  package var microsecond = 0
  /// 0 for Monday to 6 for Sunday.
  package var weekday = 0
  /// 1 to 366.
  package var dayOfYear = 1
  /// `tm_isdst`: 0, 1, or -1 where it is not known.
  package var isDST = -1
  /// `tm_zone`.
  package var zone: String?
  /// `tm_gmtoff`, seconds east of UTC.
  package var utcOffset: Int?
  /// Microseconds of the offset that `%z` gave.
  package var utcOffsetMicroseconds = 0

  /// Makes the time 1900-01-01 00:00:00, which callers change.
  package init() {}

  /// The parts, in UTC, of a time in seconds since 1970 (as `time.gmtime`).
  package init(secondsSinceEpoch seconds: Int) {
    let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let days = remainder < 0 ? quotient - 1 : quotient
    let rest = remainder < 0 ? remainder + 86_400 : remainder
    let date = CivilDate(daysSinceEpoch: days)
    (year, month, day) = (date.year, date.month, date.day)
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    (weekday, dayOfYear) = (date.weekday, date.dayOfYear)
    (isDST, zone, utcOffset) = (0, "GMT", 0)
  }

  /// Seconds since 1970 of the parts taken as UTC (as `calendar.timegm`), nil if out of range.
  package var secondsSinceEpoch: Int? {
    guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
    let (hours, tooManyHours) = hour.multipliedReportingOverflow(by: 3600)
    let (minutes, tooManyMinutes) = minute.multipliedReportingOverflow(by: 60)
    var total = date.daysSinceEpoch * 86_400
    var overflow = tooManyHours || tooManyMinutes
    for part in [hours, minutes, second] {
      let (sum, tooMuch) = total.addingReportingOverflow(part)
      overflow = overflow || tooMuch
      total = sum
    }
    return overflow ? nil : total
  }
}

/// The names of the C locale.
enum CalendarNames {
  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func weekday(_ index: Int) -> String {
    weekdays.indices.contains(index) ? weekdays[index] : "?"
  }

  static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : "?"
  }
}
