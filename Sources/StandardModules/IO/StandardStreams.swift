import Interpreter

/// `sys.stdin`, `sys.stdout` and `sys.stderr`.
extension StandardModules {
  /// Makes the three streams over the configured devices, or the process's own descriptors; None for one
  /// that the process was started without.
  static func makeStreams(_ vm: VM) throws -> (input: Value, output: Value, error: Value) {
    let state = vm.interpreter.system
    let given = state.configuration
    func device(_ number: Int32, _ given: RawDevice?, _ name: String) -> RawDevice? {
      if given == nil, StandardDescriptors.isMissing(number) { return nil }
      let made =
        given
        ?? FileDevice(
          number, reads: number == 0, writes: number != 0, name: vm.str(name),
          mode: number == 0 ? "rb" : "wb", closesDescriptor: false)
      made.name = vm.str(name)
      guard number != 0, let limit = vm.interpreter.limits.output else { return made }
      return LimitedDevice(made, limit: limit)
    }
    let outputDevice = device(1, given.output, "<stdout>")
    let isLineBuffered = given.isLineBuffered ?? outputDevice?.isTerminal(vm) ?? false
    return (
      try stream(vm, device(0, given.input, "<stdin>"), "r", "strict", true),
      try stream(vm, outputDevice, "w", "strict", isLineBuffered),
      try stream(vm, device(2, given.error, "<stderr>"), "w", "backslashreplace", true)
    )
  }

  private static func stream(
    _ vm: VM, _ device: RawDevice?, _ mode: String, _ errors: String, _ lineBuffered: Bool
  ) throws -> Value {
    guard let device else { return .none }
    let types = vm.interpreter.system.io(vm)
    let reads = mode == "r"
    let buffered = PyBuffered(reads ? types.bufferedReader : types.bufferedWriter)
    buffered.attach(
      .object(PyRawFile(types.fileIO, device)), reads: reads, writes: !reads,
      size: IOTypes.bufferSize)
    let text = PyTextWrapper(types.textWrapper)
    text.errors = errors
    text.encodingName = "utf-8"
    text.newline = reads ? .translated : .fixed([10])
    text.isLineBuffered = lineBuffered
    text.mode = mode
    try text.attach(vm, .object(buffered))
    text.hasWritten = false
    return .object(text)
  }

  /// Writes out what is left in standard output and error, at the end of the program.
  ///
  /// Returns false when standard output could not be written: the program then ends with status 120,
  /// as CPython's.
  @discardableResult
  package static func flushStandardStreams(_ vm: VM) -> Bool {
    var worked = true
    for name in ["stdout", "stderr"] {
      let found = vm.interpreter.systemVariables?.get(vm.interpreter.intern(name)) ?? .none
      guard !found.isNone, found.object != nil else { continue }
      do {
        if try vm.isTrue(vm.findAttribute(found, "closed") ?? .bool(false)) { continue }
        _ = try vm.callMethod(found, "flush")
      } catch let error as PyError {
        if name == "stdout" {
          worked = false
          vm.interpreter.reportUnraisable(vm, error.exception, (try? vm.repr(found).string) ?? name)
        }
      } catch {
        // A program that was stopped has nothing more to say.
      }
    }
    return worked
  }
}

/// A device that drops what is written past a limit, after a note that says so.
final class LimitedDevice: RawDevice {
  private let device: RawDevice
  private var left: Int

  init(_ device: RawDevice, limit: Int) {
    self.device = device
    left = limit
    super.init(name: device.name, mode: device.mode)
  }

  override var isWritable: Bool { true }
  override func descriptor(_ vm: VM) throws -> Int { try device.descriptor(vm) }
  override func isTerminal(_ vm: VM) -> Bool { device.isTerminal(vm) }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    if left <= 0 {
      // Nobody waits for what is dropped, so only steps can end a program that writes for ever.
      try vm.checkpoint(steps: bytes.count)
      return bytes.count
    }
    let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(left))
    guard let count = try device.write(vm, part) else { return nil }
    left -= count
    if left == 0 {
      let note = Array("\n[the rest of the output was dropped]\n".utf8)
      _ = try note.withUnsafeBytes { try device.write(vm, $0) }
    }
    return count
  }
}
