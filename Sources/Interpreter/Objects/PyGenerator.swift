/// A generator: a frame that waits between two values.
package final class PyGenerator: PyObject {
  enum State { case created, suspended, running, finished }

  /// The function whose call made it.
  package let function: PyFunction
  /// `__name__`.
  package var name: PyStr
  /// `__qualname__`.
  package var qualifiedName: PyStr
  var state = State.created
  /// The frame's registers; nil once finished.
  var registers: UnsafeMutablePointer<Value>?
  var pc = 0
  /// The register that receives what is sent.
  var resultRegister: UInt16 = 0
  /// The exceptions that the frame was handling when it gave its last value.
  var handled: [PyException] = [] {
    didSet { hasHandled = !handled.isEmpty }
  }
  private(set) var hasHandled = false

  init(_ type: PyType, function: PyFunction, registers: UnsafeMutablePointer<Value>) {
    self.function = function
    self.registers = registers
    name = function.name
    qualifiedName = function.qualifiedName
    super.init(type, .generator)
  }

  /// Takes over the frame of a generator that is going, so that it can be closed.
  private init(resurrecting old: PyGenerator) {
    function = old.function
    name = old.name
    qualifiedName = old.qualifiedName
    state = old.state
    registers = old.registers
    pc = old.pc
    resultRegister = old.resultRegister
    handled = old.handled
    hasHandled = old.hasHandled
    super.init(old.type, .generator)
    old.registers = nil
    old.state = .finished
  }

  deinit {
    guard registers != nil else { return }
    if state == .suspended, pc < function.code.instructionCount, needsClosing {
      let heir = PyGenerator(resurrecting: self)
      VM.closeAbandoned(heir)
      return
    }
    releaseRegisters()
  }

  /// Whether the frame waits inside a try or with, whose end must run.
  private var needsClosing: Bool {
    function.code.handlers.contains { pc >= Int($0.start) && pc < Int($0.end) }
      || function.code.handlers.contains { pc - 1 >= Int($0.start) && pc - 1 < Int($0.end) }
  }

  func releaseRegisters() {
    guard let registers else { return }
    self.registers = nil
    state = .finished
    registers.deinitialize(count: function.code.registerCount)
    Heap.free(registers)
  }
}
