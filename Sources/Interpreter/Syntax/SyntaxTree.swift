/// Where a piece of source stands: lines count from 1, columns from 0 in code points.
struct SourceRange: Equatable, Sendable {
  var line: Int32
  var column: Int32
  var endLine: Int32
  var endColumn: Int32

  static let none = SourceRange(line: 0, column: 0, endLine: 0, endColumn: 0)
}

/// An expression of the abstract syntax tree; the cases are named as in Python's `ast` module.
final class Expression {
  let kind: ExpressionKind
  let range: SourceRange
  /// The number of levels of expression below and including this one.
  let depth: Int32

  init(_ kind: ExpressionKind, _ range: SourceRange, depth: Int32) {
    self.kind = kind
    self.range = range
    self.depth = depth
  }
}

/// The cases of `ast.expr`.
enum ExpressionKind {
  case constant(Constant)
  case name(String)
  case boolOp(BooleanOperator, [Expression])
  case namedExpr(target: Expression, value: Expression)
  case binOp(Expression, BinaryOperator, Expression)
  case unaryOp(UnaryOperator, Expression)
  case lambda(Parameters, body: Expression)
  case ifExp(test: Expression, body: Expression, orelse: Expression)
  /// A nil key is `**mapping`.
  case dict(keys: [Expression?], values: [Expression])
  case set([Expression])
  case listComp(Expression, [Comprehension])
  case setComp(Expression, [Comprehension])
  case dictComp(key: Expression, value: Expression, [Comprehension])
  case generatorExp(Expression, [Comprehension])
  case yield(Expression?)
  case yieldFrom(Expression)
  case compare(Expression, [ComparisonOperator], [Expression])
  case call(Expression, arguments: [Expression], keywords: [Keyword])
  /// The parts of an f-string: constants and `formattedValue`s.
  case joinedStr([Expression])
  /// `conversion` is the letter after `!`, or nil.
  case formattedValue(Expression, conversion: UInt8?, formatSpec: Expression?)
  case attribute(Expression, String)
  case `subscript`(Expression, Expression)
  case starred(Expression)
  case list([Expression])
  case tuple([Expression])
  case slice(lower: Expression?, upper: Expression?, step: Expression?)
}

/// A literal value.
enum Constant {
  case none
  case bool(Bool)
  case ellipsis
  case int(Int)
  case bigInt(BigInt)
  case float(Double)
  /// The imaginary part of a complex literal.
  case imaginary(Double)
  /// Code points; lone surrogates may occur.
  case string([UInt32])
  case bytes([UInt8])
}

enum BooleanOperator { case and, or }

enum UnaryOperator { case invert, not, plus, minus }

/// The binary operators of arithmetic and bits (reference 6.5 to 6.9).
package enum BinaryOperator: UInt8 {
  case add, sub, mult, matMult, div, floorDiv, mod, pow, lShift, rShift, bitOr, bitXor, bitAnd

  /// The operator that a field of an instruction names. (What `init(rawValue:)` does, without its
  /// search.)
  @inline(__always) init(field: Int32) {
    let isOne = field >= 0 && field <= Int32(BinaryOperator.bitAnd.rawValue)
    self = isOne ? unsafeBitCast(UInt8(truncatingIfNeeded: field), to: BinaryOperator.self) : .add
  }
}

/// The comparisons (reference 6.10).
package enum ComparisonOperator: UInt8 {
  case less, lessEqual, equal, notEqual, greater, greaterEqual
  case `is`, isNot, `in`, notIn

  /// The operator that a field of an instruction names.
  @inline(__always) init(field: Int32) {
    let isOne = field >= 0 && field <= Int32(ComparisonOperator.notIn.rawValue)
    self =
      isOne ? unsafeBitCast(UInt8(truncatingIfNeeded: field), to: ComparisonOperator.self) : .equal
  }
}

/// A keyword argument of a call or a class; `name` nil is `**value`.
struct Keyword {
  var name: String?
  var value: Expression
  var range: SourceRange
}

/// One `for ... in ... if ...` clause.
struct Comprehension {
  var target: Expression
  var iterable: Expression
  var conditions: [Expression]
}

/// The parameters of a function, by kind and in order.
struct Parameters {
  var positionalOnly: [Parameter] = []
  var positional: [Parameter] = []
  var variadic: Parameter?
  var keywordOnly: [Parameter] = []
  var keywords: Parameter?
}

/// One parameter. `default` is nil where there is none.
struct Parameter {
  var name: String
  var annotation: Expression?
  var `default`: Expression?
  var range: SourceRange
}

/// A statement of the abstract syntax tree.
final class Statement {
  let kind: StatementKind
  let range: SourceRange

  init(_ kind: StatementKind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// The cases of `ast.stmt`.
enum StatementKind {
  case functionDef(FunctionDefinition)
  case classDef(ClassDefinition)
  case `return`(Expression?)
  case delete([Expression])
  case assign(targets: [Expression], value: Expression)
  case augAssign(target: Expression, BinaryOperator, value: Expression)
  /// `simple` is false when the target is parenthesised or not a name.
  case annAssign(target: Expression, annotation: Expression, value: Expression?, simple: Bool)
  case `for`(target: Expression, iterable: Expression, body: [Statement], orelse: [Statement])
  case `while`(test: Expression, body: [Statement], orelse: [Statement])
  case `if`(test: Expression, body: [Statement], orelse: [Statement])
  case with(items: [WithItem], body: [Statement])
  case raise(exception: Expression?, cause: Expression?)
  case `try`(
    body: [Statement], handlers: [ExceptHandler], orelse: [Statement], finalbody: [Statement],
    /// True for `except*`.
    star: Bool)
  case assert(test: Expression, message: Expression?)
  case `import`([Alias])
  /// `module` nil is `from . import`.
  case importFrom(module: String?, names: [Alias], level: Int)
  case global([String])
  case nonlocal([String])
  case expression(Expression)
  case pass
  case `break`
  case `continue`
}

/// `def`: the range is the statement's, starting at `def` and not at the first decorator.
final class FunctionDefinition {
  let name: String
  let parameters: Parameters
  let body: [Statement]
  let decorators: [Expression]
  let returns: Expression?

  init(
    name: String, parameters: Parameters, body: [Statement], decorators: [Expression],
    returns: Expression?
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.decorators = decorators
    self.returns = returns
  }
}

/// `class`.
final class ClassDefinition {
  let name: String
  let bases: [Expression]
  let keywords: [Keyword]
  let body: [Statement]
  let decorators: [Expression]

  init(
    name: String, bases: [Expression], keywords: [Keyword], body: [Statement],
    decorators: [Expression]
  ) {
    self.name = name
    self.bases = bases
    self.keywords = keywords
    self.body = body
    self.decorators = decorators
  }
}

/// One `context as target` of a `with` statement.
struct WithItem {
  var context: Expression
  var target: Expression?
}

/// One `except type as name:` clause; the range covers the clause.
struct ExceptHandler {
  var type: Expression?
  var name: String?
  var body: [Statement]
  var range: SourceRange
}

/// One `name as asName` of an import. `name` is `*` in a star import.
struct Alias {
  var name: String
  var asName: String?
  var range: SourceRange
}

/// A whole file, or one line typed at the prompt.
struct Module {
  var body: [Statement]
}
