/// What was typed at a prompt, as python3's prompt and the module `codeop` judge it.
package enum InteractiveInput {
  /// Whether a text can be run.
  package enum Completeness: Equatable, Sendable {
    /// It can be run, or it is nothing but blank lines and comments.
    case complete
    /// More lines must follow.
    case incomplete
    /// No further line can mend it; the error is what running it shows.
    case invalid
  }

  /// The file name that tracebacks show for what was typed.
  package static let fileName = "<stdin>"

  /// Judges lines that were typed one after another, with a newline between them: a compound
  /// statement is complete once an empty line has ended it, and an error is one at once.
  ///
  /// What was pasted may hold several statements: it is complete when its last one is, and blank lines
  /// within a body do not end it.
  package static func completeness(of source: [UInt8], isPasted: Bool) -> Completeness {
    switch Parser.parseInteractive(source: source, fileName: fileName) {
    case .complete: return .complete
    case .incomplete: return .incomplete
    case .error: return isPasted ? pasted(source) : .invalid
    }
  }

  private static func pasted(_ source: [UInt8]) -> Completeness {
    var parser = Parser(source: source, fileName: fileName)
    do throws(PythonSyntaxError) {
      let body = try parser.parseModule().body
      if source.last == 0x0a || body.last?.isCompound != true { return .complete }
      return .incomplete
    } catch {
      return parser.endsEarly ? .incomplete : .invalid
    }
  }

  /// The tree of a text that is run at a prompt: of one input, or of a pasted one with several
  /// statements. Errors: what python3 shows for it.
  static func parse(_ source: [UInt8], isPasted: Bool) throws(PythonSyntaxError) -> Module {
    switch Parser.parseInteractive(source: source, fileName: fileName) {
    case .complete(let module): return module
    case .error(let error) where !isPasted: throw error
    case .error, .incomplete: break
    }
    var parser = Parser(source: source, fileName: fileName)
    return try parser.parseModule()
  }
}

extension Parser {
  /// Whether the text stops where something that was begun has to go on.
  fileprivate var endsEarly: Bool {
    guard let last = tokens.last else { return true }
    // A bracket or a triple-quoted string that the end of the text finds open.
    if last.kind == .error { return lexer.firstTokenAtEnd != Int.max }
    // A heading without its body, or `try` without `except`.
    let solid = tokens.last { !$0.isPlaceless && $0.kind != .newline }
    return solid?.kind == .colon || index >= lexer.firstTokenAtEnd
  }
}
