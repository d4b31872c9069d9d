/// Imports. (Reference, section 7.11.)
extension Parser {
  /// `import a.b as c, d`.
  mutating func importStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    var aliases: [Alias] = []
    repeat {
      let nameStart = index
      let name = try dottedName()
      let asName = skip(.as) ? try self.name() : nil
      aliases.append(Alias(name: name, asName: asName, range: range(from: nameStart)))
    } while skip(.comma)
    return Statement(.import(aliases), range(from: start))
  }

  /// `from .a import b as c, d`.
  mutating func fromStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    var level = 0
    while kind == .dot || kind == .ellipsis {
      level += kind == .dot ? 1 : 3
      advance()
    }
    let module = level == 0 || kind == .name ? try dottedName() : nil
    try expect(.import)
    let names = try importedNames()
    if module == "__future__", level == 0, names.contains(where: { $0.name == "annotations" }) {
      annotationsAreText = true
    }
    return Statement(
      .importFrom(module: module, names: names, level: level), range(from: start))
  }

  private mutating func importedNames() throws(Failure) -> [Alias] {
    let start = index
    if skip(.star) { return [Alias(name: "*", asName: nil, range: range(from: start))] }
    let isParenthesized = skip(.leftParenthesis)
    var aliases: [Alias] = []
    repeat {
      if isParenthesized, kind == .rightParenthesis, !aliases.isEmpty { break }
      let nameStart = index
      let name = try name()
      let asName = skip(.as) ? try self.name() : nil
      aliases.append(Alias(name: name, asName: asName, range: range(from: nameStart)))
    } while skip(.comma)
    if isParenthesized { try expect(.rightParenthesis) }
    return aliases
  }

  private mutating func dottedName() throws(Failure) -> String {
    var result = try name()
    while skip(.dot) { result += "." + (try name()) }
    return result
  }
}
