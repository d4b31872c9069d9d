/// The flags of a regular expression, numbered as Python's `re.RegexFlag`.
package struct RegexFlags: OptionSet, Sendable, Hashable {
  /// The flags as `re.RegexFlag` numbers them.
  package let rawValue: Int

  /// Makes a set of flags from the integer that Python's program passes.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// `re.TEMPLATE`: accepted and without effect.
  package static let template = RegexFlags(rawValue: 1)
  /// `re.IGNORECASE`.
  package static let ignoreCase = RegexFlags(rawValue: 2)
  /// `re.LOCALE`: known so that it can be refused.
  package static let locale = RegexFlags(rawValue: 4)
  /// `re.MULTILINE`: `^` and `$` match at each line.
  package static let multiline = RegexFlags(rawValue: 8)
  /// `re.DOTALL`: `.` matches a newline too.
  package static let dotAll = RegexFlags(rawValue: 16)
  /// `re.UNICODE`: the default of `str` patterns.
  package static let unicode = RegexFlags(rawValue: 32)
  /// `re.VERBOSE`: white space and comments in the pattern are skipped.
  package static let verbose = RegexFlags(rawValue: 64)
  /// `re.DEBUG`: accepted and without effect.
  package static let debug = RegexFlags(rawValue: 128)
  /// `re.ASCII`: `\w`, `\d`, `\s`, `\b` and letter case know ASCII only.
  package static let ascii = RegexFlags(rawValue: 256)

  /// The flags of which a pattern can have only one.
  static let types: RegexFlags = [.ascii, .locale, .unicode]
  /// The flags that hold for a whole pattern and not for a part of it.
  static let wholePattern: RegexFlags = [.debug, .template]

  /// The flags that hold inside a group that adds and removes some.
  func adding(_ added: RegexFlags, removing removed: RegexFlags) -> RegexFlags {
    let kept = added.isDisjoint(with: .types) ? self : subtracting(.types)
    return kept.union(added).subtracting(removed)
  }

  /// The flag of one letter of `(?aiLmstux)`.
  static func letter(_ letter: UInt32) -> RegexFlags? {
    switch Unicode.Scalar(letter) {
    case "a": .ascii
    case "i": .ignoreCase
    case "L": .locale
    case "m": .multiline
    case "s": .dotAll
    case "t": .template
    case "u": .unicode
    case "x": .verbose
    default: nil
    }
  }
}
