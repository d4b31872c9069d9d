import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells threads apart.
enum ThreadIdentity {
  /// `threading.get_ident()`.
  static var current: UInt {
    #if canImport(Darwin)
      return UInt(bitPattern: pthread_self())
    #else
      return UInt(pthread_self())
    #endif
  }

  /// `threading.get_native_id()`: the kernel's number.
  static var native: Int {
    Int(truncatingIfNeeded: KernelThread.current)
  }

  /// `threading.TIMEOUT_MAX`, seconds.
  static var longestWait: Double { 9_223_372_036.0 }
}
