extension Interpreter {
  /// The class of tracebacks (Python reference, "Traceback objects"), without `tb_frame`.
  func installTraceback() {
    let type = types.traceback!
    type.attribute("tb_lineno") { _, receiver in
      receiver.traceback.map { .int($0.line) } ?? .none
    }
    type.attribute("tb_lasti") { _, receiver in
      receiver.traceback.map { .int($0.instruction * 2) } ?? .none
    }
    type.attribute(
      "tb_next",
      { _, receiver in
        receiver.traceback?.next.map { .object($0) } ?? .none
      }
    ) { vm, receiver, value in
      if value.isUnbound { throw vm.typeError("can't delete tb_next attribute") }
      guard let level = receiver.traceback else { return }
      guard value.isNone || value.traceback != nil else {
        throw vm.typeError("expected traceback object, got '\(vm.typeName(value))'")
      }
      var link = value.traceback
      while let below = link {
        if below === level { throw vm.valueError("traceback loop detected") }
        link = below.next
      }
      level.next = value.traceback
    }
  }
}

extension Value {
  /// The traceback behind the value.
  package var traceback: PyTraceback? {
    if case .object(let o) = self, o.kind == .traceback {
      return unsafeDowncast(o, to: PyTraceback.self)
    }
    return nil
  }
}
