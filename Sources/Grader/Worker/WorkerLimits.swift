#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a worker may use of the machine (setrlimit(2)). The interpreter's own limits are far below:
/// these hold where it has a fault.
enum WorkerLimits {
  /// Address space: each thread's stack is reserved, not used.
  private static let memory: UInt64 = 6 << 30
  /// Seconds of processor time.
  private static let seconds: UInt64 = 120
  /// Descriptors: those of a program, of its peers, and of the threads that wait.
  private static let descriptors: UInt64 = 512
  /// Bytes of a file.
  private static let fileSize: UInt64 = 1 << 20

  /// Sets them for this process, for good.
  static func apply() {
    #if canImport(Glibc)
      limit(Int32(RLIMIT_AS.rawValue), memory)
      limit(Int32(RLIMIT_CPU.rawValue), seconds)
      limit(Int32(RLIMIT_NOFILE.rawValue), descriptors)
      limit(Int32(RLIMIT_FSIZE.rawValue), fileSize)
      limit(Int32(RLIMIT_CORE.rawValue), 0)
    #else
      limit(Int32(RLIMIT_CPU), seconds)
      limit(Int32(RLIMIT_NOFILE), descriptors)
      limit(Int32(RLIMIT_FSIZE), fileSize)
      limit(Int32(RLIMIT_CORE), 0)
    #endif
  }

  private static func limit(_ resource: Int32, _ most: UInt64) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(UInt32(resource))
    #endif
    var now = rlimit()
    guard getrlimit(resource, &now) == 0 else { return }
    let wanted = min(rlim_t(most), now.rlim_max)
    var new = rlimit(rlim_cur: wanted, rlim_max: wanted)
    setrlimit(resource, &new)
  }
}
