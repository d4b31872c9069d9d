extension Interpreter {
  /// The class of cells: the variables that closures share (`function.__closure__`).
  func installCell() {
    let type = types.cell!
    type.constructor(.positional(0, 1)) { _, type, arguments in
      .object(PyCell(type, arguments.at(0)))
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let cell = receiver.cell else { return .none }
      let place = vm.addressText(receiver)
      guard let value = cell.value.bound else { return vm.str("<cell at \(place): empty>") }
      return vm.str(
        "<cell at \(place): \(vm.typeName(value)) object at \(vm.addressText(value))>")
    }
    type.attribute(
      "cell_contents",
      { vm, receiver in
        guard let value = receiver.cell?.value.bound else {
          throw vm.valueError("Cell is empty")
        }
        return value
      }
    ) { _, receiver, value in receiver.cell?.value = value }
  }
}

extension Value {
  /// The cell behind the value.
  var cell: PyCell? {
    if case .object(let o) = self, o.kind == .cell { return unsafeDowncast(o, to: PyCell.self) }
    return nil
  }
}
