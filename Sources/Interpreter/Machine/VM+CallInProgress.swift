/// What a thread that waits is doing, in the words of the program.
extension VM {
  /// A call that the program has made and that has not returned.
  package struct CallInProgress {
    /// The name of the function or method called; nil where it has none that is known.
    package var name: PyStr?
    /// The file and the line of the call.
    package var fileName: String
    package var line: Int
  }

  /// The innermost call made by code that stands in a file for which `isOwn` holds: calls within
  /// modules that travel in the binary are part of the one that led there. Asked within a native
  /// call; nil when no such code is running.
  package func callInProgress(_ isOwn: (String) -> Bool) -> CallInProgress? {
    var i = depth - 1
    while i >= 0 {
      let frame = frames + i
      let code = frame.pointee.code.takeUnretainedValue()
      if isOwn(code.fileName) {
        let number = frame.pointee.next - code.instructions - 1
        guard number >= 0, number < code.instructionCount else { return nil }
        // A call of Python code has left its name in the frame that it made.
        let name =
          i < depth - 1
          ? (frames + i + 1).pointee.code.takeUnretainedValue().nameObject
          : calledName(frame, code.instructions[number])
        return CallInProgress(
          name: name, fileName: code.fileName, line: Int(code.ranges[number].line))
      }
      i -= 1
    }
    return nil
  }

  /// The name of what an instruction calls, from the register that holds it.
  private func calledName(
    _ frame: UnsafeMutablePointer<Frame>, _ instruction: Instruction
  ) -> PyStr? {
    switch instruction.opcode {
    case .call, .callMethod, .callSpread: break
    default: return nil
    }
    var object = frame.pointee.base[Int(instruction.b)].object
    if let method = object, method.kind == .method {
      object = unsafeDowncast(method, to: PyMethod.self).function.object
    }
    guard let object else { return nil }
    switch object.kind {
    case .native: return unsafeDowncast(object, to: PyNative.self).name
    case .function: return unsafeDowncast(object, to: PyFunction.self).code.nameObject
    default: return nil
    }
  }
}
