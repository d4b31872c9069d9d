import Interpreter

/// A compiled pattern: `re.Pattern`.
final class RePattern: PyObject {
  let state: ReState
  let program: RegexProgram
  /// What was compiled: a str or bytes.
  let source: Value

  init(_ state: ReState, _ program: RegexProgram, _ source: Value) {
    self.state = state
    self.program = program
    self.source = source
    super.init(state.patternType, .other)
  }

  static func of(_ value: Value) -> RePattern? { value.object as? RePattern }

  static func addMembers(to type: PyType) {
    type.attribute("pattern") { _, receiver in of(receiver)?.source ?? .none }
    type.attribute("flags") { _, receiver in .int(of(receiver)?.program.flags.rawValue ?? 0) }
    type.attribute("groups") { _, receiver in .int(of(receiver)?.program.groupCount ?? 0) }
    type.attribute("groupindex") { vm, receiver in
      let dict = vm.dict()
      for (name, group) in of(receiver)?.program.groupNames ?? [] {
        dict.set(vm.interpreter.string(name), .int(group))
      }
      return .object(dict)
    }
    addSearches(to: type)
    type.method("__repr__", .none) { vm, receiver, _ in
      vm.str(try of(receiver)?.text(vm) ?? "")
    }
    type.method("__eq__", .one) { vm, receiver, arguments in
      guard let one = of(receiver), let other = of(arguments[0]) else {
        return .object(vm.interpreter.notImplemented)
      }
      return .bool(
        try one.program.flags == other.program.flags
          && one.program.isBytes == other.program.isBytes && vm.isEqual(one.source, other.source))
    }
    type.method("__hash__", .none) { vm, receiver, _ in
      guard let pattern = of(receiver) else { return .none }
      return .int(try vm.hash(pattern.source) ^ pattern.program.flags.rawValue)
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.method(name, .positional(0, 1)) { _, receiver, _ in receiver }
    }
  }

  private static func addSearches(to type: PyType) {
    for (name, anchor) in [
      ("match", RegexAnchor.match), ("fullmatch", .fullMatch), ("search", .search),
    ] {
      type.method(name, .named(ParameterList("string, pos=, endpos="))) { vm, receiver, given in
        guard let pattern = of(receiver) else { return .none }
        return try pattern.first(
          vm, anchor, ReRegion(vm, pattern, given[0], given[1], given[2]))
      }
    }
    type.method("findall", .named(ParameterList("string, pos=, endpos="))) { vm, receiver, given in
      guard let pattern = of(receiver) else { return .none }
      return try pattern.all(vm, ReRegion(vm, pattern, given[0], given[1], given[2]))
    }
    type.method("finditer", .named(ParameterList("string, pos=, endpos="))) {
      vm, receiver, given in
      guard let pattern = of(receiver) else { return .none }
      return try pattern.iterator(vm, ReRegion(vm, pattern, given[0], given[1], given[2]))
    }
    type.method("split", .named(ParameterList("string, maxsplit="))) { vm, receiver, given in
      guard let pattern = of(receiver) else { return .none }
      let limit = try given[1].bound.map { try vm.index($0) } ?? 0
      return try pattern.split(vm, ReRegion(vm, pattern, given[0]), limit: limit)
    }
    for name in ["sub", "subn"] {
      type.method(name, .named(ParameterList("repl, string, count="))) { vm, receiver, given in
        guard let pattern = of(receiver) else { return .none }
        let limit = try given[2].bound.map { try vm.index($0) } ?? 0
        let (text, count) = try pattern.substitute(
          vm, given[0], ReRegion(vm, pattern, given[1]), limit: limit)
        return name == "sub" ? text : .object(vm.tuple([text, .int(count)]))
      }
    }
  }

  private func text(_ vm: VM) throws -> String {
    var bits = program.flags
    if !program.isBytes { bits.remove(.unicode) }
    let names: [(RegexFlags, String)] = [
      (.template, "TEMPLATE"), (.ignoreCase, "IGNORECASE"), (.locale, "LOCALE"),
      (.multiline, "MULTILINE"), (.dotAll, "DOTALL"), (.unicode, "UNICODE"),
      (.verbose, "VERBOSE"), (.debug, "DEBUG"), (.ascii, "ASCII"),
    ]
    var shown = names.filter { bits.contains($0.0) }.map { "re." + $0.1 }
    let rest = bits.rawValue & ~511
    if rest != 0 { shown.append("0x" + String(rest, radix: 16)) }
    let source = try vm.repr(source).codePoints.prefix(200)
    var scalars = String.UnicodeScalarView()
    for point in source { scalars.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
    let flags = shown.isEmpty ? "" : ", " + shown.joined(separator: "|")
    return "re.compile(\(String(scalars))\(flags))"
  }

  // MARK: Searching

  /// The first match, or None.
  func first(_ vm: VM, _ anchor: RegexAnchor, _ region: ReRegion) throws -> Value {
    if region.isEmpty { return .none }
    guard
      let match = try region.subject.find(vm, program, anchor, region.start..<region.end)
    else { return .none }
    return .object(ReMatch(self, region, match))
  }

  /// Calls `body` with every match until it returns false.
  func each(_ vm: VM, _ region: ReRegion, _ body: (RegexMatch) throws -> Bool) throws {
    if region.isEmpty { return }
    var position = region.start
    var mustAdvance = false
    while position <= region.end {
      try vm.checkpoint()
      guard
        let match = try region.subject.find(
          vm, program, .search, position..<region.end, mustAdvance: mustAdvance)
      else { return }
      if try !body(match) { return }
      position = match.spans[1]
      mustAdvance = match.spans[0] == match.spans[1]
    }
  }

  /// What `findall` gives.
  func all(_ vm: VM, _ region: ReRegion) throws -> Value {
    let list = vm.list()
    try each(vm, region) { match in
      if list.count & 1023 == 1023 { try vm.charge(1 << 17) }
      switch program.groupCount {
      case 0: list.append(group(vm, 0, region, match))
      case 1: list.append(group(vm, 1, region, match))
      default:
        list.append(
          .object(vm.tuple((1...program.groupCount).map { group(vm, $0, region, match) })))
      }
      return true
    }
    return .object(list)
  }

  /// A group's text, empty where it did not take part.
  private func group(_ vm: VM, _ number: Int, _ region: ReRegion, _ match: RegexMatch) -> Value {
    let start = match.spans[2 * number]
    return region.subject.slice(vm, start < 0 ? 0..<0 : start..<match.spans[2 * number + 1])
  }

  /// What `finditer` gives.
  func iterator(_ vm: VM, _ region: ReRegion) throws -> Value {
    var position = region.start
    var mustAdvance = false
    return .object(
      ClosureIterator(vm.interpreter.types.callableIterator) { vm in
        guard position <= region.end,
          let match = try region.subject.find(
            vm, self.program, .search, position..<region.end, mustAdvance: mustAdvance)
        else { return nil }
        position = match.spans[1]
        mustAdvance = match.spans[0] == match.spans[1]
        return .object(ReMatch(self, region, match))
      })
  }

  /// What `split` gives.
  func split(_ vm: VM, _ region: ReRegion, limit: Int) throws -> Value {
    let list = vm.list()
    var last = region.start
    var count = 0
    if limit >= 0 {
      try each(vm, region) { match in
        if list.count & 1023 == 1023 { try vm.charge(1 << 17) }
        list.append(region.subject.slice(vm, last..<match.spans[0]))
        for i in 0..<program.groupCount {
          let start = match.spans[2 * i + 2]
          list.append(
            start < 0 ? .none : region.subject.slice(vm, start..<match.spans[2 * i + 3]))
        }
        last = match.spans[1]
        count += 1
        return limit == 0 || count < limit
      }
    }
    list.append(region.subject.slice(vm, last..<region.end))
    return .object(list)
  }
}
