extension Interpreter {
  /// `replace`, `removeprefix` and `removesuffix` of str.
  func installStringReplacing(_ str: PyType) {
    str.method("replace", .positional(2, 3)) { vm, receiver, arguments in
      guard let old = arguments[0].str else {
        throw vm.typeError(
          "replace() argument 1 must be str, not \(vm.typeName(arguments[0]))")
      }
      guard let new = arguments[1].str else {
        throw vm.typeError(
          "replace() argument 2 must be str, not \(vm.typeName(arguments[1]))")
      }
      let limit = arguments.count > 2 ? try vm.index(arguments[2]) : -1
      return .object(try vm.replaced(vm.text(receiver), old, new, limit: limit))
    }
    func removal(_ name: String, atEnd: Bool) {
      str.method(name, .one) { vm, receiver, arguments in
        guard let affix = arguments[0].str else {
          throw vm.typeError(
            "\(name)() argument must be str, not \(vm.typeName(arguments[0]))")
        }
        let text = vm.text(receiver)
        if affix.count == 0 || !text.hasAffix(affix, 0, text.count, atEnd: atEnd) {
          return .object(try vm.exact(text))
        }
        let kept = text.count - affix.count
        return .object(
          try vm.part(text, atEnd ? 0..<kept : affix.count..<text.count))
      }
    }
    removal("removeprefix", atEnd: false)
    removal("removesuffix", atEnd: true)
  }
}

extension VM {
  /// A string with occurrences of another replaced, at most `limit` unless that is negative.
  /// Errors: OverflowError, MemoryError.
  func replaced(_ text: PyStr, _ old: PyStr, _ new: PyStr, limit: Int) throws -> PyStr {
    if limit == 0 || text.count < old.count { return try exact(text) }
    if text.isASCII {
      if !old.isASCII { return try exact(text) }
      if new.isASCII { return try replaced(text, text.ascii, old.ascii, new.ascii, limit) }
    }
    return try text.withWide { source in
      try old.withWide { wanted in
        try new.withWide { given in
          guard
            let plan = Replacement(in: source, of: wanted, with: given, limit: limit),
            plan.resultCount <= Int.max / 4
          else { throw error(.overflowError, "replace string is too long") }
          if plan.occurrences == 0 { return try exact(text) }
          try charge(plan.resultCount * 8)
          var output: [UInt32] = []
          plan.append(to: &output)
          return try string(wide: output)
        }
      }
    }
  }

  private func replaced(
    _ text: PyStr, _ source: UnsafeBufferPointer<UInt8>, _ old: UnsafeBufferPointer<UInt8>,
    _ new: UnsafeBufferPointer<UInt8>, _ limit: Int
  ) throws -> PyStr {
    if old.count == 1, limit < 0 || limit >= source.count {
      return try replaced(text, source, old[0], new)
    }
    guard let plan = Replacement(in: source, of: old, with: new, limit: limit) else {
      throw error(.overflowError, "replace string is too long")
    }
    if plan.occurrences == 0 { return try exact(text) }
    return try asciiString(plan.resultCount) { plan.write(to: $0) }
  }

  /// All of one byte, by a count and one pass.
  private func replaced(
    _ text: PyStr, _ source: UnsafeBufferPointer<UInt8>, _ old: UInt8,
    _ new: UnsafeBufferPointer<UInt8>
  ) throws -> PyStr {
    var occurrences = 0
    for byte in source where byte == old { occurrences &+= 1 }
    if occurrences == 0 { return try exact(text) }
    let (growth, overflow) = occurrences.multipliedReportingOverflow(by: new.count - 1)
    let (total, overflowed) = source.count.addingReportingOverflow(growth)
    if overflow || overflowed { throw error(.overflowError, "replace string is too long") }
    return try asciiString(total) { target in
      if new.count == 1 {
        let byte = new[0]
        for i in 0..<source.count { target[i] = source[i] == old ? byte : source[i] }
        return
      }
      var out = target
      for byte in source {
        if byte != old {
          out.pointee = byte
          out += 1
        } else if let base = new.baseAddress {
          Heap.copy(new.count, from: base, to: out)
          out += new.count
        }
      }
    }
  }
}
