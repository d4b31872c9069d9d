extension PositionRules {
  /// The most loops, `with`s and `try`s in each other, as CPython has it.
  private static let maximumBlocks = 20

  /// Checks statements one after another.
  mutating func check(_ body: [Statement], _ context: Context) {
    var isBeginning = context.scope == .module && context.blocks == 0
    for (index, statement) in body.enumerated() {
      if first != nil { return }
      if case .importFrom("__future__", _, _) = statement.kind {
        // Blocks of the module are no beginning either, but nobody writes that.
        if !isBeginning {
          failLater(
            "from __future__ imports must occur at the beginning of the file", statement.range)
        }
      } else {
        var isDocumentation = false
        if index == 0, case .expression(let value) = statement.kind,
          case .constant(.string) = value.kind
        {
          isDocumentation = true
        }
        isBeginning = isBeginning && isDocumentation
      }
      check(statement, context)
    }
  }

  private mutating func check(_ statement: Statement, _ context: Context) {
    let range = statement.range
    switch statement.kind {
    case .functionDef(let definition): check(definition, range, context)
    case .classDef(let definition): check(definition, range, context)
    case .return(let value):
      if context.scope != .function { failLater("'return' outside function", range) }
      if context.isInStarHandler { failInStarHandler(range) }
      look(value, context)
    case .delete(let targets):
      for target in targets { store(target, context, deletes: true) }
    case .assign(let targets, let value):
      look(value, context)
      for target in targets { store(target, context) }
    case .augAssign(let target, _, let value):
      look(value, context)
      store(target, context)
    case .annAssign(let target, let annotation, let value, _):
      look(value, context)
      if value == nil, case .name(let name) = target.kind { checkName(name, range) }
      store(target, context)
      look(annotation, context)
    case .for, .while, .with, .try, .if: checkCompound(statement, context)
    case .raise(let exception, let cause):
      look(exception, context)
      look(cause, context)
    case .assert(let test, let message):
      look(test, context)
      look(message, context)
    case .import(let aliases):
      for alias in aliases {
        let bound = alias.asName ?? String(alias.name.prefix { $0 != "." })
        checkName(bound, range)
      }
    case .importFrom(_, let aliases, _):
      for alias in aliases {
        if alias.name == "*" {
          if context.scope != .module {
            failFirst("import * only allowed at module level", alias.range)
          }
        } else {
          checkName(alias.asName ?? alias.name, range)
        }
      }
    case .nonlocal:
      if context.scope == .module {
        failFirst("nonlocal declaration not allowed at module level", range)
      }
    case .expression(let value): look(value, context)
    case .break:
      if context.isInStarHandler {
        failInStarHandler(range)
      } else if !context.isInLoop {
        failLater("'break' outside loop", range)
      }
    case .continue:
      if context.isInStarHandler {
        failInStarHandler(range)
      } else if !context.isInLoop {
        failLater("'continue' not properly in loop", range)
      }
    case .pass, .global: break
    }
  }

  private mutating func failInStarHandler(_ range: SourceRange) {
    failLater("'break', 'continue' and 'return' cannot appear in an except* block", range)
  }

  /// A context with more blocks open, unless they are too many.
  private mutating func open(
    _ count: Int, _ range: SourceRange, _ context: Context
  ) -> Context {
    var inner = context
    inner.blocks += count
    if inner.blocks > Self.maximumBlocks {
      failLater("too many statically nested blocks", range)
    }
    return inner
  }

  private mutating func checkCompound(_ statement: Statement, _ context: Context) {
    let range = statement.range
    switch statement.kind {
    case .if: checkBranches(statement, context)
    case .while(let test, let body, let orelse):
      look(test, context)
      var inner = open(1, range, context)
      inner.isInLoop = true
      inner.isInStarHandler = false
      check(body, inner)
      check(orelse, context)
    case .for(let target, let iterable, let body, let orelse):
      look(iterable, context)
      var inner = open(1, range, context)
      inner.isInLoop = true
      inner.isInStarHandler = false
      store(target, inner)
      check(body, inner)
      check(orelse, context)
    case .with(let items, let body):
      for item in items {
        look(item.context, context)
        if let target = item.target { store(target, context) }
      }
      check(body, open(items.count, range, context))
    case .try(let body, let handlers, let orelse, let finalbody, let star):
      let outer = finalbody.isEmpty ? context : open(1, range, context)
      check(body, handlers.isEmpty ? outer : open(1, range, outer))
      check(handlers, star: star, outer)
      check(orelse, outer)
      check(finalbody, outer)
    default: break
    }
  }

  /// An `if` with all its `elif`s.
  private mutating func checkBranches(_ statement: Statement, _ context: Context) {
    var current = statement
    while case .if(let test, let body, let orelse) = current.kind {
      look(test, context)
      check(body, context)
      guard let next = orelse.first, orelse.count == 1, case .if = next.kind else {
        check(orelse, context)
        return
      }
      current = next
    }
  }

  private mutating func check(_ handlers: [ExceptHandler], star: Bool, _ context: Context) {
    for (index, handler) in handlers.enumerated() {
      if handler.type == nil, index < handlers.count - 1 {
        failLater("default 'except:' must be last", handler.range)
      }
      look(handler.type, context)
      if let name = handler.name { checkName(name, handler.range) }
      var inner = open(2, handler.range, context)
      inner.isInStarHandler = inner.isInStarHandler || star
      check(handler.body, inner)
    }
  }

  private mutating func check(
    _ definition: FunctionDefinition, _ range: SourceRange, _ context: Context
  ) {
    for decorator in definition.decorators { look(decorator, context) }
    checkName(definition.name, range)
    check(definition.parameters, range, context)
    look(definition.returns, context)
    check(definition.body, function(in: context))
  }

  private mutating func check(
    _ definition: ClassDefinition, _ range: SourceRange, _ context: Context
  ) {
    for decorator in definition.decorators { look(decorator, context) }
    checkName(definition.name, range)
    for base in definition.bases { look(base, context, allowsStar: true) }
    checkKeywords(definition.keywords, range, context)
    var inner = Context()
    inner.scope = .classBody
    inner.isIterable = context.isIterable
    check(definition.body, inner)
  }

  /// The context of a function's body.
  func function(in context: Context) -> Context {
    var inner = Context()
    inner.scope = .function
    inner.isIterable = context.isIterable
    return inner
  }

  /// Checks parameters and what stands in them.
  mutating func check(
    _ parameters: Parameters, _ owner: SourceRange, _ context: Context
  ) {
    let all = parameters.all
    var names: Set<String> = []
    for parameter in all {
      if !names.insert(parameter.name).inserted {
        failFirst(
          "duplicate argument '\(parameter.name)' in function definition", parameter.range)
      }
      checkName(parameter.name, owner)
      look(parameter.default, context)
      look(parameter.annotation, context, allowsStar: true)
    }
  }
}
