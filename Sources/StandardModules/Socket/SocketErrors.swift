import Interpreter
import Sockets

extension VM {
  /// `TimeoutError: timed out`.
  func timedOut() -> PyError { error(.timeoutError, "timed out") }

  /// `OSError` of a text alone.
  func plainOSError(_ text: String) -> PyError { error(.osError, text) }

  /// The error of a name that could not be resolved: gaierror, or OSError for a reason of the system.
  func resolutionError(_ failure: ResolutionError) -> PyError {
    if let errno = failure.errno { return osError(errno) }
    return addressError(
      interpreter.network.types.gaierror, Int(failure.code), failure.message)
  }

  /// `gaierror: [Errno -2] Name or service not known`.
  func unknownName() -> PyError {
    let code = SocketConstants.value(named: "EAI_NONAME") ?? -2
    return addressError(
      interpreter.network.types.gaierror, code,
      ResolutionError(code: Int32(truncatingIfNeeded: code)).message)
  }

  /// An error of one of the classes `gaierror` and `herror`.
  func addressError(_ type: PyType, _ code: Int, _ text: String) -> PyError {
    guard let exception = try? call(.object(type), .int(code), str(text)).exception else {
      return error(.osError, text)
    }
    if exception.context == nil { exception.context = handledException }
    return PyError(exception)
  }

  /// Turns a failure of the socket library into the exception of its error number.
  func rethrow<T>(_ body: () throws(SocketError) -> T) throws -> T {
    do throws(SocketError) {
      return try body()
    } catch {
      throw osError(error.errno)
    }
  }
}
