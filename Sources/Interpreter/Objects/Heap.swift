#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory that objects own, straight from the C library: Swift's `allocate` asks it for aligned
/// memory on Linux, which is several times slower.
enum Heap {
  /// Memory for so many bytes, aligned for every type of the interpreter.
  @inline(__always) static func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    guard let memory = malloc(Swift.max(count, 1)) else { fatalError("out of memory") }
    return memory
  }

  /// Memory for so many values of a type, aligned as above; it goes back with `free`.
  @inline(__always)
  static func allocate<T>(_ count: Int, of type: T.Type) -> UnsafeMutablePointer<T> {
    allocate(count * MemoryLayout<T>.stride).bindMemory(to: type, capacity: count)
  }

  /// Gives back what `allocate` gave.
  @inline(__always) static func free(_ memory: UnsafeMutableRawPointer) {
    #if canImport(Glibc)
      Glibc.free(memory)
    #elseif canImport(Musl)
      Musl.free(memory)
    #elseif canImport(Darwin)
      Darwin.free(memory)
    #endif
  }

  /// Copies bytes between places that do not overlap; a few need no call.
  @inline(__always)
  static func copy(
    _ count: Int, from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer
  ) {
    if count > 16 { return target.copyMemory(from: source, byteCount: count) }
    if count >= 8 {
      let first = source.loadUnaligned(as: UInt64.self)
      let last = source.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      target.storeBytes(of: first, as: UInt64.self)
      target.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      let first = source.loadUnaligned(as: UInt32.self)
      let last = source.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      target.storeBytes(of: first, as: UInt32.self)
      target.storeBytes(of: last, toByteOffset: count &- 4, as: UInt32.self)
    } else {
      var i = 0
      while i < count {
        target.storeBytes(
          of: source.load(fromByteOffset: i, as: UInt8.self), toByteOffset: i, as: UInt8.self)
        i &+= 1
      }
    }
  }
}
