/// `strftime` in the C locale, as glibc writes it.
package enum TimeFormatter {
  /// Formats a time.
  ///
  /// - Parameters:
  ///   - knowsMicroseconds: whether `%f` is known, as in `datetime`; `time.strftime` leaves it.
  /// - Returns: the text; directives that are not known stay as they are.
  package static func format(
    _ time: BrokenDownTime, _ format: String, knowsMicroseconds: Bool = false
  ) -> String {
    var output = String.UnicodeScalarView()
    var rest = Substring(format).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        output.append(scalar)
        continue
      }
      let start = rest
      var style = Style()
      while let flag = rest.first, style.take(flag) { rest.removeFirst() }
      while let digit = rest.first, style.takeWidth(digit) { rest.removeFirst() }
      guard let letter = rest.popFirst() else {
        output.append("%")
        output.append(contentsOf: start)
        break
      }
      if letter == "f", knowsMicroseconds {
        output.append(contentsOf: Style().number(time.microsecond, 6).unicodeScalars)
      } else if let text = expand(letter, time, style) {
        output.append(contentsOf: style.filled(style.cased(text), letter).unicodeScalars)
      } else {
        output.append("%")
        output.append(contentsOf: start[..<rest.startIndex])
      }
    }
    return String(output)
  }

  /// The flags that glibc takes between `%` and the letter.
  private struct Style {
    var padding: Character?
    var isPadded = true
    var isUpper = false
    /// The least number of characters, as digits before the letter give it.
    var width = 0

    mutating func take(_ flag: Unicode.Scalar) -> Bool {
      switch flag {
      case "-": isPadded = false
      case "_": padding = " "
      case "0": padding = "0"
      case "^", "#": isUpper = true
      default: return false
      }
      return true
    }

    mutating func takeWidth(_ digit: Unicode.Scalar) -> Bool {
      guard (48...57).contains(digit.value) else { return false }
      width = min(width * 10 + Int(digit.value) - 48, 1000)
      return true
    }

    /// The text with zeros before a number and spaces before a word, up to the width.
    func filled(_ text: String, _ letter: Unicode.Scalar) -> String {
      let missing = width - text.unicodeScalars.count
      guard missing > 0 else { return text }
      let isNumber = "CdgGHIjmMsSuUVwWyY".unicodeScalars.contains(letter)
      return String(repeating: padding ?? (isNumber ? "0" : " "), count: missing) + text
    }

    func number(_ value: Int, _ width: Int, _ fill: Character = "0") -> String {
      let digits = String(value.magnitude)
      let sign = value < 0 ? "-" : ""
      guard isPadded else { return sign + digits }
      let missing = max(0, width - digits.count - sign.count)
      let filling = String(repeating: padding ?? fill, count: missing)
      return (padding ?? fill) == "0" ? sign + filling + digits : filling + sign + digits
    }

    func cased(_ text: String) -> String { isUpper ? text.uppercased() : text }
  }

  private static func expand(
    _ letter: Unicode.Scalar, _ time: BrokenDownTime, _ style: Style
  ) -> String? {
    let twelve = time.hour % 12 == 0 ? 12 : time.hour % 12
    switch letter {
    case "a": return String(CalendarNames.weekday(time.weekday).prefix(3))
    case "A": return CalendarNames.weekday(time.weekday)
    case "b", "h": return String(CalendarNames.month(time.month).prefix(3))
    case "B": return CalendarNames.month(time.month)
    case "c": return format(time, "%a %b %e %H:%M:%S %Y")
    case "C": return String(floorDivided(time.year, 100))
    case "d": return style.number(time.day, 2)
    case "D", "x": return format(time, "%m/%d/%y")
    case "e": return style.number(time.day, 2, " ")
    case "F": return format(time, "%Y-%m-%d")
    case "H": return style.number(time.hour, 2)
    case "I": return style.number(twelve, 2)
    case "j": return style.number(time.dayOfYear, 3)
    case "k": return style.number(time.hour, 2, " ")
    case "l": return style.number(twelve, 2, " ")
    case "m": return style.number(time.month, 2)
    case "M": return style.number(time.minute, 2)
    case "n": return "\n"
    case "p": return time.hour < 12 ? "AM" : "PM"
    case "P": return time.hour < 12 ? "am" : "pm"
    case "r": return format(time, "%I:%M:%S %p")
    case "R": return format(time, "%H:%M")
    case "s": return time.secondsSinceEpoch.map { String($0 &- (time.utcOffset ?? 0)) }
    case "S": return style.number(time.second, 2)
    case "t": return "\t"
    case "T", "X": return format(time, "%H:%M:%S")
    case "y": return style.number(time.year - floorDivided(time.year, 100) * 100, 2)
    case "Y": return String(time.year)
    case "z": return offset(time.utcOffset)
    case "Z": return time.zone ?? ""
    case "%": return "%"
    default: return week(letter, time, style)
    }
  }

  /// The directives of weeks.
  private static func week(
    _ letter: Unicode.Scalar, _ time: BrokenDownTime, _ style: Style
  ) -> String? {
    let sunday = (time.weekday &+ 1) % 7
    let iso = CivilDate(year: time.year, month: time.month, day: time.day)?.isoCalendar
    switch letter {
    case "u": return String(time.weekday &+ 1)
    case "w": return String(sunday)
    case "U": return style.number((time.dayOfYear &+ 6 &- sunday) / 7, 2)
    case "W": return style.number((time.dayOfYear &+ 6 &- time.weekday) / 7, 2)
    case "V": return iso.map { style.number($0.week, 2) }
    case "G": return iso.map { String($0.year) }
    case "g": return iso.map { style.number($0.year - floorDivided($0.year, 100) * 100, 2) }
    default: return nil
    }
  }

  private static func offset(_ seconds: Int?) -> String {
    guard let seconds else { return "" }
    let minutes = seconds.magnitude / 60
    let style = Style()
    return (seconds < 0 ? "-" : "+") + style.number(Int(minutes / 60), 2)
      + style.number(Int(minutes % 60), 2)
  }

  private static func floorDivided(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -(-(value + 1) / divisor) - 1
  }
}
