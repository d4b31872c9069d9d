import Interpreter

extension PyBuffered {
  /// Takes bytes to be written, and writes out what does not fit in the buffer. Errors: OSError,
  /// BlockingIOError.
  func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws {
    if unread > 0 || !readBuffer.isEmpty { try rewind(vm) }
    if writeBuffer.count + bytes.count <= bufferSize {
      writeBuffer.append(contentsOf: bytes)
      return
    }
    try flushWrites(vm)
    if bytes.count <= bufferSize {
      writeBuffer.append(contentsOf: bytes)
      return
    }
    var rest = Array(bytes)[...]
    while rest.count > bufferSize {
      guard let count = try rawWrite(vm, rest) else {
        let room = rest.prefix(bufferSize)
        writeBuffer.append(contentsOf: room)
        throw wouldWait(vm, written: bytes.count - rest.count + room.count)
      }
      rest = rest.dropFirst(count)
    }
    writeBuffer.append(contentsOf: rest)
  }

  /// Writes out what is buffered. Errors: OSError, BlockingIOError.
  func flushWrites(_ vm: VM) throws {
    while !writeBuffer.isEmpty {
      let pending = writeBuffer
      writeBuffer = []
      var rest = pending[...]
      do {
        while !rest.isEmpty {
          guard let count = try rawWrite(vm, rest) else { throw wouldWait(vm, written: 0) }
          rest = rest.dropFirst(count)
        }
      } catch {
        // What was not written stays, in front of what came meanwhile.
        writeBuffer = Array(rest) + writeBuffer
        throw error
      }
    }
  }

  private func wouldWait(_ vm: VM, written: Int) -> PyError {
    let text = "write could not complete without blocking"
    let type = Value.object(vm.interpreter.exceptionType(.blockingIOError))
    let made = try? vm.call(type, .int(11), vm.str(text), .int(written)).exception
    return made.map { PyError($0) } ?? vm.error(.blockingIOError, text)
  }
}
