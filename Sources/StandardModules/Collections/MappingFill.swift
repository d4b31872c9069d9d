import Interpreter

/// Filling mappings as the constructors of dict subclasses do.
enum MappingFill {
  /// What `dict.update` does with the arguments. Errors: TypeError, ValueError.
  static func update(_ vm: VM, _ mapping: Value, _ arguments: Arguments) throws {
    let method = vm.interpreter.types.dict.lookup(vm.interpreter.intern("update")) ?? .none
    _ = try vm.call(
      method, [mapping] + arguments.array, named: arguments.named.map { ($0.name, $0.value) })
  }

  /// The repr of a dict subclass as that of a plain dict.
  static func plain(_ vm: VM, _ mapping: Value) throws -> PyStr {
    guard let dict = mapping.dict else { return vm.interpreter.emptyString }
    var output = TextOutput()
    output.append("{")
    for (i, entry) in dict.snapshot.enumerated() {
      if i > 0 { output.append(", ") }
      output.append(try vm.repr(entry.key))
      output.append(": ")
      if entry.value.object === dict {
        output.append(text: "\(vm.type(of: mapping).name)(")
        output.append(
          try vm.repr(dict.attributes?.get(vm.interpreter.intern("default_factory")) ?? .none))
        output.append(", {...})")
      } else {
        output.append(try vm.repr(entry.value))
      }
    }
    output.append("}")
    return output.take(vm)
  }
}
