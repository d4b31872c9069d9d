import Interpreter

/// The classes of module `io` of one interpreter.
final class IOTypes {
  let interpreter: Interpreter
  let unsupportedOperation: PyType
  let base: PyType
  let rawBase: PyType
  let bufferedBase: PyType
  let textBase: PyType
  let fileIO: PyType
  let bufferedReader: PyType
  let bufferedWriter: PyType
  let bufferedRandom: PyType
  let bufferedPair: PyType
  let textWrapper: PyType
  let stringIO: PyType
  let bytesIO: PyType

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    // UnsupportedOperation inherits from OSError and ValueError.
    let error = interpreter.types.make(
      interpreter, "UnsupportedOperation",
      bases: [interpreter.exceptionType(.osError), interpreter.exceptionType(.valueError)],
      layout: .exception)
    error.moduleName = "io"
    error.hasAttributes = true
    error.construct = interpreter.exceptionType(.osError).construct
    unsupportedOperation = error
    func make(_ name: String, _ base: PyType?, module: String = "_io") -> PyType {
      interpreter.makeType(name, module: module, base: base)
    }
    base = make("IOBase", nil, module: "io")
    rawBase = make("RawIOBase", base, module: "io")
    bufferedBase = make("BufferedIOBase", base, module: "io")
    textBase = make("TextIOBase", base, module: "io")
    fileIO = make("FileIO", rawBase)
    bufferedReader = make("BufferedReader", bufferedBase)
    bufferedWriter = make("BufferedWriter", bufferedBase)
    bufferedRandom = make("BufferedRandom", bufferedBase)
    bufferedPair = make("BufferedRWPair", bufferedBase)
    textWrapper = make("TextIOWrapper", textBase)
    stringIO = make("StringIO", textBase)
    bytesIO = make("BytesIO", bufferedBase)
    for type in [
      fileIO, bufferedReader, bufferedWriter, bufferedRandom, textWrapper, stringIO, bytesIO,
    ] {
      type.hasAttributes = true
    }
    for type in [
      fileIO, bufferedReader, bufferedWriter, bufferedRandom, bufferedPair, textWrapper, stringIO,
      bytesIO,
    ] {
      type.messagePrefix = "_io."
    }
  }

  /// Gives the classes their methods.
  func install() {
    installBase()
    installFileIO()
    installBuffered()
    installBufferedPair()
    installTextWrapper()
    installStringIO()
    installBytesIO()
  }
}
