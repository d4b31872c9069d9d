/// Why a time cannot be parsed: a `ValueError` in CPython's words.
package struct TimeParseError: Error, Equatable, Sendable {
  /// The exception's text.
  package let message: String
}

/// `time.strptime` in the C locale.
package struct TimeParser {
  private let text: [UInt32]
  private var fields: [String: [UInt32]] = [:]
  /// The directives in the format's order: of two that say the same, the later one holds.
  private var order: [String] = []

  /// Parses a text by a format.
  ///
  /// - Throws: `TimeParseError`; `RegexError` where a directive stands twice, as in CPython.
  package static func parse(_ text: String, _ format: String) throws -> BrokenDownTime {
    let units = text.unicodeScalars.map(\.value)
    let expression = try TimeExpression(format)
    let program = try RegexProgram.compile(
      pattern: expression.pattern.unicodeScalars.map(\.value), flags: .ignoreCase)
    let match = try units.withUnsafeBufferPointer { try program.find(.match, in: $0) }
    let quoted = RegexText.quoted
    guard let match else {
      let format = format.unicodeScalars.map(\.value)
      throw TimeParseError(
        message: "time data \(quoted(units, false)) does not match format \(quoted(format, false))")
    }
    if match.spans[1] != units.count {
      let rest = RegexText.string(units[match.spans[1]...])
      throw TimeParseError(message: "unconverted data remains: \(rest)")
    }
    var parser = TimeParser(text: units)
    for (name, group) in program.groupNames where match.spans[2 * group] >= 0 {
      parser.order.append(name)
      parser.fields[name] = Array(units[match.spans[2 * group]..<match.spans[2 * group + 1]])
    }
    return try parser.time()
  }

  private func number(_ name: String) -> Int? {
    fields[name].flatMap { digits in
      digits.reduce(Int?(0)) { total, unit in
        if unit == 0x20 { return total }
        guard let digit = Unicode.Scalar(unit)?.properties.numericValue else { return nil }
        return total.map { $0 * 10 + Int(digit) }
      }
    }
  }

  private func name(_ name: String, in names: [String], abbreviated: Bool) -> Int? {
    guard let field = fields[name] else { return nil }
    let wanted = RegexText.string(field).lowercased()
    return names.firstIndex {
      (abbreviated ? String($0.prefix(3)) : $0).lowercased() == wanted
    }
  }

  private func time() throws -> BrokenDownTime {
    var time = BrokenDownTime()
    var year = self.year
    time.month = month
    time.day = number("d") ?? 1
    time.hour = hour
    time.minute = number("M") ?? 0
    time.second = number("S") ?? 0
    if let fraction = fields["f"], let value = number("f") {
      time.microsecond = (fraction.count..<6).reduce(value) { value, _ in value * 10 }
    }
    try readZone(&time)
    let isLeapDayAlone = year == nil && time.month == 2 && time.day == 29
    try checkISO(year)
    if isLeapDayAlone {
      year = 1904
    }
    try readDate(&time, year ?? 1900)
    if isLeapDayAlone { time.year = 1900 }
    return time
  }

  /// The last of some directives that the format holds.
  private func last(of names: String...) -> String? { order.last(where: names.contains) }

  private var year: Int? {
    last(of: "Y", "y") == "Y"
      ? number("Y") : number("y").map { $0 <= 68 ? $0 + 2000 : $0 + 1900 }
  }

  private var month: Int {
    switch last(of: "m", "B", "b") {
    case "m": number("m") ?? 1
    case "B": (name("B", in: CalendarNames.months, abbreviated: false) ?? 0) + 1
    case "b": (name("b", in: CalendarNames.months, abbreviated: true) ?? 0) + 1
    default: 1
    }
  }

  private var hour: Int {
    guard last(of: "H", "I") == "I", let twelve = number("I") else { return number("H") ?? 0 }
    let half = fields["p"].map { RegexText.string($0).lowercased() } ?? ""
    switch half {
    case "pm": return twelve == 12 ? 12 : twelve + 12
    default: return twelve == 12 ? 0 : twelve
    }
  }

  private func readZone(_ time: inout BrokenDownTime) throws {
    if let name = fields["Z"] {
      time.zone = RegexText.string(name)
      time.isDST = 0
    }
    guard var digits = fields["z"] else { return }
    let original = RegexText.string(digits)
    let colon: UInt32 = 0x3A
    if digits.first == 0x5A || digits.first == 0x7A {
      time.utcOffset = 0
      return
    }
    let isNegative = digits.removeFirst() == 0x2D
    if digits.count > 2, digits[2] == colon {
      digits.remove(at: 2)
      if digits.count > 5 {
        guard digits[4] == colon else {
          throw TimeParseError(message: "Inconsistent use of : in \(original)")
        }
        digits.remove(at: 4)
      }
    }
    let parts = digits.split(separator: 0x2E, maxSplits: 1)
    let whole = parts.first.map { $0.map { Int($0) - 0x30 } } ?? []
    func pair(_ index: Int) -> Int {
      index + 1 < whole.count ? whole[index] * 10 + whole[index + 1] : 0
    }
    let seconds = pair(0) * 3600 + pair(2) * 60 + pair(4)
    time.utcOffset = isNegative ? -seconds : seconds
    if parts.count > 1 {
      let padded = Array(parts[1]) + [UInt32](repeating: 0x30, count: max(0, 6 - parts[1].count))
      let value = Int(RegexSource.value(padded.prefix(6), radix: 10))
      time.utcOffsetMicroseconds = isNegative ? -value : value
    }
  }

  private var weekday: Int? {
    switch last(of: "w", "u", "A", "a") {
    case "w": number("w").map { $0 == 0 ? 6 : $0 - 1 }
    case "u": number("u").map { $0 - 1 }
    case "A": name("A", in: CalendarNames.weekdays, abbreviated: false)
    case "a": name("a", in: CalendarNames.weekdays, abbreviated: true)
    default: nil
    }
  }

  /// Refuses ISO directives that do not go together.
  private func checkISO(_ year: Int?) throws {
    let weekdays = "a weekday directive ('%A', '%a', '%w', or '%u')."
    if year == nil, fields["G"] != nil {
      if fields["V"] == nil || weekday == nil {
        throw TimeParseError(
          message: "ISO year directive '%G' must be used with the ISO week directive '%V' and "
            + weekdays)
      }
      if fields["j"] != nil {
        throw TimeParseError(
          message: "Day of the year directive '%j' is not compatible with ISO year directive "
            + "'%G'. Use '%Y' instead.")
      }
    } else if fields["V"] != nil, fields["U"] == nil, fields["W"] == nil {
      throw TimeParseError(
        message: weekday == nil
          ? "ISO week directive '%V' must be used with the ISO year directive '%G' and " + weekdays
          : "ISO week directive '%V' is incompatible with the year directive '%Y'. "
            + "Use the ISO year '%G' instead.")
    }
  }

  /// Completes year, month, day, weekday and day of the year from those that are given.
  private func readDate(_ time: inout BrokenDownTime, _ year: Int) throws {
    let outOfRange = TimeParseError(message: "day is out of range for month")
    guard (1...9999).contains(year) else {
      throw TimeParseError(message: "year \(year) is out of range")
    }
    var date: CivilDate?
    var base = year
    if let day = number("j") {
      date = CivilDate(year: year, month: 1, day: 1).map {
        CivilDate(daysSinceEpoch: $0.daysSinceEpoch + day - 1)
      }
    } else if let weekday {
      let mondays = last(of: "U", "W") == "W"
      if let week = number(mondays ? "W" : "U") {
        date = CivilDate(year: year, month: 1, day: 1).map { first in
          let start = mondays ? first.weekday : (first.weekday + 1) % 7
          let day = mondays ? weekday : (weekday + 1) % 7
          return CivilDate(
            daysSinceEpoch: first.daysSinceEpoch + 7 * week - (start == 0 && week > 0 ? 7 : start)
              + day)
        }
      } else if let isoYear = number("G"), let week = number("V") {
        guard let found = CivilDate(isoYear: isoYear, week: week, weekday: weekday + 1) else {
          throw TimeParseError(message: "Invalid week: \(week)")
        }
        date = found
        base = isoYear
      }
    }
    guard let date = date ?? CivilDate(year: year, month: time.month, day: time.day) else {
      throw outOfRange
    }
    (time.year, time.month, time.day) = (date.year, date.month, date.day)
    time.weekday = weekday ?? date.weekday
    // As in CPython, a week that reaches into the next year goes on counting its year's days.
    let isBeyond = date.year > base
    time.dayOfYear =
      number("j") ?? date.dayOfYear + (isBeyond ? (CivilDate.isLeap(base) ? 366 : 365) : 0)
  }
}
