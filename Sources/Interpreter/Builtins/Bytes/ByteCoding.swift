extension Interpreter {
  /// `decode` of bytes and bytearray.
  func installByteCoding(_ family: ByteFamily) {
    let parameters = ParameterList("encoding=, errors=")
    family.type.method("decode", .named(parameters)) { vm, receiver, arguments in
      .object(
        try vm.decode(
          receiver, vm.codecName(arguments[0], "decode", "encoding"),
          vm.codecName(arguments[1], "decode", "errors")))
    }
  }
}
