/// UTF-8 without errors, straight from and into the memory of objects. What has errors is left to
/// `Codec`, which knows how to handle them.
enum UTF8Text {
  /// The code points of bytes that need more than ASCII; nil if they are not valid UTF-8.
  static func decode(_ vm: VM, _ bytes: UnsafeBufferPointer<UInt8>) throws -> PyStr? {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
    try vm.charge(count * 4)
    var isValid = false
    let made = PyStr(vm.types.str, wideCount: count) { target in
      isValid = decode(bytes, into: target, count: count)
    }
    return isValid ? made : nil
  }

  /// Writes `count` code points; false if the bytes are anything else than as many.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt32>, count: Int
  ) -> Bool {
    var place = 0
    var i = 0
    let end = bytes.count
    while i < end {
      if place == count { return false }
      let lead = UInt32(bytes[i])
      if lead < 0x80 {
        target[place] = lead
        i &+= 1
      } else {
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        if length == 0 || i &+ length > end { return false }
        var point = lead & (0x7F &>> UInt32(length))
        for offset in 1..<length {
          let byte = UInt32(bytes[i &+ offset])
          if byte & 0xC0 != 0x80 { return false }
          point = point &<< 6 | byte & 63
        }
        // Overlong forms, surrogates, and what lies beyond the last code point.
        if length == 3, point < 0x800 || CodePoint.isSurrogate(point) { return false }
        if length == 4, point < 0x10000 || point > CodePoint.maximum { return false }
        target[place] = point
        i &+= length
      }
      place &+= 1
    }
    return place == count
  }

  /// The bytes of a text; nil if it has surrogates.
  static func encode(_ vm: VM, _ text: UnsafeBufferPointer<UInt32>) throws -> PyBytes? {
    var size = 0
    for point in text {
      if CodePoint.isSurrogate(point) { return nil }
      size &+= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    }
    try vm.charge(size)
    return PyBytes(vm.types.bytes, count: size) { target in
      var out = target
      for point in text {
        func put(_ value: UInt32) {
          out.pointee = UInt8(truncatingIfNeeded: value)
          out += 1
        }
        if point < 0x80 {
          put(point)
        } else {
          if point < 0x800 {
            put(0xC0 | point &>> 6)
          } else {
            if point < 0x10000 {
              put(0xE0 | point &>> 12)
            } else {
              put(0xF0 | point &>> 18)
              put(0x80 | point &>> 12 & 63)
            }
            put(0x80 | point &>> 6 & 63)
          }
          put(0x80 | point & 63)
        }
      }
    }
  }
}
