import Interpreter

/// `TextIOWrapper` (Python's library reference, "Text I/O").
extension IOTypes {
  func installTextWrapper() {
    textWrapper.constructor { _, type, _ in .object(PyTextWrapper(type)) }
    textWrapper.method("__init__", .any) { vm, file, arguments in
      let list = ParameterList(
        "buffer, encoding=, errors=, newline=, line_buffering=, write_through=")
      try vm.bindArguments("TextIOWrapper", list, arguments) { given in
        guard let object = file.textWrapper else { return }
        try IOTypes.configure(vm, object, given[1], given[2], given[3])
        if let value = given[4].bound, !value.isNone {
          object.isLineBuffered = try vm.isTrue(value)
        }
        if let value = given[5].bound, !value.isNone { object.writesThrough = try vm.isTrue(value) }
        for question in ["readable", "writable", "seekable"] {
          _ = try vm.getAttribute(given[0], question)
        }
        try object.attach(vm, given[0])
      }
      return .none
    }
    installTextFacts()
    installTextReading()
    installTextWriting()
  }

  private static func text(_ vm: VM, _ value: Value, _ name: String) throws -> String? {
    if value.isUnbound || value.isNone { return nil }
    guard let text = value.str?.string else {
      throw vm.typeError(
        "TextIOWrapper() argument '\(name)' must be str or None, not \(vm.typeName(value))")
    }
    return text
  }

  /// Sets encoding, error handler and line ends from arguments, of which absent ones change nothing.
  private static func configure(
    _ vm: VM, _ object: PyTextWrapper, _ encoding: Value, _ errors: Value, _ newline: Value
  ) throws {
    if let name = try text(vm, encoding, "encoding"), name != "locale" {
      object.encoding = try vm.textEncoding(name)
      object.encodingName = name
      object.errors = "strict"
    }
    if let name = try text(vm, errors, "errors") { object.errors = name }
    if !newline.isUnbound {
      let given = try text(vm, newline, "newline")
      guard let mode = NewlineMode(given) else {
        throw vm.valueError("illegal newline value: \(given ?? "")")
      }
      object.newline = mode
    }
  }

  private static func object(_ vm: VM, _ value: Value) throws -> PyTextWrapper {
    guard let object = value.textWrapper else { throw vm.typeError("not a text file") }
    return object
  }

  private func installTextFacts() {
    let type = textWrapper
    type.attribute("encoding", { vm, file in vm.str(file.textWrapper?.encodingName ?? "") })
    type.attribute("errors", { vm, file in vm.str(file.textWrapper?.errors ?? "") })
    type.attribute(
      "line_buffering",
      { _, file in
        .bool(file.textWrapper?.isLineBuffered ?? false)
      })
    type.attribute(
      "write_through",
      { _, file in
        .bool(file.textWrapper?.writesThrough ?? false)
      })
    type.attribute(
      "buffer",
      { vm, file in
        let object = try IOTypes.object(vm, file)
        try object.check(vm, open: false)
        return object.buffer
      })
    type.attribute(
      "newlines",
      { vm, file in
        file.textWrapper.map { IOTypes.newlines(vm, $0.lineDecoder.seen) } ?? .none
      })
    for name in ["closed", "name"] {
      type.attribute(
        name,
        { vm, file in
          let object = try IOTypes.object(vm, file)
          try object.check(vm, open: false)
          return try vm.getAttribute(object.buffer, name)
        })
    }
    type.attribute(
      "mode",
      { vm, file in
        if let mode = file.textWrapper?.mode { return vm.str(mode) }
        throw vm.attributeError(file, vm.interpreter.intern("mode"))
      }, set: { _, file, value in file.textWrapper?.mode = value.str?.string })
    for name in ["readable", "writable", "seekable", "fileno", "isatty"] {
      type.method(name, .none) { vm, file, _ in
        let object = try IOTypes.object(vm, file)
        try object.check(vm, open: false)
        return try vm.callMethod(object.buffer, name)
      }
    }
    type.method("__repr__", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      var text = "<_io.TextIOWrapper"
      if !object.buffer.isUnbound, let name = try vm.findAttribute(object.buffer, "name") {
        text += " name=\(try vm.repr(name).string)"
      }
      if let mode = object.mode { text += " mode='\(mode)'" }
      return vm.str(text + " encoding='\(object.encodingName)'>")
    }
  }

  /// `newlines`: the kinds of line ends met.
  static func newlines(_ vm: VM, _ seen: NewlineDecoder.Seen) -> Value {
    var kinds: [Value] = []
    if seen.contains(.returns) { kinds.append(vm.str("\r")) }
    if seen.contains(.feeds) { kinds.append(vm.str("\n")) }
    if seen.contains(.both) { kinds.append(vm.str("\r\n")) }
    return kinds.isEmpty ? .none : kinds.count == 1 ? kinds[0] : .object(vm.tuple(kinds))
  }

  private func installTextReading() {
    let type = textWrapper
    type.method("read", .positional(0, 1)) { vm, file, arguments in
      let size = try vm.size(arguments.at(0))
      let object = try IOTypes.object(vm, file)
      return vm.str(
        try object.observed(vm, "file.read", size < 0 ? nil : size) { call in
          let text = try object.read(vm, size)
          call?.received(text)
          return text
        })
    }
    type.method("readline", .positional(0, 1)) { vm, file, arguments in
      let limit = arguments.count > 0 ? try vm.index(arguments[0]) : -1
      let object = try IOTypes.object(vm, file)
      return vm.str(
        try object.observed(vm, "file.readline") { call in
          let line = try object.readLine(vm, limit)
          call?.received(line)
          return line
        })
    }
    type.method("__next__", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      if !object.isExact {
        let line = try vm.callMethod(file, "readline")
        if try vm.length(line) == 0 { throw vm.error(.stopIteration) }
        return line
      }
      object.isIterating = true
      let line = try object.observed(vm, "file.readline") { call in
        let line = try object.readLine(vm, -1)
        call?.received(line)
        return line
      }
      if line.isEmpty {
        object.isIterating = false
        throw vm.error(.stopIteration)
      }
      return vm.str(line)
    }
    type.method("tell", .none) { vm, file, _ in .int(try IOTypes.object(vm, file).tell(vm)) }
    type.method("seek", .positional(1, 2)) { vm, file, arguments in
      let whence = arguments.count > 1 ? try vm.index(arguments[1]) : 0
      return .int(
        try IOTypes.object(vm, file).seek(vm, try vm.index(arguments[0]), whence))
    }
  }

  private func installTextWriting() {
    let type = textWrapper
    type.method("write", .one) { vm, file, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError(
          "write() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      let object = try IOTypes.object(vm, file)
      if object.direct == nil {
        try object.check(vm)
        if try !vm.isTrue(vm.callMethod(object.buffer, "writable")) {
          throw vm.unsupportedOperation("not writable")
        }
      }
      try object.observed(vm, "file.write") { call in
        if call != nil { call?.received(text.codePoints) }
        try object.put(vm, text)
      }
      return .int(text.count)
    }
    type.method("flush", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      object.isIterating = false
      if object.hasUnwritten {
        try object.observed(vm, "file.flush") { _ in try object.flushOut(vm) }
      } else {
        try object.flushOut(vm)
      }
      return .none
    }
    type.method("close", .none) { vm, file, _ in
      let object = try IOTypes.object(vm, file)
      try object.check(vm, open: false)
      if try object.isBufferClosed(vm) { return .none }
      do {
        _ = try vm.callMethod(file, "flush")
      } catch {
        _ = try vm.callMethod(object.buffer, "close")
        throw error
      }
      object.isClosed = true
      return try vm.callMethod(object.buffer, "close")
    }
    type.method("detach", .none) { vm, file, _ in
      _ = try vm.callMethod(file, "flush")
      let object = try IOTypes.object(vm, file)
      let buffer = object.buffer
      object.buffer = .unbound
      object.direct = nil
      object.isDetached = true
      return buffer
    }
    type.method("truncate", .positional(0, 1)) { vm, file, arguments in
      let object = try IOTypes.object(vm, file)
      try object.flushOut(vm)
      let given = arguments.at(0)
      let size = given.isUnbound || given.isNone ? Value.int(try object.tell(vm)) : given
      return try vm.callMethod(object.buffer, "truncate", size)
    }
    let list = ParameterList(
      "*, encoding=, errors=, newline=, line_buffering=, write_through=")
    type.method("reconfigure", .named(list)) { vm, file, given in
      let object = try IOTypes.object(vm, file)
      if object.start < object.decoded.count, given[0].bound != nil || given[2].bound != nil {
        throw vm.unsupportedOperation(
          "It is not possible to set the encoding or newline of stream after the first read")
      }
      try object.flushOut(vm)
      try IOTypes.configure(vm, object, given[0], given[1], given[2])
      if let value = given[3].bound, !value.isNone { object.isLineBuffered = try vm.isTrue(value) }
      if let value = given[4].bound, !value.isNone { object.writesThrough = try vm.isTrue(value) }
      object.decoder = IncrementalDecoder(encoding: object.encoding, errors: object.errors)
      object.pastDecoder = object.decoder
      object.lineDecoder = NewlineDecoder(translates: object.newline == .translated)
      return .none
    }
  }
}
