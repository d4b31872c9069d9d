/// Refuses what the grammar allows but not in its place: `return` outside a function, a star where
/// no sequence is, a parameter given twice.
///
/// CPython finds these after parsing: some when it makes its table of symbols, the rest when it
/// compiles, so that the former come first. What depends on which names a scope binds (`global`
/// after use, `nonlocal` without a binding) is left to the resolver.
struct PositionRules {
  /// The kinds of block that names live in.
  enum Scope {
    case module, function, classBody
  }

  /// What surrounds a statement or an expression.
  struct Context {
    var scope = Scope.module
    var isInLoop = false
    /// Whether the innermost loop, handler or function is an `except*` clause.
    var isInStarHandler = false
    /// How many loops, `with`s and `try`s are open in the function.
    var blocks = 0
    /// The innermost comprehension, by its index.
    var comprehension: Int?
    /// Whether it stands in what a comprehension goes through.
    var isIterable = false
  }

  /// A comprehension, for those in it.
  struct ComprehensionScope {
    let name: String
    let variables: [String]
    let parent: Int?
  }

  /// An expression that is still to be looked at.
  struct Pending {
    let expression: Expression
    let context: Context
    let allowsStar: Bool
  }

  var comprehensions: [ComprehensionScope] = []
  var pending: [Pending] = []
  /// The first error of the table of symbols; nothing can come before it.
  var first: PythonSyntaxError?
  /// The first error of compilation.
  var later: PythonSyntaxError?

  /// The error of a module, if it has one.
  mutating func check(_ module: Module) -> PythonSyntaxError? {
    if let error = futureError(module) { return error }
    check(module.body, Context())
    return first ?? later
  }

  /// An error that covers a place.
  func error(_ message: String, _ range: SourceRange) -> PythonSyntaxError {
    PythonSyntaxError(
      .syntaxError, message, line: Int(range.line), offset: Int(range.column) + 1,
      endLine: Int(range.endLine), endOffset: Int(range.endColumn) + 1)
  }

  /// Notes an error of the table of symbols.
  mutating func failFirst(_ message: String, _ range: SourceRange) {
    if first == nil { first = error(message, range) }
  }

  /// Notes an error of compilation.
  mutating func failLater(_ message: String, _ range: SourceRange) {
    if later == nil { later = error(message, range) }
  }

  /// Refuses `__debug__` as a name to bind.
  mutating func checkName(_ name: String, _ range: SourceRange) {
    if name == "__debug__" { failLater("cannot assign to __debug__", range) }
  }

  /// The names of the features that `from __future__ import` knows.
  private static let features: [String] = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  /// The first wrong feature of the imports that begin a module.
  private func futureError(_ module: Module) -> PythonSyntaxError? {
    for (index, statement) in module.body.enumerated() {
      if index == 0, case .expression(let value) = statement.kind,
        case .constant(.string) = value.kind
      {
        continue
      }
      guard case .importFrom("__future__", let names, _) = statement.kind else { return nil }
      for alias in names where !Self.features.contains(alias.name) {
        let message =
          alias.name == "braces"
          ? "not a chance" : "future feature \(alias.name) is not defined"
        var found = error(message, statement.range)
        found.endOffset = nil
        found.endLine = Int(statement.range.line)
        return found
      }
    }
    return nil
  }
}

extension Parser {
  /// Refuses what does not stand in its place.
  func checkPositions(_ module: Module) throws(PythonSyntaxError) {
    var rules = PositionRules()
    guard let error = rules.check(module) else { return }
    // CPython looks for the line in the file then, and what was typed stands in none.
    throw fileName == InteractiveInput.fileName ? error : located(error)
  }
}
