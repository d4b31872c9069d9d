extension Interpreter {
  /// `lower`, `upper` and their kin of bytes and bytearray: only ASCII letters have case.
  func installByteCase(_ family: ByteFamily) {
    let changes: [(String, ASCIICase)] = [
      ("lower", .lower), ("upper", .upper), ("swapcase", .swapped),
      ("capitalize", .capitalized), ("title", .title),
    ]
    for (name, change) in changes {
      family.type.method(name, .none) { vm, receiver, _ in
        let bytes = vm.octets(receiver)
        return try family.make(vm, bytes.count) { change.convert(bytes, to: $0) }
      }
    }
  }

  /// `isalpha` and the other questions about all bytes.
  func installByteTests(_ family: ByteFamily) {
    func all(_ name: String, whenEmpty: Bool = false, _ test: @escaping (UInt8) -> Bool) {
      family.type.method(name, .none) { vm, receiver, _ in
        let bytes = vm.octets(receiver)
        return .bool(bytes.isEmpty ? whenEmpty : bytes.allSatisfy(test))
      }
    }
    all("isalpha") { ASCIICase.isLetter($0) }
    all("isalnum") { ASCIICase.isLetter($0) || $0 &- 0x30 < 10 }
    all("isdigit") { $0 &- 0x30 < 10 }
    all("isspace") { UnitScan.isSpace($0) }
    family.type.method("isascii", .none) { vm, receiver, _ in
      .bool(UTF8Codec.isASCII(vm.octets(receiver)))
    }
    family.type.method("islower", .none) { vm, receiver, _ in
      let bytes = vm.octets(receiver)
      return .bool(
        bytes.contains { ASCIICase.isLower($0) } && !bytes.contains { ASCIICase.isUpper($0) })
    }
    family.type.method("isupper", .none) { vm, receiver, _ in
      let bytes = vm.octets(receiver)
      return .bool(
        bytes.contains { ASCIICase.isUpper($0) } && !bytes.contains { ASCIICase.isLower($0) })
    }
    family.type.method("istitle", .none) { vm, receiver, _ in
      var found = false
      var follows = false
      for byte in vm.octets(receiver) {
        if ASCIICase.isLetter(byte) {
          if ASCIICase.isUpper(byte) == follows { return .bool(false) }
          (follows, found) = (true, true)
        } else {
          follows = false
        }
      }
      return .bool(found)
    }
  }
}
