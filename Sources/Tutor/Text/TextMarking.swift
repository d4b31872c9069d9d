/// How text is marked on its way to a person.
package enum TextMarking: Sendable {
  /// Without escape sequences: for files, tests and terminals that show no colours.
  case plain

  /// With the escape sequences of ANSI terminals.
  case ansi

  /// What `--plain`, `NO_COLOR`, `TERM` and the output itself ask for.
  ///
  /// - Parameters:
  ///   - isPlain: Whether `--plain` was given.
  ///   - isTerminal: Whether the output is a terminal.
  ///   - variable: The value of an environment variable, by its name; nil when it is not set.
  package static func choice(
    isPlain: Bool, isTerminal: Bool, variable: (String) -> String?
  ) -> TextMarking {
    let hasColour = variable("NO_COLOR")?.isEmpty ?? true
    return isPlain || !isTerminal || !hasColour || variable("TERM") == "dumb" ? .plain : .ansi
  }
}

/// What a piece of text is, for the eye.
package struct TextMarks: OptionSet, Hashable, Sendable {
  /// A bit for each mark.
  package let rawValue: UInt8

  /// Marks by their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What matters most.
  package static let strong = TextMarks(rawValue: 1)
  /// What is stressed.
  package static let emphasis = TextMarks(rawValue: 2)
  /// What is typed or printed as it is.
  package static let code = TextMarks(rawValue: 4)
  /// What leads elsewhere.
  package static let link = TextMarks(rawValue: 8)
  /// What matters less than the text around it.
  package static let dim = TextMarks(rawValue: 16)

  /// No line ends at its blanks; it is not to be seen.
  static let unbroken = TextMarks(rawValue: 32)

  /// The numbers of SGR (ECMA-48) that switch the marks on.
  var numbers: String {
    var numbers: [String] = []
    if contains(.strong) { numbers.append("1") }
    if contains(.dim) { numbers.append("2") }
    if contains(.emphasis) { numbers.append("3") }
    if contains(.link) { numbers.append("4") }
    if contains(.code) { numbers.append("36") }
    return numbers.joined(separator: ";")
  }
}
