import Interpreter

/// A match: `re.Match`.
final class ReMatch: PyObject {
  let pattern: RePattern
  let region: ReRegion
  let match: RegexMatch

  init(_ pattern: RePattern, _ region: ReRegion, _ match: RegexMatch) {
    self.pattern = pattern
    self.region = region
    self.match = match
    super.init(pattern.state.matchType, .other)
  }

  /// A group's text, or `missing` where it did not take part.
  private func text(_ vm: VM, _ group: Int, _ missing: Value = .none) -> Value {
    let start = match.spans[2 * group]
    return start < 0
      ? missing : region.subject.slice(vm, start..<match.spans[2 * group + 1])
  }

  private func span(_ vm: VM, _ group: Int) -> Value {
    .object(vm.tuple([.int(match.spans[2 * group]), .int(match.spans[2 * group + 1])]))
  }

  /// The number of a group given by number or name. Errors: IndexError.
  private func number(_ vm: VM, _ group: Value) throws -> Int {
    let number: Int?
    switch group {
    case .int(let i): number = i
    case .bool(let b): number = b ? 1 : 0
    default:
      if let name = group.str {
        number = pattern.program.group(named: name.string)
      } else if !vm.type(of: group).special(.index).isUnbound {
        number = try vm.bigIndex(group).asInt
      } else {
        _ = try vm.hash(group)
        number = nil
      }
    }
    guard let number, number >= 0, number <= pattern.program.groupCount else {
      throw vm.indexError("no such group")
    }
    return number
  }

  static func of(_ value: Value) -> ReMatch? { value.object as? ReMatch }

  static func addMembers(to type: PyType) {
    addGroups(to: type)
    addAttributes(to: type)
    type.method("expand", .named(ParameterList("template"))) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      return try match.pattern.expand(vm, arguments[0], match.match, match.region.subject)
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let match = of(receiver) else { return .none }
      let text = try vm.repr(match.text(vm, 0))
      let spans = match.match.spans
      var output = TextOutput()
      output.append(text: "<re.Match object; span=(\(spans[0]), \(spans[1])), match=")
      output.append(text)
      output.append(">")
      return .object(output.take(vm))
    }
    for name in ["__copy__", "__deepcopy__"] {
      type.method(name, .positional(0, 1)) { _, receiver, _ in receiver }
    }
  }

  private static func addGroups(to type: PyType) {
    type.method("group", .positional(0, .max)) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      switch arguments.count {
      case 0: return match.text(vm, 0)
      case 1: return match.text(vm, try match.number(vm, arguments[0]))
      default:
        return .object(
          vm.tuple(try arguments.array.map { match.text(vm, try match.number(vm, $0)) }))
      }
    }
    type.method("__getitem__", .one) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      return match.text(vm, try match.number(vm, arguments[0]))
    }
    type.method("groups", .named(ParameterList("default="))) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      let missing = arguments[0].orNone
      let count = match.pattern.program.groupCount
      return .object(vm.tuple((0..<count).map { match.text(vm, $0 + 1, missing) }))
    }
    type.method("groupdict", .named(ParameterList("default="))) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      let dict = vm.dict()
      for (name, group) in match.pattern.program.groupNames {
        dict.set(vm.interpreter.string(name), match.text(vm, group, arguments[0].orNone))
      }
      return .object(dict)
    }
    type.method("start", .positional(0, 1)) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      return .int(match.match.spans[2 * (try match.number(vm, arguments.at(0).bound ?? .int(0)))])
    }
    type.method("end", .positional(0, 1)) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      let group = try match.number(vm, arguments.at(0).bound ?? .int(0))
      return .int(match.match.spans[2 * group + 1])
    }
    type.method("span", .positional(0, 1)) { vm, receiver, arguments in
      guard let match = of(receiver) else { return .none }
      return match.span(vm, try match.number(vm, arguments.at(0).bound ?? .int(0)))
    }
  }

  private static func addAttributes(to type: PyType) {
    type.attribute("string") { _, receiver in of(receiver)?.region.subject.value ?? .none }
    type.attribute("re") { _, receiver in of(receiver).map { .object($0.pattern) } ?? .none }
    type.attribute("pos") { _, receiver in .int(of(receiver)?.region.start ?? 0) }
    type.attribute("endpos") { _, receiver in .int(of(receiver)?.region.end ?? 0) }
    type.attribute("lastindex") { _, receiver in
      of(receiver)?.match.lastIndex.map { .int($0) } ?? .none
    }
    type.attribute("lastgroup") { vm, receiver in
      guard let match = of(receiver), let last = match.match.lastIndex,
        let name = match.pattern.program.groupNames.first(where: { $0.group == last })?.name
      else { return .none }
      return vm.str(name)
    }
    type.attribute("regs") { vm, receiver in
      guard let match = of(receiver) else { return .none }
      let count = match.pattern.program.groupCount
      return .object(vm.tuple((0...count).map { match.span(vm, $0) }))
    }
  }
}
