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
  /// The calls on what a file has beside its bytes, and on getting it to the disk: `chmod`, `utime`,
  /// `truncate`, `link`, `fsync`.
  static func addFileAttributes(_ builder: ModuleBuilder) {
    builder.function("chmod", .positional(2, 2)) { vm, _, arguments in
      let mode = mode_t(truncatingIfNeeded: try vm.index(arguments[1]))
      if case .int = arguments[0] {
        let number = try vm.descriptorArgument(arguments[0])
        try vm.check(FileAccess.call { Int(fchmod(number, mode)) })
      } else {
        let path = try PathArgument(vm, arguments[0], "chmod")
        try vm.check(FileAccess.call { Int(chmod(path.text, mode)) }, path.value)
      }
      return .none
    }
    builder.function("truncate", .positional(2, 2)) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "truncate")
      let size = off_t(try vm.index(arguments[1]))
      try vm.check(FileAccess.call { Int(truncate(path.text, size)) }, path.value)
      return .none
    }
    builder.function("link", .positional(2, 2)) { vm, _, arguments in
      let first = try PathArgument(vm, arguments[0], "link")
      let second = try PathArgument(vm, arguments[1], "link")
      try vm.check(
        FileAccess.call { Int(link(first.text, second.text)) }, first.value, second.value)
      return .none
    }
    // Nanoseconds of access and of change; None for now.
    builder.function("_utime", .positional(3, 3)) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "utime")
      var times = [timespec(), timespec()]
      clock_gettime(CLOCK_REALTIME, &times[0])
      times[1] = times[0]
      for i in 0..<2 {
        let value = arguments[i + 1]
        if value.isNone { continue }
        let (seconds, rest) = try vm.index(value).quotientAndRemainder(dividingBy: 1_000_000_000)
        times[i].tv_sec = rest < 0 ? seconds - 1 : seconds
        times[i].tv_nsec = rest < 0 ? rest + 1_000_000_000 : rest
      }
      try vm.check(FileAccess.call { Int(utimensat(AT_FDCWD, path.text, times, 0)) }, path.value)
      return .none
    }
    for name in ["fsync", "fdatasync"] {
      builder.function(name, .one) { vm, _, arguments in
        var value = arguments[0]
        if case .object = value, let method = try vm.findAttribute(value, "fileno") {
          value = try vm.call(method)
        }
        let number = try vm.descriptorArgument(value)
        try vm.check(vm.withoutLock { FileAccess.call { Int(fsync(number)) } })
        return .none
      }
    }
  }
}
