import Interpreter
import Sockets

/// The classes of module `socket` of one interpreter.
final class SocketTypes {
  /// `_socket.socket`.
  let base: PyType
  /// `socket.socket`.
  let socket: PyType
  let herror: PyType
  let gaierror: PyType
  let constants: ConstantTypes
  private var madeFileType: PyType?

  init(_ interpreter: Interpreter) {
    base = interpreter.makeType("_socket.socket", module: "_socket")
    // Before any class inherits it.
    base.constructor(.any) { vm, type, _ in .object(PySocket(type, vm.interpreter.network)) }
    socket = interpreter.makeType("socket", module: "socket", base: base)
    let osError = interpreter.exceptionType(.osError)
    herror = interpreter.makeType("herror", module: "socket", base: osError)
    gaierror = interpreter.makeType("gaierror", module: "socket", base: osError)
    for type in [herror, gaierror] { type.hasAttributes = true }
    constants = ConstantTypes(interpreter)
  }

  /// `socket.SocketIO`, made when first needed.
  func fileType(_ vm: VM) -> PyType {
    if let madeFileType { return madeFileType }
    let made = vm.makeSocketFileType()
    madeFileType = made
    return made
  }

  /// Gives the classes their methods.
  func install(_ interpreter: Interpreter) {
    base.qualifiedName = "socket"
    base.installSocketLife()
    base.installSocketNaming()
    base.installSocketReceiving()
    base.installSocketSending()
    base.installSocketMessages()
    base.installSocketOptions()
    base.installSocketTimeouts()
    socket.installPythonSocket()
    socket.installSocketFiles()
  }
}
