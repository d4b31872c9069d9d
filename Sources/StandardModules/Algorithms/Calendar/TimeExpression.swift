/// The regular expression that a `strptime` format stands for.
struct TimeExpression {
  private(set) var pattern = ""

  init(_ format: String) throws(TimeParseError) {
    var rest = Substring(format).unicodeScalars
    while let scalar = rest.popFirst() {
      if RegexCharacter.isSpace(scalar.value) {
        while let next = rest.first, RegexCharacter.isSpace(next.value) { rest.removeFirst() }
        pattern += "\\s+"
        continue
      }
      guard scalar == "%" else {
        if "\\.^$*+?(){}[]|".unicodeScalars.contains(scalar) { pattern += "\\" }
        pattern += String(scalar)
        continue
      }
      guard let directive = rest.popFirst() else {
        throw TimeParseError(message: "stray % in format '\(format)'")
      }
      guard let part = TimeExpression.part(directive) else {
        let shown = directive == "\\" ? "%" : String(directive)
        throw TimeParseError(message: "'\(shown)' is a bad directive in format '\(format)'")
      }
      pattern += part
    }
  }

  private static func part(_ directive: Unicode.Scalar) -> String? {
    switch directive {
    case "%": return "%"
    case "c":
      return "%a %b %d %H:%M:%S %Y".expanded(part)
    case "x": return "%m/%d/%y".expanded(part)
    case "X": return "%H:%M:%S".expanded(part)
    default: return body(directive).map { "(?P<\(directive)>\($0))" }
    }
  }

  private static func body(_ directive: Unicode.Scalar) -> String? {
    switch directive {
    case "d": "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]"
    case "f": "[0-9]{1,6}"
    case "H": "2[0-3]|[0-1]\\d|\\d"
    case "I": "1[0-2]|0[1-9]|[1-9]"
    case "G", "Y": "\\d\\d\\d\\d"
    case "j":
      "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"
    case "m": "1[0-2]|0[1-9]|[1-9]"
    case "M": "[0-5]\\d|\\d"
    case "S": "6[0-1]|[0-5]\\d|\\d"
    case "U", "W": "5[0-3]|[0-4]\\d|\\d"
    case "w": "[0-6]"
    case "u": "[1-7]"
    case "V": "5[0-3]|0[1-9]|[1-4]\\d|\\d"
    case "y": "\\d\\d"
    case "z": "[+-]\\d\\d:?[0-5]\\d(:?[0-5]\\d(\\.\\d{1,6})?)?|(?-i:Z)"
    case "A": names(CalendarNames.weekdays)
    case "a": names(CalendarNames.weekdays.map { String($0.prefix(3)) })
    case "B": names(CalendarNames.months)
    case "b": names(CalendarNames.months.map { String($0.prefix(3)) })
    case "p": "am|pm"
    case "Z": "utc|gmt"
    default: nil
    }
  }

  /// The names as alternatives, the longest first.
  private static func names(_ names: [String]) -> String {
    names.sorted { $0.utf8.count > $1.utf8.count }.joined(separator: "|")
  }
}

extension String {
  /// Replaces the directives of a format that is right.
  fileprivate func expanded(_ part: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    var isDirective = false
    for scalar in unicodeScalars {
      if isDirective {
        result += part(scalar) ?? ""
        isDirective = false
      } else if scalar == "%" {
        isDirective = true
      } else {
        result += scalar == " " ? "\\s+" : String(scalar)
      }
    }
    return result
  }
}
