import Foundation

/// The thread that starts processes, with a table of descriptors of its own where the system has that
/// (unshare(2) of Linux).
///
/// posix_spawn(3) copies the table of the thread that calls it. Until the new process has become its
/// program, the copy keeps open what other threads close: a peer sees no end, a listener still accepts,
/// a file that was written is not closed. This thread's table holds the streams that it hands down, and
/// nothing else.
package final class Spawner: @unchecked Sendable {
  static let shared = Spawner()

  private let turn = NSLock()
  private let condition = NSCondition()
  private var job: (() -> Void)?
  private var hasOwnTable = false

  /// Whether the thread has a table of its own: a container may refuse it.
  package static var hasOwnTable: Bool { shared.run { shared.hasOwnTable } }

  private init() {
    let thread = Thread { [self] in
      hasOwnTable = Spawner.leaveTable()
      while true { takeJob()() }
    }
    thread.name = "spawner"
    thread.start()
  }

  /// Runs something on the thread, and waits for its end.
  func run<T>(_ body: @escaping () -> T) -> T {
    turn.lock()
    defer { turn.unlock() }
    var result: T?
    let done = DispatchSemaphore(value: 0)
    condition.lock()
    job = {
      result = body()
      done.signal()
    }
    condition.signal()
    condition.unlock()
    done.wait()
    guard let result else { preconditionFailure("a job has ended without a result") }
    return result
  }

  private func takeJob() -> () -> Void {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let next = job {
        job = nil
        return next
      }
      condition.wait()
    }
  }

  /// What a descriptor of the process's is on this thread, which closes it; nil where it can't be had.
  func copy(_ descriptor: Int32, forReading: Bool) -> Int32? {
    if !hasOwnTable {
      let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
      return copy < 0 ? nil : copy
    }
    let flags = (forReading ? O_RDONLY : O_WRONLY) | O_CLOEXEC
    let copy = open("/proc/self/fd/\(descriptor)", flags)
    return copy < 0 ? nil : copy
  }

  /// Leaves the table of the other threads, with nothing but the standard streams; whether it could.
  private static func leaveTable() -> Bool {
    #if os(Linux)
      // CLONE_FILES. Linux's headers hide both calls.
      typealias Unshare = @convention(c) (Int32) -> Int32
      typealias CloseRange = @convention(c) (UInt32, UInt32, Int32) -> Int32
      guard let unshare = dlsym(nil, "unshare"), let closeRange = dlsym(nil, "close_range"),
        unsafeBitCast(unshare, to: Unshare.self)(0x400) == 0
      else { return false }
      _ = unsafeBitCast(closeRange, to: CloseRange.self)(3, .max, 0)
      return true
    #else
      return false
    #endif
  }
}
