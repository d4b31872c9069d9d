extension Interpreter {
  /// `center`, `ljust`, `rjust`, `zfill` and `expandtabs` of bytes and bytearray.
  func installByteLayout(_ family: ByteFamily) {
    let type = family.type
    func justify(_ name: String, _ split: @escaping (_ space: Int, _ width: Int) -> Int) {
      type.method(name, .positional(1, 2)) { vm, receiver, arguments in
        let width = try vm.index(arguments[0])
        var fill: UInt8 = 0x20
        if arguments.count > 1 {
          let given = vm.octets(arguments[1])
          guard given.count == 1 else {
            throw vm.typeError(
              "\(name)() argument 2 must be a byte string of length 1, "
                + "not \(vm.typeName(arguments[1]))")
          }
          fill = given[0]
        }
        let count = vm.octets(receiver).count
        let space = width > count ? width - count : 0
        let before = split(space, width)
        return try vm.paddedBytes(receiver, before, space - before, fill, family)
      }
    }
    justify("ljust") { _, _ in 0 }
    justify("rjust") { space, _ in space }
    // The odd blank goes to the left where the width is odd.
    justify("center") { space, width in space / 2 + (space & width & 1) }
    type.method("zfill", .one) { vm, receiver, arguments in
      let width = try vm.index(arguments[0])
      let bytes = vm.octets(receiver)
      let zeros = width > bytes.count ? width - bytes.count : 0
      if zeros == 0 { return try family.whole(vm, receiver) }
      let hasSign = bytes.count > 0 && (bytes[0] == 0x2B || bytes[0] == 0x2D)
      return try family.make(vm, width) { target in
        target.initialize(repeating: 0x30, count: zeros + 1)
        if let base = bytes.baseAddress {
          (target + zeros).update(from: base, count: bytes.count)
        }
        if hasSign {
          target[0] = bytes[0]
          target[zeros] = 0x30
        }
      }
    }
    type.method("expandtabs", .named(ParameterList("tabsize="))) { vm, receiver, arguments in
      let size = max(arguments[0].isUnbound ? 8 : try vm.smallIndex(arguments[0]), 0)
      let bytes = vm.octets(receiver)
      let tabs = bytes.reduce(0) { $0 + ($1 == 0x09 ? 1 : 0) }
      let (growth, overflow) = tabs.multipliedReportingOverflow(by: size)
      if overflow || growth > Int.max / 8 {
        throw vm.error(.overflowError, "result too long")
      }
      try vm.charge(bytes.count + growth)
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count + growth)
      var column = 0
      for byte in bytes {
        if byte == 0x09 {
          let blanks = size == 0 ? 0 : size - column % size
          output.append(contentsOf: repeatElement(0x20, count: blanks))
          column += blanks
        } else {
          output.append(byte)
          column = byte == 0x0A || byte == 0x0D ? 0 : column + 1
        }
      }
      return try output.withUnsafeBufferPointer { try family.copy(vm, $0) }
    }
  }
}

extension VM {
  fileprivate func paddedBytes(
    _ receiver: Value, _ before: Int, _ after: Int, _ fill: UInt8, _ family: ByteFamily
  ) throws -> Value {
    if before == 0, after == 0 { return try family.whole(self, receiver) }
    let bytes = octets(receiver)
    let (sum, overflow) = bytes.count.addingReportingOverflow(before)
    let (total, overflowed) = sum.addingReportingOverflow(after)
    if overflow || overflowed { throw error(.memoryError) }
    return try family.make(self, total) { target in
      target.initialize(repeating: fill, count: before)
      if let base = bytes.baseAddress {
        (target + before).update(from: base, count: bytes.count)
      }
      (target + before + bytes.count).initialize(repeating: fill, count: after)
    }
  }
}
