extension Interpreter {
  /// `split`, `rsplit`, `splitlines`, `partition` and `rpartition` of bytes and bytearray.
  func installByteSplitting(_ family: ByteFamily) {
    let type = family.type
    func split(_ name: String, backward: Bool) {
      type.method(name, .named(ParameterList("sep=, maxsplit="))) { vm, receiver, arguments in
        let limit = arguments[1].isUnbound ? -1 : try vm.index(arguments[1])
        if arguments[0].isUnbound || arguments[0].isNone {
          return try vm.collect(receiver, family, backward: backward) { bytes, piece in
            if backward {
              try Splitting.whitespaceBackward(bytes, limit: limit, piece: piece)
            } else {
              try Splitting.whitespace(bytes, limit: limit, piece: piece)
            }
          }
        }
        return try vm.withOctets(arguments[0]) { separator in
          if separator.isEmpty { throw vm.valueError("empty separator") }
          return try vm.collect(receiver, family, backward: backward) { bytes, piece in
            if backward {
              try Splitting.separatorBackward(separator, in: bytes, limit: limit, piece: piece)
            } else {
              try Splitting.separator(separator, in: bytes, limit: limit, piece: piece)
            }
          }
        }
      }
    }
    split("split", backward: false)
    split("rsplit", backward: true)
    type.method("splitlines", .named(ParameterList("keepends="))) { vm, receiver, arguments in
      let keepEnds = arguments[0].isUnbound ? false : try vm.smallIndex(arguments[0]) != 0
      return try vm.collect(receiver, family, backward: false) { bytes, piece in
        try Splitting.lines(bytes, keepEnds: keepEnds, piece: piece)
      }
    }
    func partition(_ name: String, backward: Bool) {
      type.method(name, .one) { vm, receiver, arguments in
        try vm.withOctets(arguments[0]) { separator in
          if separator.isEmpty { throw vm.valueError("empty separator") }
          let bytes = vm.octets(receiver)
          var searcher = Searcher(separator, backward: backward)
          guard let place = searcher.find(in: bytes, from: 0, to: bytes.count) else {
            let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
            let whole = try family.whole(vm, receiver)
            let (first, last) = (try family.copy(vm, empty), try family.copy(vm, empty))
            return .object(
              backward ? vm.tuple(first, last, whole) : vm.tuple(whole, first, last))
          }
          let middle = family.isArray ? try family.copy(vm, separator) : arguments[0]
          return .object(
            vm.tuple(
              try family.part(vm, receiver, 0..<place), middle,
              try family.part(vm, receiver, place + separator.count..<bytes.count)))
        }
      }
    }
    partition("partition", backward: false)
    partition("rpartition", backward: true)
  }
}

extension VM {
  /// A list of the parts of the receiver that `find` names. Errors: MemoryError.
  @inline(__always)
  fileprivate func collect(
    _ receiver: Value, _ family: ByteFamily, backward: Bool,
    _ find: (UnsafeBufferPointer<UInt8>, (Range<Int>) throws -> Void) throws -> Void
  ) throws -> Value {
    let parts = list()
    let bytes = octets(receiver)
    try find(bytes) { range in
      if parts.count & 1023 == 1023 { try charge(1024 * 96) }
      parts.append(try family.part(self, receiver, range))
    }
    if backward {
      var items = UnsafeMutableBufferPointer(start: parts.items, count: parts.count)
      items.reverse()
    }
    return .object(parts)
  }
}
