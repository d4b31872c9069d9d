import Interpreter

/// A class of tuples whose items also have names: `os.stat_result`, `time.struct_time`.
struct StructSequence {
  let type: PyType
  let fields: [String]
  /// How many fields are items; the others are attributes alone.
  let visible: Int

  /// Makes the class. `given` says whether the program can make instances itself, from a sequence.
  init(
    _ vm: VM, _ name: String, module: String, _ fields: [String], hidden: Int = 0,
    given: Bool = false
  ) {
    let interpreter = vm.interpreter
    let type = interpreter.makeType(name, module: module, base: interpreter.types.tuple)
    type.isBase = false
    self.type = type
    self.fields = fields
    let visible = fields.count - hidden
    self.visible = visible
    for (i, field) in fields.enumerated() where !field.isEmpty {
      let key = interpreter.intern(field)
      type.attribute(
        field,
        { _, object in
          if i < visible, let tuple = object.tuple, i < tuple.count { return tuple[i] }
          return object.object?.attributes?.get(key) ?? .none
        })
    }
    type.constant("n_fields", .int(fields.count))
    type.constant("n_sequence_fields", .int(visible))
    type.constant("n_unnamed_fields", .int(fields.filter(\.isEmpty).count))
    type.constant(
      "__match_args__", .object(vm.tuple(fields.prefix(visible).map { vm.str($0) })))
    let full = "\(module).\(name)"
    type.method("__repr__", .none) { vm, object, _ in
      guard let tuple = object.tuple else { return vm.str(full) }
      let parts = try zip(fields, tuple.values).map { "\($0)=\(try vm.repr($1).string)" }
      return vm.str("\(full)(\(parts.joined(separator: ", ")))")
    }
    let sequence = self
    type.constructor(.any) { vm, _, arguments in
      guard given else { throw vm.typeError("cannot create '\(full)' instances") }
      guard arguments.count > 0 else {
        throw vm.typeError("\(full)() missing required argument 'sequence' (pos 1)")
      }
      return try sequence.make(vm, from: arguments[0])
    }
  }

  /// An instance with these values: the items, then the hidden fields.
  func make(_ vm: VM, _ values: [Value]) -> Value {
    let tuple = PyTuple(type, Array(values.prefix(visible)))
    if values.count > visible {
      let attributes = vm.dict()
      for (field, value) in zip(fields, values).dropFirst(visible) {
        attributes.set(vm.interpreter.intern(field), value)
      }
      tuple.attributes = attributes
    }
    return .object(tuple)
  }

  /// An instance from a sequence of the program. Errors: TypeError.
  private func make(_ vm: VM, from sequence: Value) throws -> Value {
    guard let values = try? vm.array(of: sequence) else {
      throw vm.typeError("constructor requires a sequence")
    }
    let name = "\(type.moduleName).\(type.name)"
    if values.count < visible {
      let bound = fields.count == visible ? "a" : "an at least"
      throw vm.typeError(
        "\(name)() takes \(bound) \(visible)-sequence (\(values.count)-sequence given)")
    }
    if values.count > fields.count {
      let bound = fields.count == visible ? "a" : "an at most"
      throw vm.typeError(
        "\(name)() takes \(bound) \(fields.count)-sequence (\(values.count)-sequence given)")
    }
    return make(vm, values)
  }
}
