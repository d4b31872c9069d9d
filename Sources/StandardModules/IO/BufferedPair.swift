import Interpreter

/// `BufferedRWPair`: a reader and a writer as one file.
final class PyBufferedPair: PyIOBase {
  var reader: Value = .unbound
  var writer: Value = .unbound

  /// Hands over the objects it holds, to be ended without recursion.
  package override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    children.append(objectOf: reader)
    children.append(objectOf: writer)
    reader = .unbound
    writer = .unbound
  }
}

extension IOTypes {
  func installBufferedPair() {
    let type = bufferedPair
    let readerType = Value.object(bufferedReader)
    let writerType = Value.object(bufferedWriter)
    type.constructor { _, type, _ in .object(PyBufferedPair(type)) }
    type.method("__init__", .any) { vm, file, arguments in
      let list = ParameterList("reader, writer, buffer_size=")
      try vm.bindArguments("BufferedRWPair", list, arguments) { given in
        guard let pair = file.ioObject as? PyBufferedPair else { return }
        let size = given[2].bound ?? .int(IOTypes.bufferSize)
        pair.reader = try vm.call(readerType, given[0], size)
        pair.writer = try vm.call(writerType, given[1], size)
      }
      return .none
    }
    func forward(_ names: [String], _ side: KeyPath<PyBufferedPair, Value>) {
      for name in names {
        type.method(name, .any) { vm, file, arguments in
          guard let pair = file.ioObject as? PyBufferedPair, !pair[keyPath: side].isUnbound else {
            throw vm.valueError("I/O operation on uninitialized object")
          }
          return try vm.call(vm.getAttribute(pair[keyPath: side], name), arguments)
        }
      }
    }
    forward(
      ["read", "read1", "peek", "readinto", "readinto1", "readable", "readline", "__next__"],
      \.reader)
    forward(["write", "flush", "writable"], \.writer)
    type.method("close", .none) { vm, file, _ in
      guard let pair = file.ioObject as? PyBufferedPair else { return .none }
      defer { pair.isClosed = true }
      do {
        _ = try vm.callMethod(pair.writer, "close")
      } catch {
        _ = try vm.callMethod(pair.reader, "close")
        throw error
      }
      return try vm.callMethod(pair.reader, "close")
    }
    type.method("isatty", .none) { vm, file, _ in
      guard let pair = file.ioObject as? PyBufferedPair else { return .bool(false) }
      if try vm.isTrue(vm.callMethod(pair.writer, "isatty")) { return .bool(true) }
      return try vm.callMethod(pair.reader, "isatty")
    }
    type.attribute(
      "closed",
      { vm, file in
        guard let pair = file.ioObject as? PyBufferedPair, !pair.writer.isUnbound else {
          return .bool(false)
        }
        return try vm.getAttribute(pair.writer, "closed")
      })
  }
}
