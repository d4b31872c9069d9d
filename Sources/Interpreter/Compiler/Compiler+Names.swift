extension Compiler {
  /// Emits the reading of a variable into a register.
  mutating func load(_ rawName: String, into target: UInt16) {
    let text = block.scope.mangle(rawName)
    switch block.scope.kind(of: text) {
    case .local:
      let register = local(text)
      checkBound(text, register)
      emit(Instruction(opcode: .move, a: target, b: register))
    case .cell:
      emit(Instruction(opcode: .loadCell, a: target, b: block.registers[text] ?? 0, d: name(text)))
    case .free:
      let number = block.freeNumbers[text] ?? 0
      if block.scope.kind == .classBody {
        emit(Instruction(opcode: .loadClassFree, a: target, b: 0, c: number, d: name(text)))
      } else {
        emit(Instruction(opcode: .loadFree, a: target, c: number, d: name(text)))
      }
    case .global: emit(.loadGlobal, a: target, d: name(text), cached: true)
    case .name: emit(.loadName, a: target, c: 0, d: name(text), cached: true)
    }
  }

  /// Emits the storing of a register in a variable.
  mutating func store(_ rawName: String, from source: UInt16) {
    let text = block.scope.mangle(rawName)
    let consume: Instruction.Flags = isTemporary(source) ? .consumeB : []
    switch block.scope.kind(of: text) {
    case .local:
      let register = local(text)
      if register != source {
        emit(Instruction(opcode: isTemporary(source) ? .take : .move, a: register, b: source))
      }
      markAssigned(text)
    case .cell:
      emit(
        Instruction(opcode: .storeCell, flags: consume, a: block.registers[text] ?? 0, b: source))
    case .free:
      emit(
        Instruction(opcode: .storeFree, flags: consume, b: source, c: block.freeNumbers[text] ?? 0))
    case .global: emit(.storeGlobal, b: source, d: name(text), flags: consume, cached: true)
    case .name:
      emit(Instruction(opcode: .storeName, flags: consume, b: source, c: 0, d: name(text)))
    }
  }

  mutating func delete(_ rawName: String) {
    let text = block.scope.mangle(rawName)
    switch block.scope.kind(of: text) {
    case .local:
      let register = local(text)
      emit(Instruction(opcode: .checkDelete, a: register, b: register, d: name(text)))
      block.assigned.remove(text)
    case .cell:
      emit(Instruction(opcode: .deleteCell, a: block.registers[text] ?? 0, d: name(text)))
    case .free:
      emit(Instruction(opcode: .deleteFree, c: block.freeNumbers[text] ?? 0, d: name(text)))
    case .global: emit(Instruction(opcode: .deleteGlobal, d: name(text)))
    case .name: emit(Instruction(opcode: .deleteName, c: 0, d: name(text)))
    }
  }

  /// Unbinds the name of an except clause, bound or not.
  mutating func unbind(_ rawName: String) {
    let text = block.scope.mangle(rawName)
    if block.scope.kind(of: text) == .local {
      emit(Instruction(opcode: .clear, a: local(text)))
      block.assigned.remove(text)
      return
    }
    let register = temporary()
    emitConstant(.none, into: register)
    store(rawName, from: register)
    release(to: register)
    delete(rawName)
  }

  func local(_ name: String) -> UInt16 { block.registers[name] ?? 0 }

  mutating func markAssigned(_ name: String) {
    if !block.scope.unbindable.contains(name) { block.assigned.insert(name) }
  }

  mutating func checkBound(_ text: String, _ register: UInt16) {
    if block.assigned.contains(text) { return }
    emit(Instruction(opcode: .checkBound, b: register, d: name(text)))
    markAssigned(text)
  }
}
