/// A short way for `%` with the formats and values that programs use most, for str and bytes: small
/// ASCII results of `%s %d %i %u %x %X %f %b %%` with width, precision and the flags `0` and `-`.
/// It runs no code of the program, so what it does not know can be begun anew in the general way.
struct QuickPercent {
  /// Bytes that a result may have.
  static let room = 256

  private let isText: Bool
  private let out: UnsafeMutablePointer<UInt8>
  private var count = 0

  /// Writes to memory with room for `room` bytes; isText tells str from bytes.
  init(isText: Bool, _ target: UnsafeMutablePointer<UInt8>) {
    self.isText = isText
    out = target
  }

  /// The size and flags of one conversion.
  private struct Spec {
    var isZeroPadded = false
    var isLeft = false
    var width = 0
    var precision = -1
    var isPlain: Bool { !isZeroPadded && !isLeft && width == 0 && precision < 0 }
  }

  /// The number of bytes written; nil where the general way has to be taken.
  mutating func format(_ format: UnsafeBufferPointer<UInt8>, _ operand: Value) -> Int? {
    let values = operand.tuple
    if values == nil, !isSimple(operand) { return nil }
    let total = values?.count ?? 1
    var next = 0
    var i = 0
    while i < format.count {
      let byte = format[i]
      i &+= 1
      if byte != 0x25 {
        if count == QuickPercent.room { return nil }
        out[count] = byte
        count &+= 1
        continue
      }
      var spec = Spec()
      guard let letter = read(format, &i, &spec) else { return nil }
      if letter == 0x25 {
        if !spec.isPlain || count == QuickPercent.room { return nil }
        out[count] = 0x25
        count &+= 1
        continue
      }
      if next == total { return nil }
      let isWritten =
        if let values { convert(values.items[next], letter, spec) } else {
          convert(operand, letter, spec)
        }
      if !isWritten { return nil }
      next &+= 1
    }
    return next == total ? count : nil
  }

  /// Whether a value that stands alone is no tuple and no mapping.
  private func isSimple(_ value: Value) -> Bool {
    switch value {
    case .int, .float: true
    case .object(let object): object.isExact && (object.kind == .str || object.kind == .bytes)
    default: false
    }
  }

  /// Reads flags and sizes; returns the letter.
  private func read(
    _ format: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ spec: inout Spec
  ) -> UInt8? {
    while i < format.count {
      let byte = format[i]
      i &+= 1
      switch byte {
      case 0x30 where spec.width == 0 && spec.precision < 0: spec.isZeroPadded = true
      case 0x2D where spec.width == 0 && spec.precision < 0: spec.isLeft = true
      case 0x30...0x39:
        let digit = Int(byte &- 0x30)
        if spec.precision < 0 {
          spec.width = spec.width * 10 + digit
          if spec.width > QuickPercent.room { return nil }
        } else {
          spec.precision = spec.precision * 10 + digit
          if spec.precision > QuickPercent.room { return nil }
        }
      case 0x2E:
        if spec.precision >= 0 { return nil }
        spec.precision = 0
      default: return byte
      }
    }
    return nil
  }

  /// Writes one value; false if it is not one of the usual ones.
  private mutating func convert(_ value: Value, _ letter: UInt8, _ spec: Spec) -> Bool {
    if QuickPercent.room &- count < max(FixedFloat.room, spec.width) { return false }
    let place = out + count
    var size = 0
    var isNumber = true
    switch (letter, value) {
    case (0x64, .int(let number)), (0x69, .int(let number)), (0x75, .int(let number)):
      if spec.precision >= 0 { return false }
      size = QuickInteger.writeDecimal(number, to: place)
    case (0x78, .int(let number)), (0x58, .int(let number)):
      if spec.precision >= 0 { return false }
      size = QuickInteger.writeHex(number, upper: letter == 0x58, to: place)
    case (0x66, .float(let number)):
      let places = spec.precision < 0 ? 6 : spec.precision
      guard let written = FixedFloat.write(number, places: places, to: place) else { return false }
      size = written
    case (0x73, .int(let number)) where isText && spec.precision < 0:
      size = QuickInteger.writeDecimal(number, to: place)
      isNumber = false
    case (0x73, .object(let object)), (0x62, .object(let object)):
      if !object.isExact || (isText && letter == 0x62) { return false }
      guard let written = copy(object, to: place, limit: spec.precision) else { return false }
      size = written
      isNumber = false
    default: return false
    }
    pad(place, size, spec, isNumber: isNumber)
    return true
  }

  /// Copies a text or bytes.
  private func copy(
    _ object: PyObject, to place: UnsafeMutablePointer<UInt8>, limit: Int
  ) -> Int? {
    let source: UnsafePointer<UInt8>
    var size: Int
    if isText {
      guard object.kind == .str else { return nil }
      let text = unsafeDowncast(object, to: PyStr.self)
      if !text.isASCII { return nil }
      (source, size) = (text.asciiStart, text.count)
    } else {
      guard object.kind == .bytes else { return nil }
      let bytes = unsafeDowncast(object, to: PyBytes.self)
      (source, size) = (UnsafePointer(bytes.bytes), bytes.count)
    }
    if limit >= 0 { size = min(size, limit) }
    if size > QuickPercent.room &- count { return nil }
    Heap.copy(size, from: source, to: place)
    return size
  }

  /// Fills up to the width, which there is room for.
  private mutating func pad(
    _ place: UnsafeMutablePointer<UInt8>, _ size: Int, _ spec: Spec, isNumber: Bool
  ) {
    let space = spec.width &- size
    count &+= max(size, spec.width)
    if space <= 0 { return }
    if spec.isLeft {
      (place + size).update(repeating: 0x20, count: space)
    } else if spec.isZeroPadded, isNumber {
      let signs = place[0] == 0x2D ? 1 : 0
      (place + signs + space).update(from: place + signs, count: size &- signs)
      (place + signs).update(repeating: 0x30, count: space)
    } else {
      (place + space).update(from: place, count: size)
      place.update(repeating: 0x20, count: space)
    }
  }
}

extension VM {
  /// What `%` makes of an ASCII format in the short way; nil where the general one has to be taken.
  func quickPercent(_ format: PyStr, _ operand: Value) -> PyStr? {
    if !format.isASCII || format.count > QuickPercent.room { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: QuickPercent.room) { buffer in
      guard let base = buffer.baseAddress else { return nil }
      var quick = QuickPercent(isText: true, base)
      guard let count = quick.format(format.ascii, operand) else { return nil }
      if count == 0 { return interpreter.emptyString }
      return PyStr(types.str, ascii: base, count: count)
    }
  }

  /// The same for bytes.
  func quickPercent(
    _ format: UnsafeBufferPointer<UInt8>, _ operand: Value, _ family: ByteFamily
  ) throws -> Value? {
    if format.count > QuickPercent.room { return nil }
    return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: QuickPercent.room) {
      buffer in
      guard let base = buffer.baseAddress else { return nil }
      var quick = QuickPercent(isText: false, base)
      guard let count = quick.format(format, operand) else { return nil }
      return try family.copy(self, UnsafeBufferPointer(start: base, count: count))
    }
  }
}
