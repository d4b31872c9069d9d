import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StandardModules {
  /// Module `posix`, on which `os` stands: the calls that touch no other process. A graded program
  /// has its private folder in memory and no descriptors but its own.
  static func makePosix(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "posix")
    addProcess(builder)
    addEnvironment(builder)
    if let folder = vm.interpreter.system.memoryFolder {
      addMemoryFiles(builder, folder)
    } else {
      addFiles(builder)
      addDescriptors(builder)
      addFileAttributes(builder)
    }
    return .object(builder.module)
  }

  private static func addProcess(_ builder: ModuleBuilder) {
    let numbers: [(String, () -> Int)] = [
      ("getpid", { Int(getpid()) }), ("getppid", { Int(getppid()) }), ("getuid", { Int(getuid()) }),
      ("geteuid", { Int(geteuid()) }), ("getgid", { Int(getgid()) }),
      ("getegid", { Int(getegid()) }), ("getpgrp", { Int(getpgrp()) }),
      ("sched_yield", { Int(sched_yield()) }),
      ("cpu_count", { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }),
    ]
    for (name, body) in numbers { builder.function(name, .none) { _, _, _ in .int(body()) } }
    builder.function("strerror", .one) { vm, _, arguments in
      vm.str(Errno(rawValue: try vm.descriptorArgument(arguments[0])).message)
    }
    builder.function("urandom", .one) { vm, _, arguments in
      let count = try vm.index(arguments[0])
      if count < 0 { throw vm.valueError("negative argument not allowed") }
      try vm.charge(count)
      var generator = SystemRandomNumberGenerator()
      return vm.bytes((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
    builder.function("times", .none) { vm, _, _ in
      var usage = rusage()
      #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      #else
        getrusage(RUSAGE_SELF, &usage)
      #endif
      func seconds(_ time: timeval) -> Value {
        .float(Double(time.tv_sec) + Double(time.tv_usec) / 1e6)
      }
      return .object(
        vm.tuple([
          seconds(usage.ru_utime), seconds(usage.ru_stime), .float(0), .float(0),
          .float(Double(clock()) / 1e6),
        ]))
    }
    builder.function("uname", .none) { vm, _, _ in
      var names = utsname()
      uname(&names)
      func text<T>(_ field: T) -> Value {
        withUnsafeBytes(of: field) {
          vm.str(String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self))
        }
      }
      return .object(
        vm.tuple([
          text(names.sysname), text(names.nodename), text(names.release), text(names.version),
          text(names.machine),
        ]))
    }
    builder.function("kill", .positional(2, 2)) { vm, _, arguments in
      let target = try vm.index(arguments[0])
      let signal = try vm.descriptorArgument(arguments[1])
      guard target == Int(getpid()) else { throw vm.osError(.permission) }
      guard 0..<65 ~= signal else { throw vm.osError(.invalidArgument) }
      if signal != 0 { try StandardModules.send(vm, signal) }
      return .none
    }
    builder.function("_exit", .one) { vm, _, arguments in
      let status = try vm.descriptorArgument(arguments[0])
      // One of several programs, or a graded one, ends without the process.
      guard !StandardModules.takesSignals(vm) else { _exit(status) }
      vm.interpreter.system.control.exit(Int(status))
      throw Interruption.stopped
    }
    builder.function("getloadavg", .none) { vm, _, _ in
      var loads = [0.0, 0.0, 0.0]
      guard getloadavg(&loads, 3) == 3 else { throw vm.osError(.ioError) }
      return .object(vm.tuple(loads.map { .float($0) }))
    }
    builder.function("umask", .one) { vm, _, arguments in
      .int(Int(umask(mode_t(truncatingIfNeeded: try vm.index(arguments[0])))))
    }
    builder.function("get_terminal_size", .positional(0, 1)) { vm, _, arguments in
      var size = winsize()
      let descriptor = try arguments.count > 0 ? vm.descriptorArgument(arguments[0]) : 1
      let result = FileAccess.call { Int(ioctl(descriptor, UInt(TIOCGWINSZ), &size)) }
      try vm.check(result)
      return .object(vm.tuple([.int(Int(size.ws_col)), .int(Int(size.ws_row))]))
    }
    for (name, value) in [
      ("F_OK", F_OK), ("R_OK", R_OK), ("W_OK", W_OK), ("X_OK", X_OK), ("O_RDONLY", O_RDONLY),
      ("O_WRONLY", O_WRONLY), ("O_RDWR", O_RDWR), ("O_CREAT", O_CREAT), ("O_EXCL", O_EXCL),
      ("O_TRUNC", O_TRUNC), ("O_APPEND", O_APPEND), ("O_NONBLOCK", O_NONBLOCK),
      ("O_CLOEXEC", O_CLOEXEC), ("O_SYNC", O_SYNC), ("O_DIRECTORY", O_DIRECTORY),
      ("O_NOFOLLOW", O_NOFOLLOW), ("O_NOCTTY", O_NOCTTY), ("O_NDELAY", O_NONBLOCK),
    ] {
      builder.constant(name, Int(value))
    }
  }

  private static func addEnvironment(_ builder: ModuleBuilder) {
    let vm = builder.vm
    let variables = vm.dict()
    for (name, value) in vm.interpreter.system.environment() {
      variables.set(vm.interpreter.string(name), vm.str(value))
    }
    builder.constant("environ", .object(variables))
    builder.function("putenv", .positional(2, 2)) { _, _, _ in .none }
    builder.function("unsetenv", .one) { _, _, _ in .none }
  }

  /// The files of a graded program: what it may look at and remove in its private folder.
  private static func addMemoryFiles(_ builder: ModuleBuilder, _ folder: MemoryFolder) {
    let statuses = FileStatus(builder)
    builder.function("getcwd", .none) { vm, _, _ in vm.str(MemoryFolder.path) }
    builder.function("listdir", .positional(0, 1)) { vm, _, arguments in
      let path = try arguments.count == 0 ? "" : PathArgument(vm, arguments[0], "listdir").text
      if !folder.isFolder(path) { throw vm.osError(.noEntry, arguments.at(0)) }
      return .object(vm.list(folder.names(in: path).map { vm.str($0) }))
    }
    for name in ["stat", "lstat"] {
      builder.function(name, .one) { vm, _, arguments in
        let path = try PathArgument(vm, arguments[0], name)
        if let real = vm.interpreter.network.policy.socketFile(vm, path.text),
          case .success(let status) = FileAccess.status(real)
        {
          return statuses.make(vm, status)
        }
        if let file = folder.file(path.text) {
          return statuses.make(vm, isFolder: false, size: file.bytes.count)
        }
        if folder.isFolder(path.text) { return statuses.make(vm, isFolder: true, size: 0) }
        throw vm.osError(.noEntry, path.value)
      }
    }
    builder.function("unlink", .one) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "unlink")
      if vm.interpreter.network.policy.removeSocketFile(vm, path.text) { return .none }
      if folder.file(path.text) == nil { throw vm.osError(.noEntry, path.value) }
      folder.remove(path.text)
      return .none
    }
    builder.function("access", .positional(2, 2)) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "access").text
      return .bool(
        folder.file(path) != nil || folder.isFolder(path)
          || vm.interpreter.network.policy.socketFile(vm, path) != nil)
    }
    for name in [
      "chdir", "mkdir", "rmdir", "rename", "symlink", "readlink", "open", "close", "read", "write",
      "dup", "dup2", "pipe", "fstat", "lseek", "ftruncate", "isatty", "get_blocking",
      "set_blocking", "get_inheritable", "set_inheritable", "chmod", "truncate", "link", "_utime",
      "fsync", "fdatasync",
    ] {
      builder.function(name, .any) { vm, _, _ in throw vm.osError(.permission) }
    }
  }
}

extension SystemState {
  /// The variables that `os.environ` begins with.
  func environment() -> [(name: String, value: String)] {
    if let given = configuration.environment { return given }
    if memoryFolder != nil { return [] }
    var result: [(name: String, value: String)] = []
    guard var pointer = environ as UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? else {
      return []
    }
    while let entry = pointer.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        result.append((String(text[..<equals]), String(text[text.index(after: equals)...])))
      }
      pointer += 1
    }
    return result
  }
}
