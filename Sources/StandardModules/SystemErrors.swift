import Interpreter
import Sockets

extension VM {
  /// The OSError of an error number, or the subclass that Python has for it, with the system's text
  /// and the file's name if one is given.
  package func osError(
    _ errno: Errno, _ fileName: Value = .none, _ secondName: Value = .none
  ) -> PyError {
    osError(Int(errno.rawValue), errno.message, fileName, secondName)
  }

  /// An OSError of a number and a text.
  package func osError(
    _ number: Int, _ text: String, _ fileName: Value = .none, _ secondName: Value = .none
  ) -> PyError {
    var arguments: [Value] = [.int(number), str(text)]
    if !fileName.isNone { arguments.append(fileName) }
    if !secondName.isNone { arguments += [.none, secondName] }
    let type = Value.object(interpreter.exceptionType(.osError))
    guard let exception = try? call(type, arguments).exception else {
      return error(.osError, text)
    }
    if exception.context == nil { exception.context = handledException }
    return PyError(exception)
  }

  /// The OSError of a time whose year the C library has no number for (localtime(3)).
  var yearOverflow: PyError { osError(Errno(named: "EOVERFLOW") ?? .invalidArgument) }
}
