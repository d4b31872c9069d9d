import Interpreter

/// The bytes under a file object: a descriptor, a socket, a file in memory. A raw file object of
/// module `io` (`PyRawFile`) has one, and buffers and text stand on that.
///
/// The base class is a device that can do nothing. What reads or writes blocks without the global
/// lock and is woken as `VM.wait` is.
open class RawDevice {
  /// What `name` of the file object gives; unbound for no such attribute.
  package var name: Value

  /// What `mode` of the raw file object gives, such as `rb+`.
  package var mode: String

  /// Makes a device of this name and mode.
  public init(name: Value = .unbound, mode: String = "rb") {
    self.name = name
    self.mode = mode
  }

  /// What the ValueError says that a call on the closed file raises.
  var closedText: String { "I/O operation on closed file" }

  /// Whether bytes can be read.
  open var isReadable: Bool { false }

  /// Whether bytes can be written.
  open var isWritable: Bool { false }

  /// Whether there is a position that can be moved. Errors: OSError.
  open func isSeekable(_ vm: VM) throws -> Bool { false }

  /// Whether this is a terminal.
  open func isTerminal(_ vm: VM) -> Bool { false }

  /// The descriptor's number: `fileno()`. Errors: UnsupportedOperation, OSError.
  open func descriptor(_ vm: VM) throws -> Int { throw vm.unsupportedOperation("fileno") }

  /// Reads at most as many bytes as the buffer holds; 0 at the end, nil when it would have to wait
  /// and may not. Errors: OSError.
  open func read(_ vm: VM, into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    throw vm.unsupportedOperation("not readable")
  }

  /// Writes some of the bytes and gives how many, nil when it would have to wait and may not.
  /// Errors: OSError.
  open func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    throw vm.unsupportedOperation("not writable")
  }

  /// Moves the position by `offset` from the start (0), the position (1) or the end (2), and gives
  /// the new one. Errors: OSError.
  open func seek(_ vm: VM, _ offset: Int, _ whence: Int) throws -> Int {
    throw vm.unsupportedOperation("seek")
  }

  /// Sets the size in bytes. Errors: OSError.
  open func truncate(_ vm: VM, _ size: Int) throws { throw vm.unsupportedOperation("truncate") }

  /// The size in bytes where it is known, to read all of it at once.
  open func remainingSize(_ vm: VM) -> Int? { nil }

  /// Gives the device up; called once. Errors: OSError.
  open func close(_ vm: VM) throws {}

  /// Gives the device up when nobody holds the file object any more; cannot raise.
  open func abandon() {}

  /// What `repr` of the raw file object gives; nil for the usual one.
  open func description(_ vm: VM) throws -> String? { nil }

  // MARK: Looking on

  /// Whether somebody looks on at what the program does with the file.
  final var isObserved = false
  /// Bytes that the buffer over it has read and not given out.
  final var ahead = 0
  /// Bytes that the buffer over it has taken and not written.
  final var unwritten = 0
  /// Characters that the text file over it has read and not given out.
  final var textAhead = 0
  /// Bytes that the text file over it has taken and not given to the buffer.
  final var textUnwritten = 0

  /// Runs a call of the program on the file, as `file.readline`, and shows it to those who look on.
  /// Errors: what `body` throws.
  func observe<T>(
    _ vm: VM, _ name: StaticString, _ requested: Int?, _ body: (SocketCall?) throws -> T
  ) throws -> T {
    try body(nil)
  }
}

extension VM {
  /// The error `io.UnsupportedOperation`.
  package func unsupportedOperation(_ message: String) -> PyError {
    let type = interpreter.system.io(self).unsupportedOperation
    guard let exception = try? call(.object(type), str(message)).exception else {
      return error(.osError, message)
    }
    if exception.context == nil { exception.context = handledException }
    return PyError(exception)
  }
}
