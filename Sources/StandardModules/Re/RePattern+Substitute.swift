import Interpreter

extension RePattern {
  /// What a match is replaced by.
  private enum Replacement {
    case template(RegexTemplate)
    case function(Value)
    /// Of the wrong kind, which is only told of when something matches.
    case wrong(Value)
  }

  /// What `sub` gives, and how many matches were replaced. Errors: TypeError, re.error, and what a
  /// function that is called raises.
  func substitute(
    _ vm: VM, _ replacement: Value, _ place: @autoclosure () throws -> ReRegion, limit: Int
  ) throws -> (Value, Int) {
    let how = try self.replacement(vm, replacement)
    let region = try place()
    let isBytes = program.isBytes
    var output = ReOutput()
    var last = region.start
    var count = 0
    var pieces = 0
    var charged = 1 << 16
    var wrong: (place: Int, type: String)?
    if limit >= 0 {
      try each(vm, region) { match in
        if last < match.spans[0] { pieces += 1 }
        region.subject.append(last..<match.spans[0], to: &output)
        switch how {
        case .template(let template):
          expand(template, match, region.subject, &output)
        case .function(let function):
          let value = try vm.call(function, .object(ReMatch(self, region, match)))
          if value.isNone { break }
          if !append(value, isBytes, &output), wrong == nil {
            wrong = (pieces, vm.typeName(value))
          }
          pieces += 1
        case .wrong(let value):
          if wrong == nil { wrong = (pieces, vm.typeName(value)) }
          pieces += 1
        }
        if output.count > charged {
          try vm.charge(output.count * 8)
          charged = output.count * 2
        }
        last = match.spans[1]
        count += 1
        return limit == 0 || count < limit
      }
    }
    if let wrong {
      let expected = isBytes ? "a bytes-like object" : "str instance"
      throw vm.typeError(
        "sequence item \(wrong.place): expected \(expected), \(wrong.type) found")
    }
    if count == 0 { return (region.subject.slice(vm, 0..<region.subject.count), 0) }
    region.subject.append(last..<region.end, to: &output)
    return (output.take(vm, isBytes: isBytes), count)
  }

  private func replacement(_ vm: VM, _ value: Value) throws -> Replacement {
    if value.str == nil, value.bytes == nil, value.bytearray == nil {
      if let object = value.object, [.function, .native, .method, .type].contains(object.kind) {
        return .function(value)
      }
      if !vm.type(of: value).special(.call).isUnbound { return .function(value) }
      throw vm.typeError(
        "decoding to str: need a bytes-like object, \(vm.typeName(value)) found")
    }
    if (value.str == nil) != program.isBytes { return .wrong(value) }
    return .template(try template(vm, value))
  }

  /// A parsed template. Errors: re.error, IndexError.
  private func template(_ vm: VM, _ value: Value) throws -> RegexTemplate {
    let units: [UInt32]
    if let text = value.str {
      units = text.codePoints
    } else {
      units = try NativeBuffer.bytes(vm, value).map { UInt32($0) }
    }
    do throws(RegexError) {
      return try RegexTemplate(units, for: program)
    } catch {
      throw state.error(vm, error, value)
    }
  }

  private func append(_ value: Value, _ isBytes: Bool, _ output: inout ReOutput) -> Bool {
    if isBytes {
      guard let bytes = value.bytes else { return false }
      output.bytes.append(contentsOf: bytes.values)
    } else {
      guard let text = value.str else { return false }
      output.text.append(text)
    }
    return true
  }

  private func expand(
    _ template: RegexTemplate, _ match: RegexMatch, _ subject: ReSubject,
    _ output: inout ReOutput
  ) {
    for part in template.parts {
      switch part {
      case .literal(let units): output.append(units, isBytes: program.isBytes)
      case .group(let group):
        let start = match.spans[2 * group]
        if start >= 0 { subject.append(start..<match.spans[2 * group + 1], to: &output) }
      }
    }
  }

  /// What `Match.expand` gives.
  func expand(_ vm: VM, _ value: Value, _ match: RegexMatch, _ subject: ReSubject) throws -> Value {
    guard (value.str == nil) == program.isBytes, value.str != nil || value.bytes != nil else {
      throw vm.typeError(
        "decoding to str: need a bytes-like object, \(vm.typeName(value)) found")
    }
    var output = ReOutput()
    expand(try template(vm, value), match, subject, &output)
    return output.take(vm, isBytes: program.isBytes)
  }
}
