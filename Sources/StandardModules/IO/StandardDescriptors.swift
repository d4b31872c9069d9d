import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The descriptors 0, 1 and 2 of a process that was started without some of them.
package enum StandardDescriptors {
  private static let missing = Mutex<Set<Int32>>([])

  /// Opens those that are closed on /dev/null: otherwise the next file or socket would get their number,
  /// and what is written to a stream would go there. For the beginning of the process.
  package static func fill() {
    for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", O_RDWR)
      missing.withLock { _ = $0.insert(number) }
    }
  }

  /// Whether a descriptor was closed before it was filled: its stream in `sys` is None, as CPython's.
  static func isMissing(_ number: Int32) -> Bool { missing.withLock { $0.contains(number) } }
}
