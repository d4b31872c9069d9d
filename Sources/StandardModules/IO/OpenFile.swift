import Interpreter

/// The function `open`.
extension VM {
  private static var openParameters: ParameterList {
    ParameterList(
      "file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener=")
  }

  /// The parameters of the built-in function `open`.
  static var openArity: Arity { .named(openParameters) }

  /// Opens a file (Python's library reference, `open`). Errors: OSError, ValueError, LookupError,
  /// TypeError.
  func openFile(_ given: Arguments) throws -> Value {
    let modeText: String
    if let value = given[1].bound {
      guard let text = value.str?.string else {
        throw typeError("open() argument 'mode' must be str, not \(typeName(value))")
      }
      modeText = text
    } else {
      modeText = "r"
    }
    for (i, name) in [(3, "encoding"), (4, "errors"), (5, "newline")] {
      if let value = given[i].bound, !value.isNone, value.str == nil {
        throw typeError("open() argument '\(name)' must be str or None, not \(typeName(value))")
      }
    }
    let mode = try FileMode(modeText, self)
    var buffering = given[2].isUnbound ? -1 : try index(given[2])
    if mode.isBinary {
      for (i, name) in [(3, "an encoding"), (4, "an errors"), (5, "a newline")] {
        if let value = given[i].bound, !value.isNone {
          throw valueError("binary mode doesn't take \(name) argument")
        }
      }
    }
    let closes = given[6].isUnbound ? true : try isTrue(given[6])
    let types = interpreter.system.io(self)
    let device = try openDevice(
      given[0], mode, closesDescriptor: closes, opener: given[7].bound ?? .none)
    let raw = PyRawFile(types.fileIO, device)
    let lineBuffered = buffering == 1 && !mode.isBinary
    if buffering < 0 { buffering = IOTypes.bufferSize }
    if buffering == 0 {
      if mode.isBinary { return .object(raw) }
      try raw.close(self)
      throw valueError("can't have unbuffered text I/O")
    }
    let size = buffering <= 1 ? IOTypes.bufferSize : buffering
    try charge(size)
    let kind =
      mode.updates
      ? types.bufferedRandom : mode.writes ? types.bufferedWriter : types.bufferedReader
    let buffered = PyBuffered(kind)
    buffered.attach(.object(raw), reads: mode.reads, writes: mode.writes, size: size)
    if mode.isBinary { return .object(buffered) }
    let isTerminal = given[2].bound == nil && device.isTerminal(self)
    do {
      let text = try call(
        .object(types.textWrapper), .object(buffered), given[3].bound ?? .none,
        given[4].bound ?? .none, given[5].bound ?? .none, .bool(lineBuffered || isTerminal))
      text.textWrapper?.mode = modeText
      return text
    } catch {
      try? raw.close(self)
      throw error
    }
  }
}
