/// What `str.format` and `format_map` do (Python's library reference, "Format String Syntax").
struct FieldFormatter {
  /// Where the values of fields come from.
  enum Source {
    case arguments(Arguments)
    case mapping(Value)
  }

  private let vm: VM
  private let source: Source
  /// The number of the next field without a name; -1 once fields are numbered by hand.
  private var automatic = 0
  private var isManual = false

  init(_ vm: VM, _ source: Source) {
    self.vm = vm
    self.source = source
  }

  /// The text with its fields filled in. Errors: ValueError, IndexError, KeyError, and what
  /// looking up and formatting the values raises.
  mutating func format(_ text: PyStr) throws -> PyStr {
    var output = TextBuilder(capacity: text.count * 2)
    try render(text, 0..<text.count, depth: 2, to: &output)
    return try output.finish(vm)
  }

  private mutating func render(
    _ text: PyStr, _ range: Range<Int>, depth: Int, to output: inout TextBuilder
  ) throws {
    if depth == 0 { throw vm.valueError("Max string recursion exceeded") }
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let start = index
      while index < end, text[index] != 0x7B, text[index] != 0x7D { index += 1 }
      if index > start { output.append(text, start..<index) }
      if index == end { return }
      let brace = text[index]
      index += 1
      if index < end, text[index] == brace {
        output.append(brace)
        index += 1
      } else if brace == 0x7D {
        throw vm.valueError("Single '}' encountered in format string")
      } else if index == end {
        throw vm.valueError("Single '{' encountered in format string")
      } else {
        let field = try FieldParts(vm, text, index..<end)
        index = field.end
        try render(field, of: text, depth: depth, to: &output)
      }
    }
  }

  private mutating func render(
    _ field: FieldParts, of text: PyStr, depth: Int, to output: inout TextBuilder
  ) throws {
    var value = try self.value(of: field.name, in: text)
    switch field.conversion {
    case nil: break
    case 0x72: value = .object(try vm.repr(value))
    case 0x73: value = .object(try vm.string(value))
    case 0x61: value = .object(try vm.ascii(value))
    case .some(let letter):
      throw vm.valueError("Unknown conversion specifier \(FormatSpec.show(letter))")
    }
    var spec = vm.interpreter.emptyString
    if field.spec.count > 0 {
      if field.hasNestedFields {
        var inner = TextBuilder()
        try render(text, field.spec, depth: depth - 1, to: &inner)
        spec = try inner.finish(vm)
      } else {
        spec = try vm.part(text, field.spec)
      }
    }
    let shown = try vm.format(value, spec)
    try vm.charge((output.byteCount + shown.count * 4) * 2)
    output.append(shown)
  }

  /// The value that a field's name stands for: `0.attribute[index]`.
  private mutating func value(of name: Range<Int>, in text: PyStr) throws -> Value {
    var index = name.lowerBound
    while index < name.upperBound, text[index] != 0x2E, text[index] != 0x5B { index += 1 }
    var value = try first(text, name.lowerBound..<index)
    while index < name.upperBound {
      let opener = text[index]
      index += 1
      let start = index
      if opener == 0x2E {
        while index < name.upperBound, text[index] != 0x2E, text[index] != 0x5B { index += 1 }
        if index == start { throw vm.valueError("Empty attribute in format string") }
        value = try vm.getAttribute(value, vm.part(text, start..<index))
      } else if opener == 0x5B {
        while index < name.upperBound, text[index] != 0x5D { index += 1 }
        if index == name.upperBound { throw vm.valueError("Missing ']' in format string") }
        if index == start { throw vm.valueError("Empty attribute in format string") }
        let key: Value =
          if let number = try number(text, start..<index) {
            .int(number)
          } else {
            .object(try vm.part(text, start..<index))
          }
        value = try vm.getItem(value, key)
        index += 1
      } else {
        throw vm.valueError("Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return value
  }

  /// The argument that the first part of a field's name chooses.
  private mutating func first(_ text: PyStr, _ name: Range<Int>) throws -> Value {
    var place = try number(text, name)
    if name.isEmpty {
      if isManual {
        throw vm.valueError(
          "cannot switch from manual field specification to automatic field numbering")
      }
      place = automatic
      automatic += 1
    } else if place != nil {
      if automatic > 0 {
        throw vm.valueError(
          "cannot switch from automatic field numbering to manual field specification")
      }
      isManual = true
    }
    switch source {
    case .mapping(let mapping):
      if place != nil { throw vm.valueError("Format string contains positional fields") }
      return try vm.getItem(mapping, .object(vm.part(text, name)))
    case .arguments(let arguments):
      guard let place else {
        let key = try vm.part(text, name)
        for (given, value) in arguments.named where given.equals(key) { return value }
        throw vm.keyError(.object(key))
      }
      if place < arguments.count { return arguments[place] }
      throw vm.indexError(
        "Replacement index \(place) out of range for positional args tuple")
    }
  }

  /// The number that a part of the text is; nil if it is anything but decimal digits.
  private func number(_ text: PyStr, _ range: Range<Int>) throws -> Int? {
    if range.isEmpty { return nil }
    var result = 0
    for i in range {
      guard let digit = CodePoint.decimalValue(text[i]) else { return nil }
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      let (sum, overflowed) = product.addingReportingOverflow(digit)
      if overflow || overflowed {
        throw vm.valueError("Too many decimal digits in format string")
      }
      result = sum
    }
    return result
  }
}
