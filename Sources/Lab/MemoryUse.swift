#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much memory the process has come to use since a moment.
struct MemoryUse: Sendable {
  private let atStart: Int

  init() { atStart = MemoryUse.resident() }

  /// Bytes used beyond those at the start.
  var sinceStart: Int { max(0, MemoryUse.resident() - atStart) }

  /// The most bytes of memory that the process has had at once: VmHWM in /proc/self/status on Linux
  /// (proc(5)), which begins anew with each program that is executed; getrusage(2) elsewhere.
  static func peak() -> Int {
    #if canImport(Darwin)
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      guard let bytes = Program.contents(of: "/proc/self/status") else { return 0 }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      where line.hasPrefix("VmHWM:") {
        return (Int(line.filter(\.isNumber)) ?? 0) * 1024
      }
      return 0
    #endif
  }

  /// Bytes of memory that the process has now: the second number of /proc/self/statm on Linux
  /// (proc(5)), the resident size of the task on macOS. 0 where neither answers.
  private static func resident() -> Int {
    #if canImport(Darwin)
      var info = mach_task_basic_info()
      var count = mach_msg_type_number_t(
        MemoryLayout<mach_task_basic_info>.size / MemoryLayout<natural_t>.size)
      let result = withUnsafeMutablePointer(to: &info) {
        $0.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
          task_info(mach_task_self_, task_flavor_t(MACH_TASK_BASIC_INFO), $0, &count)
        }
      }
      return result == KERN_SUCCESS ? Int(info.resident_size) : 0
    #else
      guard let text = Program.contents(of: "/proc/self/statm") else { return 0 }
      let fields = text.split(separator: UInt8(ascii: " "))
      guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
        return 0
      }
      return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    #endif
  }
}
