import Interpreter

/// The settings of `json.JSONEncoder`.
struct JSONOptions {
  var skipsKeys = false
  var isASCII = true
  var checksCircles = true
  var allowsNaN = true
  var sortsKeys = false
  /// One level of indentation; nil for a single line.
  var indent: PyStr?
  var itemSeparator: PyStr?
  var keySeparator: PyStr?
  /// What is called for a value that JSON has no form for; nil refuses it.
  var fallback: Value?
}

/// Writes values as JSON (Python's library reference, "json").
struct JSONWriter {
  private let vm: VM
  private let options: JSONOptions
  private var output = TextOutput()
  private var active: Set<ObjectIdentifier> = []
  /// Finished pieces, where the caller wants what `iterencode` yields.
  private var pieces: [Value]?
  private var level = 0
  private var charged = 1 << 16

  init(_ vm: VM, _ options: JSONOptions, inPieces: Bool = false) {
    self.vm = vm
    self.options = options
    pieces = inPieces ? [] : nil
  }

  /// The JSON of a value. Errors: TypeError, ValueError, RecursionError, and what `default` raises.
  static func text(_ vm: VM, _ value: Value, _ options: JSONOptions) throws -> PyStr {
    var writer = JSONWriter(vm, options)
    try writer.write(value)
    return writer.output.take(vm)
  }

  /// The JSON of a value in the pieces that `JSONEncoder.iterencode` yields.
  static func pieces(_ vm: VM, _ value: Value, _ options: JSONOptions) throws -> [Value] {
    var writer = JSONWriter(vm, options, inPieces: true)
    try writer.write(value)
    writer.cut()
    return writer.pieces ?? []
  }

  /// Ends a piece.
  private mutating func cut() {
    if pieces == nil || output.count == 0 { return }
    pieces?.append(.object(output.take(vm)))
  }

  private mutating func write(_ value: Value) throws {
    switch value {
    case .none: output.append("null")
    case .bool(let b): b ? output.append("true") : output.append("false")
    case .int(let i): writeASCII(String(i))
    case .float(let d): try writeFloat(d, value)
    case .object(let object):
      if output.count > charged {
        try vm.charge(output.count * 2)
        charged = output.count * 2
      }
      switch object.kind {
      case .str:
        JSONText.quote(unsafeDowncast(object, to: PyStr.self), options.isASCII, &output)
      case .int: try writeInt(value)
      case .float: try writeFloat(unsafeDowncast(object, to: PyFloat.self).value, value)
      case .list, .tuple: try writeArray(object, vm.array(of: plainSequence(value)))
      case .dict: try writeObject(unsafeDowncast(object, to: PyDict.self))
      default: try writeFallback(object)
      }
    case .unbound: break
    }
  }

  private mutating func writeASCII(_ text: String) {
    var text = text
    text.withUTF8 { output.append(ascii: $0) }
  }

  /// The items of a list or tuple, whatever a subclass makes of its iteration.
  private func plainSequence(_ value: Value) -> Value {
    if let object = value.object, object.isExact { return value }
    if let list = value.list { return .object(vm.list(Array(list.values))) }
    if let tuple = value.tuple { return .object(vm.tuple(Array(tuple.values))) }
    return value
  }

  /// An int that is no machine word or of a subclass: always written as a plain int.
  private mutating func writeInt(_ value: Value) throws {
    output.append(try intText(value))
  }

  private func intText(_ value: Value) throws -> PyStr {
    let text = try vm.callSpecial(vm.interpreter.types.int.special(.repr), value)
    return text.str ?? vm.interpreter.emptyString
  }

  private mutating func writeFloat(_ number: Double, _ value: Value) throws {
    writeASCII(try floatText(number, value))
  }

  private func floatText(_ number: Double, _ value: Value) throws -> String {
    if number.isFinite { return FloatText.repr(number) }
    if !options.allowsNaN {
      let detail = options.indent == nil && pieces == nil ? "" : ": \(FloatText.repr(number))"
      throw vm.valueError("Out of range float values are not JSON compliant" + detail)
    }
    return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }

  // MARK: Containers

  private mutating func enter(_ object: PyObject) throws {
    if options.checksCircles, !active.insert(ObjectIdentifier(object)).inserted {
      throw vm.valueError("Circular reference detected")
    }
    do {
      try vm.enterNative()
    } catch is PyError {
      throw vm.error(
        .recursionError, "maximum recursion depth exceeded while encoding a JSON object")
    }
    try vm.checkpoint()
    level += 1
  }

  private mutating func leave(_ object: PyObject) {
    level -= 1
    vm.leaveNative()
    if options.checksCircles { active.remove(ObjectIdentifier(object)) }
  }

  private mutating func newLine() {
    guard let indent = options.indent else { return }
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<level { output.append(indent) }
  }

  private mutating func separate() {
    if let separator = options.itemSeparator {
      output.append(separator)
    } else {
      options.indent == nil ? output.append(", ") : output.append(",")
    }
    newLine()
  }

  private func isContainer(_ value: Value) -> Bool {
    switch value {
    case .object(let object): ![.str, .int, .float].contains(object.kind)
    default: false
    }
  }

  private mutating func writeArray(_ object: PyObject, _ items: [Value]) throws {
    if items.isEmpty { return output.append("[]") }
    try enter(object)
    output.append(UInt8(ascii: "["))
    newLine()
    for (i, item) in items.enumerated() {
      if i > 0 { separate() }
      if pieces != nil, isContainer(item) { cut() }
      try write(item)
      cut()
    }
    leave(object)
    if options.indent != nil {
      newLine()
      cut()
    }
    output.append(UInt8(ascii: "]"))
    cut()
  }

  private mutating func writeObject(_ dict: PyDict) throws {
    if dict.count == 0 { return output.append("{}") }
    try enter(dict)
    output.append(UInt8(ascii: "{"))
    cut()
    newLine()
    cut()
    var isFirst = true
    for (key, value) in try items(of: dict) {
      guard let text = try keyText(key) else { continue }
      if !isFirst { separate() }
      isFirst = false
      cut()
      JSONText.quote(text, options.isASCII, &output)
      cut()
      if let separator = options.keySeparator {
        output.append(separator)
      } else {
        output.append(": ")
      }
      cut()
      try write(value)
      cut()
    }
    leave(dict)
    if options.indent != nil {
      newLine()
      cut()
    }
    output.append(UInt8(ascii: "}"))
    cut()
  }

  private func items(of dict: PyDict) throws -> [(key: Value, value: Value)] {
    var items: [(key: Value, value: Value)]
    if dict.isExact {
      items = dict.snapshot
    } else {
      items = []
      try vm.iterate(vm.callMethod(.object(dict), "items")) { pair in
        guard let pair = pair.tuple, pair.count == 2 else {
          throw vm.valueError("items must return 2-tuples")
        }
        items.append((pair[0], pair[1]))
      }
    }
    guard options.sortsKeys else { return items }
    let pairs = vm.list(items.map { .object(vm.tuple([$0.key, $0.value])) })
    _ = try vm.callMethod(.object(pairs), "sort")
    return pairs.values.compactMap { $0.tuple.map { ($0[0], $0[1]) } }
  }

  /// A key as text; nil for one that is skipped. Errors: TypeError.
  private func keyText(_ key: Value) throws -> PyStr? {
    switch key {
    case .none: return vm.interpreter.string("null")
    case .bool(let b): return vm.interpreter.string(b ? "true" : "false")
    case .int(let i): return vm.interpreter.string(String(i))
    case .float(let d): return vm.interpreter.string(try floatText(d, key))
    case .object(let object):
      if let text = key.str { return text }
      if object.kind == .int { return try intText(key) }
      if object.kind == .float {
        return vm.interpreter.string(
          try floatText(unsafeDowncast(object, to: PyFloat.self).value, key))
      }
    case .unbound: break
    }
    if options.skipsKeys { return nil }
    throw vm.typeError(
      "keys must be str, int, float, bool or None, not \(vm.typeName(key))")
  }

  private mutating func writeFallback(_ object: PyObject) throws {
    guard let fallback = options.fallback else { throw JSONText.refusal(vm, .object(object)) }
    try enter(object)
    level -= 1
    let value = try vm.call(fallback, .object(object))
    try write(value)
    level += 1
    leave(object)
  }
}
