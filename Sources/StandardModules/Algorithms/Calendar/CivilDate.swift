/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Equatable, Hashable, Sendable {
  /// The year; negative ones are allowed.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Makes a day; nil where the month has none such, or the year is beyond 10^9.
  package init?(year: Int, month: Int, day: Int) {
    guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(year, month, day)
  }

  private init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The years for which the arithmetic cannot overflow.
  package static let years = -1_000_000_000...1_000_000_000

  /// The day so many days after 1970-01-01 (before, if negative).
  ///
  /// Days beyond the supported years give the nearest supported one.
  package init(daysSinceEpoch: Int) {
    let limit = 365_242_000_000
    // Days since 0000-03-01, in eras of 400 years.
    let days = min(max(daysSinceEpoch, -limit), limit) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days since 1970-01-01.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `date.toordinal`: 1 for 0001-01-01.
  package var ordinal: Int { daysSinceEpoch + 719_163 }

  /// The day of an ordinal.
  package init(ordinal: Int) { self.init(daysSinceEpoch: ordinal.subtractingSafely(719_163)) }

  /// 0 for Monday to 6 for Sunday.
  package var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 }

  /// 1 to 366.
  package var dayOfYear: Int {
    CivilDate.daysBefore[month - 1] + day + (month > 2 && CivilDate.isLeap(year) ? 1 : 0)
  }

  /// `date.isocalendar`: the year, the week from 1, and the day from 1 for Monday.
  package var isoCalendar: (year: Int, week: Int, weekday: Int) {
    // The Thursday of a week lies in the week's year.
    let thursday = CivilDate(daysSinceEpoch: daysSinceEpoch - weekday + 3)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1, weekday + 1)
  }

  /// The day of an ISO year, week and weekday (1 to 7); nil where the year has no such week.
  package init?(isoYear: Int, week: Int, weekday: Int) {
    guard (1...7).contains(weekday), (1...53).contains(week),
      let fourth = CivilDate(year: isoYear, month: 1, day: 4)
    else { return nil }
    let monday = fourth.daysSinceEpoch - fourth.weekday + 7 * (week - 1)
    guard CivilDate(daysSinceEpoch: monday).isoCalendar.year == isoYear else { return nil }
    self.init(daysSinceEpoch: monday + weekday - 1)
  }

  /// Whether a year has 366 days.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The length of a month (1 to 12; 0 for any other).
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
}

extension Int {
  /// The difference, held at the ends of the range.
  fileprivate func subtractingSafely(_ other: Int) -> Int {
    let (value, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other > 0 ? .min : .max) : value
  }
}
