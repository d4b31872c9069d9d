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
  for (number, stream) in streams.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
  }
  setSignalsAndGroup(&attributes)

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

private func setSignalsAndGroup(_ attributes: inout Attributes) {
  var none = sigset_t()
  sigemptyset(&none)
  var usual = sigset_t()
  sigemptyset(&usual)
  for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTERM] { sigaddset(&usual, signal) }
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &usual)
  posix_spawnattr_setpgroup(&attributes, 0)
  var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
  #if canImport(Darwin)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
  #endif
  posix_spawnattr_setflags(&attributes, Int16(flags))
}
