import Interpreter
import Sockets

extension VM {
  /// The descriptor's number of an int or of an object with `fileno()`. Errors: TypeError, ValueError
  /// for a negative one, OverflowError, and what `fileno` raises.
  func pollableDescriptor(_ value: Value) throws -> Int32 {
    let number: Int32
    if let socket = value.socket, socket.type.isSubtype(of: interpreter.network.types.socket),
      !socket.type.isHeap
    {
      number = socket.descriptor.rawValue
    } else if isIntegerValue(value) {
      number = try CNumber.strictInt(self, value)
    } else {
      guard value.object != nil, let method = try findAttribute(value, "fileno") else {
        throw typeError("argument must be an int, or have a fileno() method.")
      }
      let result = try call(method)
      guard isIntegerValue(result) else { throw typeError("fileno() returned a non-integer") }
      number = try CNumber.strictInt(self, result)
    }
    if number < 0 {
      throw valueError("file descriptor cannot be a negative integer (\(number))")
    }
    return number
  }
}
