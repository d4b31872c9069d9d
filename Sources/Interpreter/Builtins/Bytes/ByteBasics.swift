extension Interpreter {
  /// Length, comparison and representation of bytes and bytearray.
  func installByteBasics(_ family: ByteFamily) {
    let type = family.type
    type.method("__len__", .none) { vm, receiver, _ in .int(vm.octets(receiver).count) }
    type.method("__repr__", .none) { vm, receiver, _ in
      .object(try vm.quotedBytes(receiver, isArray: family.isArray))
    }
    type.method("__sizeof__", .none) { vm, receiver, _ in
      .int(vm.octets(receiver).count + (family.isArray ? 57 : 33))
    }
    func comparison(_ name: String, _ test: @escaping (Int) -> Bool) {
      type.method(name, .one) { vm, receiver, arguments in
        let isComparable =
          family.isArray ? vm.isBytesLike(arguments[0]) : arguments[0].bytes != nil
        guard isComparable else { return .object(vm.interpreter.notImplemented) }
        return try vm.withOctets(arguments[0]) { other in
          .bool(test(ByteOrder.compare(vm.octets(receiver), other)))
        }
      }
    }
    comparison("__eq__") { $0 == 0 }
    comparison("__ne__") { $0 != 0 }
    comparison("__lt__") { $0 < 0 }
    comparison("__le__") { $0 <= 0 }
    comparison("__gt__") { $0 > 0 }
    comparison("__ge__") { $0 >= 0 }
  }
}

enum ByteOrder {
  /// -1, 0 or 1 as some bytes come before, are equal to or come after others.
  static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let shared = min(left.count, right.count)
    if shared > 0, let a = left.baseAddress, let b = right.baseAddress {
      let (x, y) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
      var i = 0
      while i &+ 8 <= shared {
        let (v, w) = (
          x.loadUnaligned(fromByteOffset: i, as: UInt64.self),
          y.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        )
        if v != w { return v.bigEndian < w.bigEndian ? -1 : 1 }
        i &+= 8
      }
      while i < shared {
        if a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
        i &+= 1
      }
    }
    return left.count == right.count ? 0 : (left.count < right.count ? -1 : 1)
  }
}

extension VM {
  /// `repr` of bytes without single quotes, without an array on the way; nil for others.
  private func quickRepr(_ bytes: UnsafeBufferPointer<UInt8>) throws -> PyStr? {
    var count = 3
    for byte in bytes {
      switch byte {
      case 0x27: return nil
      case 0x5C, 0x09, 0x0A, 0x0D: count &+= 2
      case 0x20..<0x7F: count &+= 1
      default: count &+= 4
      }
    }
    return try asciiString(count) { target in
      target[0] = 0x62
      target[1] = 0x27
      var out = target + 2
      @inline(__always) func put(_ byte: UInt8) {
        out.pointee = byte
        out += 1
      }
      for byte in bytes {
        if byte >= 0x20, byte < 0x7F, byte != 0x5C {
          put(byte)
          continue
        }
        put(0x5C)
        switch byte {
        case 0x5C: put(0x5C)
        case 0x09: put(0x74)
        case 0x0A: put(0x6E)
        case 0x0D: put(0x72)
        default:
          put(0x78)
          let (high, low) = (byte &>> 4, byte & 15)
          put(high < 10 ? high &+ 0x30 : high &+ 0x57)
          put(low < 10 ? low &+ 0x30 : low &+ 0x57)
        }
      }
      out.pointee = 0x27
    }
  }

  /// `repr` of bytes or of a bytearray, which escapes quotes in its own way. Errors: MemoryError.
  func quotedBytes(_ receiver: Value, isArray: Bool) throws -> PyStr {
    let bytes = octets(receiver)
    try charge(bytes.count * 4)
    if !isArray, let shown = try quickRepr(bytes) { return shown }
    if !isArray { return interpreter.string(ascii: TextRepr.bytesRepr(bytes)) }
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var output = Array(typeName(receiver).utf8)
    output += [0x28, 0x62, quote]
    for byte in bytes {
      switch byte {
      case 0x27, 0x5C: output += [0x5C, byte]
      case 0x09: output += [0x5C, 0x74]
      case 0x0A: output += [0x5C, 0x6E]
      case 0x0D: output += [0x5C, 0x72]
      case 0x20..<0x7F: output.append(byte)
      default: Hex.appendEscape(UInt32(byte), to: &output)
      }
    }
    output += [quote, 0x29]
    return interpreter.string(String(decoding: output, as: UTF8.self))
  }
}
