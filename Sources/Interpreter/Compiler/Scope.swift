/// What a name means in a block, decided before any code is made (Python reference, "Naming and
/// binding").
enum NameKind {
  /// A variable of this function, in a register.
  case local
  /// A variable of this function that inner functions share.
  case cell
  /// A variable of an enclosing function.
  case free
  /// A global by declaration, or because nothing encloses it.
  case global
  /// In a class body or at module level: the namespace, then globals, then built-ins.
  case name
}

/// One block: a module, class, function, lambda or comprehension.
final class Scope {
  enum Kind { case module, classBody, function, lambda, comprehension }

  let kind: Kind
  let name: String
  unowned let parent: Scope?
  var children: [ObjectIdentifier: Scope] = [:]
  /// Parameters, in the order of their registers.
  var parameters: [String] = []
  /// Names bound here, in the order first met.
  var bound: [String] = []
  private var boundSet: Set<String> = []
  var used: Set<String> = []
  /// Names that only imports bind here.
  var imported: Set<String> = []
  /// Names that a statement `name: type` declares here.
  var annotated: Set<String> = []
  var globals: Set<String> = []
  /// What is to be warned of in the whole text; of a module only.
  var warnings: [SyntaxWarning] = []
  var nonlocals: [(name: String, range: SourceRange)] = []
  var cells: Set<String> = []
  /// Names taken from enclosing functions, in a fixed order.
  var frees: [String] = []
  private var freeSet: Set<String> = []
  var isGenerator = false
  /// Whether an assignment expression stands in the block, so that operands must be copied.
  var hasNamedExpression = false
  /// Names that a `del` or an `except ... as` may unbind.
  var unbindable: Set<String> = []
  /// The class whose private names are mangled here.
  var className: String?

  init(_ kind: Kind, _ name: String, parent: Scope?) {
    self.kind = kind
    self.name = name
    self.parent = parent
    className = kind == .classBody ? name : parent?.className
  }

  var isFunctionLike: Bool { kind == .function || kind == .lambda || kind == .comprehension }

  func bind(_ name: String) {
    if boundSet.insert(name).inserted { bound.append(name) }
  }

  func isBound(_ name: String) -> Bool { boundSet.contains(name) }

  func addFree(_ name: String) {
    if freeSet.insert(name).inserted { frees.append(name) }
  }

  func isFree(_ name: String) -> Bool { freeSet.contains(name) }

  /// What a name means here.
  func kind(of name: String) -> NameKind {
    if globals.contains(name) { return .global }
    // What a class binds is its own; it may still hand on an outer variable of that name.
    if kind == .classBody, isBound(name), !nonlocals.contains(where: { $0.name == name }) {
      return .name
    }
    if isFree(name) { return .free }
    if cells.contains(name) { return .cell }
    if kind == .module { return .global }
    if kind == .classBody { return .name }
    return isBound(name) ? .local : .global
  }

  /// Replaces `__name` by `_Class__name` inside a class (Python reference, "Private name mangling").
  func mangle(_ name: String) -> String {
    guard let className, name.utf8.count > 2, name.utf8.starts(with: "__".utf8),
      !name.hasSuffix("__"), !name.utf8.contains(UInt8(ascii: "."))
    else { return name }
    let stripped = className.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_" + stripped + name
  }
}
