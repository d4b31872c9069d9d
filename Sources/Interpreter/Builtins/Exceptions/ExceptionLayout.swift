/// Which fields exceptions of a class have beside their arguments. A class of the program has those
/// of the built-in class it inherits from.
enum ExceptionLayout: UInt8 {
  case plain
  /// `value`
  case stopIteration
  /// `code`
  case systemExit
  /// `errno`, `strerror`, `filename`, `filename2`, `characters_written`
  case osError
  /// `msg`, `filename`, `lineno`, `offset`, `text`, `end_lineno`, `end_offset`,
  /// `print_file_and_line`
  case syntaxError
  /// `encoding`, `object`, `start`, `end`, `reason`
  case unicodeDecode, unicodeEncode
  /// `object`, `start`, `end`, `reason`
  case unicodeTranslate
  /// `msg`, `name`, `path`
  case importError
  /// `name`
  case nameError
  /// `name`, `obj`
  case attributeError
  /// `message`, `exceptions`
  case group

  /// The layout that a built-in class begins; nil for those that inherit it.
  init?(startingAt kind: ExceptionKind) {
    switch kind {
    case .stopIteration: self = .stopIteration
    case .systemExit: self = .systemExit
    case .osError: self = .osError
    case .syntaxError: self = .syntaxError
    case .unicodeDecodeError: self = .unicodeDecode
    case .unicodeEncodeError: self = .unicodeEncode
    case .unicodeTranslateError: self = .unicodeTranslate
    case .importError: self = .importError
    case .nameError: self = .nameError
    case .attributeError: self = .attributeError
    case .baseExceptionGroup: self = .group
    default: return nil
    }
  }

  /// The arguments that the constructor takes by name only.
  var keywords: [String] {
    switch self {
    case .importError: ["name", "path"]
    case .nameError: ["name"]
    case .attributeError: ["name", "obj"]
    default: []
    }
  }
}
