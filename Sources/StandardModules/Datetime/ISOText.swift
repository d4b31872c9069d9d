import Interpreter

/// Reads the forms of ISO 8601 that `fromisoformat` takes.
struct ISOText {
  private let text: [UInt32]
  private var place: Int
  private let end: Int

  private init(_ text: [UInt32], _ range: Range<Int>) {
    self.text = text
    place = range.lowerBound
    end = range.upperBound
  }

  private static let dash: UInt32 = 45
  private static let colon: UInt32 = 58
  private static let week: UInt32 = 87

  private mutating func take(_ unit: UInt32) -> Bool {
    guard place < end, text[place] == unit else { return false }
    place += 1
    return true
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard end - place >= digits else { return nil }
    var value = 0
    for i in place..<place + digits {
      guard text[i] >= 48, text[i] <= 57 else { return nil }
      value = value * 10 + Int(text[i] - 48)
    }
    place += digits
    return value
  }

  private var isDigit: Bool { place < end && text[place] >= 48 && text[place] <= 57 }

  // MARK: Days

  /// A day: `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-Www-D`, `YYYYWwwD`; nil for what is none of them.
  /// Errors: ValueError for a day that no calendar has.
  static func day(_ vm: VM, _ text: [UInt32]) throws -> DayParts? {
    guard (7...10).contains(text.count) else { return nil }
    var reader = ISOText(text, 0..<text.count)
    guard let day = try reader.day(vm), reader.place == reader.end else { return nil }
    return day
  }

  private mutating func day(_ vm: VM) throws -> DayParts? {
    guard let year = number(4) else { return nil }
    let isDashed = take(ISOText.dash)
    if take(ISOText.week) {
      guard let week = number(2) else { return nil }
      var weekday = 1
      if place < end {
        if isDashed, !take(ISOText.dash) { return nil }
        guard let given = number(1) else { return nil }
        weekday = given
      }
      guard let date = CivilDate(isoYear: year, week: week, weekday: weekday),
        (1...9999).contains(date.year)
      else { return nil }
      return DayParts(date.year, date.month, date.day)
    }
    guard let month = number(2) else { return nil }
    if isDashed, !take(ISOText.dash) { return nil }
    guard let day = number(2) else { return nil }
    return try DayParts(vm, year, month, day)
  }

  /// Where the day ends in the text of a datetime, before the separator.
  static func dayLength(_ text: [UInt32]) -> Int? {
    func isDigit(_ i: Int) -> Bool { i < text.count && text[i] >= 48 && text[i] <= 57 }
    guard text.count >= 7 else { return nil }
    if text.count == 7 { return 7 }
    if text[4] == dash {
      if text[5] == week {
        if text.count > 8, text[8] == dash {
          guard text.count > 9 else { return nil }
          return text.count > 10 && isDigit(10) && !isDigit(9) ? 8 : 10
        }
        return 8
      }
      return 10
    }
    if text[4] == week {
      var i = 7
      while isDigit(i) { i += 1 }
      if i < 9 { return i }
      return i % 2 == 0 ? 7 : 8
    }
    return 8
  }

  // MARK: Times

  /// A time with perhaps an offset in microseconds.
  struct Clock {
    var clock = ClockParts()
    var offset: Int?
  }

  /// A time of the day; nil for what is none. Errors: ValueError for one that no clock shows.
  static func clock(_ vm: VM, _ text: [UInt32]) throws -> Clock? {
    let signs: [UInt32] = [43, 45, 90]
    let split = text.firstIndex(where: signs.contains) ?? text.count
    var reader = ISOText(text, 0..<split)
    guard let parts = reader.parts() else { return nil }
    var result = Clock()
    if split < text.count {
      if text[split] == 90 {
        guard split == text.count - 1 else { return nil }
        result.offset = 0
      } else {
        var zone = ISOText(text, split + 1..<text.count)
        guard let offset = zone.parts() else { return nil }
        let size = ((offset[0] * 60 + offset[1]) * 60 + offset[2]) * 1_000_000 + offset[3]
        result.offset = text[split] == ISOText.dash ? -size : size
      }
    }
    // Only a text that is right as a whole is looked at for its numbers.
    result.clock = try ClockParts(vm, parts[0], parts[1], parts[2], parts[3])
    return result
  }

  /// Hours, minutes, seconds and microseconds.
  private mutating func parts() -> [Int]? {
    var parts = [0, 0, 0, 0]
    guard let hour = number(2) else { return nil }
    parts[0] = hour
    if place == end { return parts }
    let isColoned = place < end && text[place] == ISOText.colon
    for i in 1...2 {
      if isColoned {
        guard take(ISOText.colon) else { break }
      } else if !isDigit {
        break
      }
      guard let value = number(2) else { return nil }
      parts[i] = value
      if place == end { return parts }
    }
    guard take(46) || take(44) else { return nil }
    var digits = 0
    while isDigit {
      if digits < 6 { parts[3] = parts[3] * 10 + Int(text[place] - 48) }
      digits += 1
      place += 1
    }
    guard digits > 0, place == end else { return nil }
    for _ in 0..<max(0, 6 - digits) { parts[3] *= 10 }
    return parts
  }
}
