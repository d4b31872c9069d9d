import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// This same program, started again to do something apart, and the lines that it writes to descriptor 3.
final class WorkerProcess {
  /// The descriptor on which a worker writes.
  static let outputNumber: Int32 = 3

  /// How it ended.
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  private let process: pid_t
  private let output: Int32
  private var buffer: [UInt8] = []
  private var ending: Ending?

  /// Why it can't be started.
  struct Failure: Error { var errno: Int32 }

  /// Starts it with some words behind its name.
  init(_ words: [String]) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for number in 0...2 {
      posix_spawn_file_actions_addopen(
        &actions, Int32(number), "/dev/null", number == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    // A copy under the number that is wanted has no FD_CLOEXEC.
    var writer = ends[1]
    if writer == WorkerProcess.outputNumber {
      writer = fcntl(writer, F_DUPFD_CLOEXEC, WorkerProcess.outputNumber + 1)
    }
    posix_spawn_file_actions_adddup2(&actions, writer, WorkerProcess.outputNumber)
    var arguments = (["socktutor"] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var started: pid_t = 0
    let result = posix_spawn(
      &started, WorkerProcess.executable, &actions, nil, &arguments, environ)
    close(ends[1])
    if writer != ends[1] { close(writer) }
    guard result == 0 else {
      close(ends[0])
      throw Failure(errno: result)
    }
    process = started
    output = ends[0]
  }

  deinit { finish(killing: true) }

  /// The path of this program.
  private static var executable: String {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _NSGetExecutablePath(nil, &size)
      var path = [CChar](repeating: 0, count: Int(size) + 1)
      _NSGetExecutablePath(&path, &size)
      return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    #else
      return "/proc/self/exe"
    #endif
  }

  /// The next line, without its end; nil at the end, when the deadline has passed, or when it is
  /// stopped. Blocks.
  func line(until deadline: Deadline, _ stop: GradingStop?) -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 10) {
        let line = Array(buffer[..<end])
        buffer.removeFirst(end + 1)
        return line
      }
      let stop = stop ?? GradingStop([]) { false }
      guard stop.wait(for: Descriptor(rawValue: output), until: deadline) else { return nil }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &piece, piece.count)
      if count > 0 {
        buffer += piece[..<count]
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
  }

  /// Ends it if it has not ended, and gives how it ended. Blocks until it has.
  @discardableResult
  func finish(killing: Bool) -> Ending {
    if let ending { return ending }
    if killing { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(output)
    let signal = status & 0x7f
    let found = signal == 0 ? Ending.exited((status >> 8) & 0xff) : .signalled(signal)
    ending = found
    return found
  }
}
