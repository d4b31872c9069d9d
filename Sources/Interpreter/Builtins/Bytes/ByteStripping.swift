extension Interpreter {
  /// `strip`, `lstrip` and `rstrip` of bytes and bytearray.
  func installByteStripping(_ family: ByteFamily) {
    func strip(_ name: String, left: Bool, right: Bool) {
      family.type.method(name, .positional(0, 1)) { vm, receiver, arguments in
        let given = arguments.at(0)
        if given.isUnbound || given.isNone {
          let range = Splitting.strip(vm.octets(receiver), left: left, right: right)
          return try family.part(vm, receiver, range)
        }
        return try vm.withOctets(given) { set in
          let range = Splitting.strip(vm.octets(receiver), of: set, left: left, right: right)
          return try family.part(vm, receiver, range)
        }
      }
    }
    strip("strip", left: true, right: true)
    strip("lstrip", left: true, right: false)
    strip("rstrip", left: false, right: true)
  }
}
