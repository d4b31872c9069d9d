import Interpreter
import Sockets

/// A file's name as a program gives it.
struct PathArgument {
  let text: String
  let value: Value

  /// Reads a str, bytes or path object. Errors: TypeError, ValueError for a NUL.
  init(_ vm: VM, _ value: Value, _ function: String) throws {
    var value = value
    if value.str == nil, value.bytes == nil,
      let method = try vm.findAttribute(.object(vm.type(of: value)), "__fspath__")
    {
      value = try vm.call(method, value)
    }
    self.value = value
    if let string = value.str {
      text = string.string
    } else if let bytes = value.bytes {
      text = String(decoding: bytes.values, as: UTF8.self)
    } else {
      throw vm.typeError(
        "\(function): path should be string, bytes or os.PathLike, not \(vm.typeName(value))")
    }
    if text.utf8.contains(0) { throw vm.valueError("embedded null byte") }
  }
}

extension VM {
  /// The number of a descriptor that a program gives. Errors: TypeError, OverflowError.
  func descriptorArgument(_ value: Value) throws -> Int32 {
    guard let number = Int32(exactly: try index(value)) else {
      throw error(.overflowError, "Python int too large to convert to C int")
    }
    return number
  }

  /// The value of a system call. Errors: the OSError of a failed one.
  @discardableResult
  func check(_ result: CallResult, _ path: Value = .none, _ second: Value = .none) throws -> Int {
    if let errno = result.errno { throw osError(errno, path, second) }
    return result.value ?? 0
  }
}
