import Testing

@testable import Interpreter

/// The machine reads tag and payload of a value in place: the compiler must lay it out so.
struct ValueLayoutTests {
  @Test("a value takes sixteen bytes")
  func size() {
    #expect(MemoryLayout<Value>.size <= 16)
    #expect(MemoryLayout<Value>.stride == 16)
    #expect(MemoryLayout<Value>.alignment == 8)
  }

  @Test("the byte at offset 8 is the tag")
  func tags() {
    #expect(bytes(of: .bool(true)).tag == ValueLayout.bool)
    #expect(bytes(of: .int(-1)).tag == ValueLayout.int)
    #expect(bytes(of: .float(1)).tag == ValueLayout.float)
    let interpreter = Interpreter(limits: Limits())
    let object = interpreter.ellipsis
    #expect(bytes(of: .object(object)).tag == ValueLayout.object)
    #expect(bytes(of: .unbound).tag == ValueLayout.empty)
    #expect(bytes(of: .none).tag == ValueLayout.empty)
  }

  @Test("the tags are those that the machine tests for")
  func numbers() {
    #expect(ValueLayout.bool == 0)
    #expect(ValueLayout.int == 1)
    #expect(ValueLayout.float == 2)
    #expect(ValueLayout.object == 3)
    #expect(ValueLayout.empty == 4)
  }

  @Test("the first eight bytes are the payload")
  func payloads() {
    #expect(bytes(of: .bool(false)).payload & 1 == 0)
    #expect(bytes(of: .bool(true)).payload & 1 == 1)
    for number in [0, 1, -1, Int.max, Int.min] {
      #expect(bytes(of: .int(number)).payload == UInt64(bitPattern: Int64(number)))
    }
    for number in [0.0, -0.0, 1.5, .infinity, .nan] {
      #expect(bytes(of: .float(number)).payload == number.bitPattern)
    }
    let interpreter = Interpreter(limits: Limits())
    let object = interpreter.ellipsis
    let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    #expect(bytes(of: .object(object)).payload == UInt64(address))
    #expect(bytes(of: .unbound).payload == 0)
    #expect(bytes(of: .none).payload == 1)
  }

  @Test("the accessors in place agree")
  func accessors() {
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    place.initialize(to: .unbound)
    defer {
      place.deinitialize(count: 1)
      place.deallocate()
    }
    #expect(place.isUnbound)
    place.pointee = .none
    #expect(!place.isUnbound)
    place.pointee = .int(7)
    #expect(place.tag == ValueLayout.int && place.intPayload == 7)
    place.pointee = .float(0.5)
    #expect(place.tag == ValueLayout.float && place.floatPayload == 0.5)
    place.pointee = .bool(true)
    #expect(place.tag == ValueLayout.bool && place.boolPayload)
  }

  private func bytes(of value: Value) -> (payload: UInt64, tag: UInt8) {
    withUnsafePointer(to: value) { pointer in
      let raw = UnsafeRawPointer(pointer)
      return (raw.load(as: UInt64.self), raw.load(fromByteOffset: 8, as: UInt8.self))
    }
  }
}
