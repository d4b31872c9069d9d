import Lab
import Sockets
import Synchronization

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

  /// The longest line that is taken in.
  private static let longestLine = 16 << 20

  /// Held while a process is started: until its pipe is marked, another would inherit it, and hold it
  /// open.
  private static let starting = Mutex(())

  /// Why it can't be started.
  struct Failure: Error { var errno: Int32 }

  /// Starts it with some words behind its name, in a process group of its own: what is typed at the
  /// terminal ends the one that has started it, and that ends it.
  init(_ words: [String]) throws(Failure) {
    let result = WorkerProcess.starting.withLock { _ in WorkerProcess.start(words) }
    (process, output) = try result.get()
  }

  private static func start(_ words: [String]) -> Result<(pid_t, Int32), Failure> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(Failure(errno: errno)) }
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
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setSignals(&attributes)
    var arguments = (["socktutor"] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // Where Swift would draw up a report of a crash, that takes many times as long as all checks. Of two
    // variables of a name the first holds.
    let quiet = strdup("SWIFT_BACKTRACE=enable=no")
    defer { free(quiet) }
    var variables = [quiet]
    var rest = environ
    while let variable = rest.pointee {
      variables.append(variable)
      rest += 1
    }
    variables.append(nil)
    var started: pid_t = 0
    let result = posix_spawn(
      &started, WorkerProcess.executable, &actions, &attributes, &arguments, &variables)
    close(ends[1])
    if writer != ends[1] { close(writer) }
    guard result == 0 else {
      close(ends[0])
      return .failure(Failure(errno: result))
    }
    return .success((started, ends[0]))
  }

  /// Signals do to it what they usually do, whatever this process has made of them.
  #if canImport(Darwin)
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Attributes = posix_spawnattr_t
  #endif
  private static func setSignals(_ attributes: inout Attributes) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
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
      if buffer.count > WorkerProcess.longestLine { return nil }
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

  // MARK: In the worker

  /// Ends this process as soon as nobody reads what it writes to ``outputNumber`` any more: the one that
  /// has started it is gone.
  static func endWithReader() {
    _ = ProgramThread {
      while true {
        // Errors come unasked, and the end of all readers is one.
        let found = Descriptor(rawValue: outputNumber).tryWait(for: [])
        if case .interrupted = found { continue }
        _exit(1)
      }
    }
  }
}
