import Interpreter

/// Access to the bytes of bytes-like arguments.
enum NativeBuffer {
  /// A copy of the bytes of a bytes-like object. Errors: TypeError, BufferError, MemoryError.
  static func bytes(_ vm: VM, _ value: Value) throws -> [UInt8] { try vm.bytesArray(value) }

  /// The bytes of a bytes-like object or the characters of an ASCII str, as `binascii` and `base64`
  /// take them. Errors: TypeError; ValueError for a str that is not ASCII.
  static func bytesOrASCII(_ vm: VM, _ value: Value, _ isBinascii: Bool) throws -> [UInt8] {
    if let text = value.str {
      guard text.isASCII else {
        throw vm.valueError("string argument should contain only ASCII characters")
      }
      return Array(text.ascii)
    }
    guard vm.isBytesLike(value) else {
      throw vm.typeError(
        isBinascii
          ? "argument should be bytes, buffer or ASCII string, not '\(vm.typeName(value))'"
          : "argument should be a bytes-like object or ASCII string, not '\(vm.typeName(value))'")
    }
    return try vm.bytesArray(value)
  }
}
