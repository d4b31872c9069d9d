/// The kinds of token; keywords and operators have one each.
enum TokenKind: UInt8 {
  case endMarker, newline, indent, dedent, name, number, string
  /// A character that begins no token, or `<>`.
  case unknown
  /// The place where the lexer gave up; the lexer's `error` says why.
  case error

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, dot, semicolon, at, equal, arrow, ellipsis, colonEqual
  case plus, minus, star, slash, verticalBar, ampersand, less, greater, percent
  case equalEqual, notEqual, lessEqual, greaterEqual, tilde, circumflex
  case leftShift, rightShift, doubleStar, doubleSlash

  case plusEqual, minusEqual, starEqual, slashEqual, percentEqual, ampersandEqual, barEqual
  case circumflexEqual, leftShiftEqual, rightShiftEqual, doubleStarEqual, doubleSlashEqual, atEqual

  case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`, def
  case del, elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`
  case lambda, nonlocal, not, or, pass, raise, `return`, `try`, `while`, with, yield

  /// The operator of an augmented assignment.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusEqual: .add
    case .minusEqual: .sub
    case .starEqual: .mult
    case .slashEqual: .div
    case .percentEqual: .mod
    case .ampersandEqual: .bitAnd
    case .barEqual: .bitOr
    case .circumflexEqual: .bitXor
    case .leftShiftEqual: .lShift
    case .rightShiftEqual: .rShift
    case .doubleStarEqual: .pow
    case .doubleSlashEqual: .floorDiv
    case .atEqual: .matMult
    default: nil
    }
  }
}

/// A token: its bytes in the source, and its place in lines (from 1) and code points (from 0).
struct Token {
  var kind: TokenKind
  /// How many brackets are open after it.
  var level: UInt8
  /// The bytes, from `start` up to `end`.
  var start: Int32
  var end: Int32
  var line: Int32
  /// For `indent`, `dedent`, `endMarker` and `error`, the column the lexer had reached.
  var column: Int32
  var endLine: Int32
  var endColumn: Int32

  /// Whether CPython gives the token no columns of its own.
  var isPlaceless: Bool {
    kind == .indent || kind == .dedent || kind == .endMarker || kind == .error
  }
}
