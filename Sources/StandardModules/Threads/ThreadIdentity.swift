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
    #if canImport(Darwin)
      var number: UInt64 = 0
      pthread_threadid_np(nil, &number)
      return Int(truncatingIfNeeded: number)
    #else
      // The kernel's number has no name in libc's module; any number of the thread's own will do.
      return Int(pthread_self() & 0x3fff_ffff)
    #endif
  }

  /// `threading.TIMEOUT_MAX`, seconds.
  static var longestWait: Double { 9_223_372_036.0 }
}
