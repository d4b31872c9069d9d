extension Interpreter {
  /// `find`, `index`, `count`, `startswith`, `endswith` and their kin of bytes and bytearray.
  func installByteSearching(_ family: ByteFamily) {
    let type = family.type
    let typeName = family.isArray ? "bytearray" : "bytes"
    func search(_ name: String, backward: Bool, mustFind: Bool) {
      type.method(name, .any) { vm, receiver, arguments in
        try arguments.check(vm, typeName, name, 1, 3)
        let found = try vm.withNeedle(receiver, arguments) {
          bytes, wanted, start, end -> Int in
          if wanted.count == 1, !backward {
            let range = UnsafeBufferPointer(rebasing: bytes[start..<end])
            return UnitScan.first(wanted[0], in: range).map { $0 + start } ?? -1
          }
          var searcher = Searcher(wanted, backward: backward)
          return searcher.find(in: bytes, from: start, to: end) ?? -1
        }
        if found ?? -1 < 0, mustFind { throw vm.valueError("subsection not found") }
        return .int(found ?? -1)
      }
    }
    search("find", backward: false, mustFind: false)
    search("index", backward: false, mustFind: true)
    search("rfind", backward: true, mustFind: false)
    search("rindex", backward: true, mustFind: true)
    type.method("count", .any) { vm, receiver, arguments in
      try arguments.check(vm, typeName, "count", 1, 3)
      let count = try vm.withNeedle(receiver, arguments) { bytes, wanted, start, end in
        var searcher = Searcher(wanted)
        return searcher.count(in: bytes, from: start, to: end)
      }
      return .int(count ?? 0)
    }
    func affix(_ name: String, atEnd: Bool) {
      type.method(name, .any) { vm, receiver, arguments in
        try arguments.check(vm, typeName, name, 1, 3)
        let range = try vm.searchRange(arguments, count: vm.octets(receiver).count)
        func matches(_ wanted: Value) throws -> Bool {
          try vm.withOctets(wanted) { wanted in
            let bytes = vm.octets(receiver)
            let (start, end) = (range.0, min(range.1, bytes.count))
            if start > end || end - start < wanted.count { return false }
            let place = atEnd ? end - wanted.count : start
            for i in 0..<wanted.count where bytes[place &+ i] != wanted[i] { return false }
            return true
          }
        }
        if let choices = arguments[0].tuple {
          for choice in choices.values where try matches(choice) { return .bool(true) }
          return .bool(false)
        }
        guard vm.isBytesLike(arguments[0]) else {
          throw vm.typeError(
            "\(name) first arg must be bytes or a tuple of bytes, "
              + "not \(vm.typeName(arguments[0]))")
        }
        return .bool(try matches(arguments[0]))
      }
    }
    affix("startswith", atEnd: false)
    affix("endswith", atEnd: true)
  }
}

extension VM {
  /// Calls `body` with the receiver's bytes, the bytes or the byte to look for, and where; nil if
  /// they cannot be there. Errors: TypeError, ValueError, what `__index__` raises.
  fileprivate func withNeedle<T>(
    _ receiver: Value, _ arguments: Arguments,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, Int, Int) throws -> T
  ) throws -> T? {
    let (start, stop) = try searchRange(arguments, count: octets(receiver).count)
    func search(_ wanted: UnsafeBufferPointer<UInt8>) throws -> T? {
      let bytes = octets(receiver)
      let end = min(stop, bytes.count)
      if start > end || end - start < wanted.count { return nil }
      return try body(bytes, wanted, start, end)
    }
    let needle = arguments[0]
    if isIndex(needle) {
      let wanted = try byte(needle)
      return try withUnsafePointer(to: wanted) {
        try search(UnsafeBufferPointer(start: $0, count: 1))
      }
    }
    guard isBytesLike(needle) else {
      throw typeError(
        "argument should be integer or bytes-like object, not '\(typeName(needle))'")
    }
    return try withOctets(needle, search)
  }
}
