import Testing

@testable import Interpreter

/// The shape and the places of trees; the whole of them is compared with CPython's elsewhere.
@Suite("Trees") struct TreeTests {
  private func expression(_ source: String) throws -> Expression {
    var parser = Parser(expression: Array(source.utf8), fileName: "f")
    return try parser.parseExpression()
  }

  private func statements(_ source: String) throws -> [Statement] {
    var parser = Parser(source: Array(source.utf8), fileName: "f")
    return try parser.parseModule().body
  }

  private func place(_ expression: Expression) -> [Int32] {
    let range = expression.range
    return [range.line, range.column, range.endLine, range.endColumn]
  }

  @Test("columns count code points")
  func columns() throws {
    let sum = try expression("'中文' + 名字")
    guard case .binOp(_, .add, let right) = sum.kind else {
      Issue.record("no sum")
      return
    }
    #expect(place(right) == [1, 7, 1, 9])
  }

  @Test("an operation begins at its bracket, its operand after it")
  func brackets() throws {
    let sum = try expression("(a) + b")
    guard case .binOp(let left, _, _) = sum.kind else {
      Issue.record("no sum")
      return
    }
    #expect(place(sum) == [1, 0, 1, 7])
    #expect(place(left) == [1, 1, 1, 2])
  }

  @Test("powers and signs bind as the reference says")
  func powers() throws {
    guard case .unaryOp(.minus, let power) = try expression("-a ** -b").kind,
      case .binOp(_, .pow, let exponent) = power.kind,
      case .unaryOp(.minus, _) = exponent.kind
    else {
      Issue.record("-(a ** (-b)) expected")
      return
    }
  }

  @Test("the expression of an f-string has its place in the source")
  func formattedPlaces() throws {
    guard case .joinedStr(let parts) = try expression("f'é{ab!r:>{w}}'").kind,
      case .formattedValue(let value, let conversion, let specification?) = parts[1].kind
    else {
      Issue.record("no field")
      return
    }
    #expect(place(value) == [1, 4, 1, 6])
    #expect(conversion == UInt8(ascii: "r"))
    guard case .joinedStr(let inner) = specification.kind else {
      Issue.record("no specification")
      return
    }
    #expect(inner.count == 2)
  }

  @Test("integers keep their value whatever their size")
  func integers() throws {
    guard case .constant(.int(let small)) = try expression("0x7fff_ffff_ffff_ffff").kind,
      case .constant(.bigInt) = try expression("9223372036854775808").kind
    else {
      Issue.record("no integers")
      return
    }
    #expect(small == Int.max)
  }

  @Test("match, case, type and _ are names; a match statement is refused")
  func softKeywords() throws {
    #expect(try statements("match = case = type = _ = 1\nmatch(x)\nmatch[a]: int\n").count == 3)
    #expect(throws: PythonSyntaxError.self) {
      try statements("match x:\n  case 1:\n    pass\n")
    }
  }

  @Test(
    "what this language lacks is refused by name",
    arguments: [
      ("async def f(): pass", "async"), ("async with a: pass", "async"),
      ("[x async for x in y]", "async"), ("await x", "await"),
      ("match x:\n  case 1:\n    pass\n", "match"),
    ])
  func refused(source: String, word: String) {
    var parser = Parser(source: Array(source.utf8), fileName: "f")
    do throws(PythonSyntaxError) {
      _ = try parser.parseModule()
      Issue.record("accepted")
    } catch {
      #expect(error.message == "socktutor's Python has no '\(word)'")
      #expect(error.line == 1)
    }
  }

  @Test("brackets after with hold items when a colon follows")
  func withItems() throws {
    guard case .with(let items, _) = try statements("with (a as b, c): pass")[0].kind,
      case .with(let single, _) = try statements("with (a, b) as c: pass")[0].kind
    else {
      Issue.record("no with")
      return
    }
    #expect(items.count == 2)
    #expect(single.count == 1)
  }

  @Test("a function's place begins at def and ends with its body")
  func functionPlace() throws {
    let range = try statements("@d\ndef f(a, /, b=1, *c, d, **e):\n  return 1\n\n\n")[0].range
    #expect([range.line, range.column, range.endLine, range.endColumn] == [2, 0, 3, 10])
  }
}
