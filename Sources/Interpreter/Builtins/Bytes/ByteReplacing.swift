extension Interpreter {
  /// `replace`, `removeprefix` and `removesuffix` of bytes and bytearray.
  func installByteReplacing(_ family: ByteFamily) {
    let type = family.type
    type.method("replace", .positional(2, 3)) { vm, receiver, arguments in
      try vm.withOctets(arguments[0]) { old in
        try vm.withOctets(arguments[1]) { new in
          let limit = arguments.count > 2 ? try vm.index(arguments[2]) : -1
          if old.count == 1, new.count == 1, limit < 0 {
            return try vm.replaceBytes(receiver, old[0], new[0], family)
          }
          guard
            let plan = Replacement(in: vm.octets(receiver), of: old, with: new, limit: limit)
          else { throw vm.error(.overflowError, "replace bytes is too long") }
          if plan.occurrences == 0 { return try family.whole(vm, receiver) }
          return try family.make(vm, plan.resultCount) { plan.write(to: $0) }
        }
      }
    }
    func removal(_ name: String, atEnd: Bool) {
      type.method(name, .one) { vm, receiver, arguments in
        try vm.withOctets(arguments[0]) { affix in
          let bytes = vm.octets(receiver)
          let kept = bytes.count - affix.count
          if kept < 0 { return try family.whole(vm, receiver) }
          let place = atEnd ? kept : 0
          for i in 0..<affix.count where bytes[place + i] != affix[i] {
            return try family.whole(vm, receiver)
          }
          return try family.part(vm, receiver, atEnd ? 0..<kept : affix.count..<bytes.count)
        }
      }
    }
    removal("removeprefix", atEnd: false)
    removal("removesuffix", atEnd: true)
  }
}

extension VM {
  /// All of one byte replaced by another. Errors: MemoryError.
  fileprivate func replaceBytes(
    _ receiver: Value, _ old: UInt8, _ new: UInt8, _ family: ByteFamily
  ) throws -> Value {
    let source = octets(receiver)
    if UnitScan.first(old, in: source) == nil { return try family.whole(self, receiver) }
    return try family.make(self, source.count) { target in
      for i in 0..<source.count { target[i] = source[i] == old ? new : source[i] }
    }
  }
}
