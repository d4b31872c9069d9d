import Foundation

#if canImport(Darwin)
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
#else
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
#endif

/// Starts a process (posix_spawnp(3)) with these descriptors as 0, 1, 2, in a group of its own and
/// with no signal ignored or blocked, which a shell's background jobs would hand down.
///
/// Errors: ``SpawnError``.
func spawn(_ command: Command, _ streams: [Int32]) throws -> pid_t {
  try Spawner.shared.run {
    Result {
      var copies: [Int32] = []
      defer { for copy in copies { close(copy) } }
      for (number, stream) in streams.enumerated() {
        guard let copy = Spawner.shared.copy(stream, forReading: number == 0) else {
          throw SpawnError(call: "open", code: errno)
        }
        copies.append(copy)
      }
      return try spawn(command) { actions in
        for (number, copy) in copies.enumerated() {
          posix_spawn_file_actions_adddup2(&actions, copy, Int32(number))
        }
        return Int32(POSIX_SPAWN_SETPGROUP)
      }
    }
  }.get()
}

/// Starts a process that leads a session of its own, whose terminal is the one of that path, as 0,
/// 1 and 2.
///
/// Errors: ``SpawnError``.
func spawn(_ command: Command, terminal: String) throws -> pid_t {
  try Spawner.shared.run {
    Result {
      try spawn(command) { actions in
        // Opened by a session's leader, a terminal becomes the session's.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        // POSIX_SPAWN_SETSID, which Linux's headers hide.
        #if canImport(Darwin)
          return 0x400
        #else
          return 0x80
        #endif
      }
    }
  }.get()
}

/// Starts a process with the streams that `prepare` sets up; it gives the flag for its group.
private func spawn(
  _ command: Command, _ prepare: (inout FileActions) -> Int32
) throws -> pid_t {
  #if canImport(Darwin)
    var actions: FileActions = nil
    var attributes: Attributes = nil
  #else
    var actions = FileActions()
    var attributes = Attributes()
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  setSignals(&attributes, flag: prepare(&actions))
  closeOthers(&actions)

  var environment = ProcessInfo.processInfo.environment
  for (name, value) in command.environment { environment[name] = value }
  var arguments = command.words
  if let folder = command.folder {
    // posix_spawn's own way to do this is no part of POSIX yet, and hidden by Linux's headers.
    arguments = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + arguments
  }
  var words = arguments.map { strdup($0) } + [nil]
  var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for string in words + variables { free(string) } }
  var id: pid_t = 0
  let result = posix_spawnp(&id, arguments[0], &actions, &attributes, &words, &variables)
  if result != 0 { throw SpawnError(call: "posix_spawnp of \(command.words[0])", code: result) }
  return id
}

/// Has the new process close all but its streams at once, not only when it becomes its program.
private func closeOthers(_ actions: inout FileActions) {
  #if os(Linux)
    // Linux's headers hide this call of glibc.
    typealias Close = @convention(c) (UnsafeMutablePointer<FileActions>, Int32) -> Int32
    if let close = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") {
      _ = unsafeBitCast(close, to: Close.self)(&actions, 3)
    }
  #endif
}

private func setSignals(_ attributes: inout Attributes, flag: Int32) {
  var none = sigset_t()
  sigemptyset(&none)
  var usual = sigset_t()
  sigemptyset(&usual)
  for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU] {
    sigaddset(&usual, signal)
  }
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &usual)
  posix_spawnattr_setpgroup(&attributes, 0)
  var flags = Int32(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | flag
  #if canImport(Darwin)
    flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
  #endif
  posix_spawnattr_setflags(&attributes, Int16(flags))
}
