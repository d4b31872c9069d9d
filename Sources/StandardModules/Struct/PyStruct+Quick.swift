import Interpreter

/// Short formats and plain values, packed and unpacked without arrays on the way. What is not known
/// here, and all that is refused, is left to the general way.
extension PyStruct {
  /// How many values a format may have to be unpacked here.
  static let fewValues = 8
  /// How many bytes a format may have to be packed here.
  private static let fewBytes = 64

  /// What `pack` gives; nil where the general way has to be taken. Runs no code of the program.
  func quickPack(_ vm: VM, _ arguments: Arguments) -> Value? {
    let size = format.size
    if size > PyStruct.fewBytes { return nil }
    return withUnsafeTemporaryAllocation(
      byteCount: PyStruct.fewBytes, alignment: 8
    ) { buffer -> Value? in
      buffer.initializeMemory(as: UInt8.self, repeating: 0)
      var next = 0
      for item in format.items {
        var offset = item.offset
        for _ in 0..<item.count {
          if !put(arguments[next], item, buffer, offset) { return nil }
          next &+= 1
          offset &+= item.size
        }
      }
      return NativeText.bytes(vm, UnsafeRawBufferPointer(rebasing: buffer[..<size]))
    }
  }

  /// Writes a value of an item; false if it has to be looked at more closely.
  @inline(__always)
  private func put(
    _ value: Value, _ item: StructItem, _ buffer: UnsafeMutableRawBufferPointer, _ offset: Int
  ) -> Bool {
    switch (item.kind, value) {
    case (.unsigned, .int(let number)):
      if number < 0 || (item.size < 8 && number &>> (8 &* item.size) != 0) { return false }
      store(UInt64(bitPattern: Int64(number)), item.size, buffer, offset)
    case (.signed, .int(let number)):
      let unused = 64 &- 8 &* item.size
      if (number &<< unused) &>> unused != number { return false }
      store(UInt64(bitPattern: Int64(number)), item.size, buffer, offset)
    case (.float, .float(let number)) where item.size == 8:
      store(number.bitPattern, 8, buffer, offset)
    case (.bool, .bool(let flag)): buffer[offset] = flag ? 1 : 0
    case (.bytes, .object(let object)) where object.kind == .bytes:
      let bytes = unsafeDowncast(object, to: PyBytes.self)
      let count = min(bytes.count, item.size)
      for i in 0..<count { buffer[offset &+ i] = bytes.bytes[i] }
    default: return false
    }
    return true
  }

  @inline(__always)
  private func store(
    _ bits: UInt64, _ size: Int, _ buffer: UnsafeMutableRawBufferPointer, _ offset: Int
  ) {
    let isBig = format.isBigEndian
    switch size {
    case 1: buffer[offset] = UInt8(truncatingIfNeeded: bits)
    case 2:
      let unit = UInt16(truncatingIfNeeded: bits)
      buffer.storeBytes(
        of: isBig ? unit.bigEndian : unit.littleEndian, toByteOffset: offset, as: UInt16.self)
    case 4:
      let unit = UInt32(truncatingIfNeeded: bits)
      buffer.storeBytes(
        of: isBig ? unit.bigEndian : unit.littleEndian, toByteOffset: offset, as: UInt32.self)
    default:
      buffer.storeBytes(
        of: isBig ? bits.bigEndian : bits.littleEndian, toByteOffset: offset, as: UInt64.self)
    }
  }

  /// The values in a buffer that holds the whole format from `start` on; nil where the general way
  /// has to be taken.
  func quickValues(_ vm: VM, _ buffer: UnsafeRawBufferPointer, _ start: Int) -> Value? {
    for item in format.items {
      switch item.kind {
      case .signed, .unsigned, .bool, .bytes, .character: continue
      case .float where item.size == 8: continue
      default: return nil
      }
    }
    return .object(
      vm.tuple(count: format.valueCount) { target in
        var target = target
        for item in format.items {
          var offset = start &+ item.offset
          for _ in 0..<item.count {
            target.initialize(to: value(vm, item, buffer, offset))
            target += 1
            offset &+= item.size
          }
        }
      })
  }

  @inline(__always)
  private func value(
    _ vm: VM, _ item: StructItem, _ buffer: UnsafeRawBufferPointer, _ offset: Int
  ) -> Value {
    switch item.kind {
    case .bytes, .character:
      return NativeText.bytes(vm, .init(rebasing: buffer[offset..<offset &+ item.size]))
    case .float: return .float(Double(bitPattern: load(item.size, buffer, offset)))
    case .bool: return .bool(load(item.size, buffer, offset) != 0)
    case .signed:
      let unused = 64 &- 8 &* item.size
      return .int(
        Int(Int64(bitPattern: load(item.size, buffer, offset) &<< UInt64(unused))) >> unused)
    default:
      let bits = load(item.size, buffer, offset)
      return Int(exactly: bits).map { .int($0) } ?? vm.int(BigInt(UInt(bits)))
    }
  }

  @inline(__always)
  private func load(_ size: Int, _ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    let isBig = format.isBigEndian
    switch size {
    case 1: return UInt64(buffer[offset])
    case 2:
      let unit = buffer.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
      return UInt64(isBig ? unit.bigEndian : unit.littleEndian)
    case 4:
      let unit = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      return UInt64(isBig ? unit.bigEndian : unit.littleEndian)
    default:
      let unit = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return isBig ? unit.bigEndian : unit.littleEndian
    }
  }
}
