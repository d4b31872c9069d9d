import Interpreter
import Sockets

extension VM {
  /// A `socket.socket` for an open descriptor that the program owns from now on, as
  /// `socket.socket(fileno=...)` makes it. Errors: OSError for what is no socket.
  package func takeSocket(_ descriptor: Descriptor) throws -> Value {
    // The class has its methods once its module was made.
    _ = try importOne("socket")
    let network = interpreter.network
    network.addLoose(descriptor.rawValue)
    let socket = PySocket(network.types.socket, network)
    try initialize(
      socket, .unbound, .unbound, .unbound, .int(Int(descriptor.rawValue)))
    return .object(socket)
  }
}
