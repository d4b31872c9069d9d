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
  /// The calls on descriptors. Reading and writing wait without the global lock.
  static func addDescriptors(_ builder: ModuleBuilder) {
    builder.function("open", .named(ParameterList("path, flags, mode="))) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "open")
      let flags = try vm.descriptorArgument(arguments[1])
      let mode = try arguments[2].isUnbound ? 0o777 : vm.index(arguments[2])
      return .int(
        try vm.check(
          FileAccess.open(path.text, flags, UInt32(truncatingIfNeeded: mode)), path.value))
    }
    builder.function("close", .one) { vm, _, arguments in
      try vm.check(FileAccess.close(try vm.descriptorArgument(arguments[0])))
      return .none
    }
    builder.function("read", .positional(2, 2)) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      let count = try vm.index(arguments[1])
      if count < 0 { throw vm.osError(.invalidArgument) }
      try vm.charge(count)
      var buffer = [UInt8](repeating: 0, count: count)
      _ = try vm.wait(for: Descriptor(rawValue: number), .readable)
      let got = try vm.check(buffer.withUnsafeMutableBytes { FileAccess.read(number, $0) })
      return vm.bytes(buffer.prefix(got))
    }
    builder.function("write", .positional(2, 2)) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      return try vm.withBytes(arguments[1]) { bytes in
        .int(try vm.check(vm.withoutLock { FileAccess.write(number, bytes) }))
      }
    }
    builder.function("lseek", .positional(3, 3)) { vm, _, arguments in
      let whence = try vm.descriptorArgument(arguments[2])
      return .int(
        try vm.check(
          FileAccess.seek(
            vm.descriptorArgument(arguments[0]), vm.index(arguments[1]), whence)))
    }
    builder.function("ftruncate", .positional(2, 2)) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      let size = off_t(try vm.index(arguments[1]))
      try vm.check(FileAccess.call { Int(ftruncate(number, size)) })
      return .none
    }
    builder.function("dup", .one) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      return .int(try vm.check(FileAccess.call { Int(fcntl(number, F_DUPFD_CLOEXEC, 0)) }))
    }
    builder.function("dup2", .positional(2, 3)) { vm, _, arguments in
      let first = try vm.descriptorArgument(arguments[0])
      let second = try vm.descriptorArgument(arguments[1])
      return .int(try vm.check(FileAccess.call { Int(dup2(first, second)) }))
    }
    builder.function("pipe", .none) { vm, _, _ in
      var ends: [Int32] = [-1, -1]
      try vm.check(FileAccess.call { Int(pipe(&ends)) })
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return .object(vm.tuple(ends.map { .int(Int($0)) }))
    }
    builder.function("isatty", .one) { vm, _, arguments in
      .bool(isatty(try vm.descriptorArgument(arguments[0])) == 1)
    }
    addFlags(builder)
  }

  private static func addFlags(_ builder: ModuleBuilder) {
    builder.function("get_blocking", .one) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      let flags = try vm.check(FileAccess.call { Int(fcntl(number, F_GETFL)) })
      return .bool(flags & Int(O_NONBLOCK) == 0)
    }
    builder.function("set_blocking", .positional(2, 2)) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      let isBlocking = try vm.isTrue(arguments[1])
      let flags = try vm.check(FileAccess.call { Int(fcntl(number, F_GETFL)) })
      let new = isBlocking ? flags & ~Int(O_NONBLOCK) : flags | Int(O_NONBLOCK)
      try vm.check(
        FileAccess.call { Int(fcntl(number, F_SETFL, Int32(truncatingIfNeeded: new))) })
      return .none
    }
    builder.function("get_inheritable", .one) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      let flags = try vm.check(FileAccess.call { Int(fcntl(number, F_GETFD)) })
      return .bool(flags & Int(FD_CLOEXEC) == 0)
    }
    builder.function("set_inheritable", .positional(2, 2)) { vm, _, arguments in
      let number = try vm.descriptorArgument(arguments[0])
      let flag = try vm.isTrue(arguments[1]) ? 0 : FD_CLOEXEC
      try vm.check(FileAccess.call { Int(fcntl(number, F_SETFD, flag)) })
      return .none
    }
  }
}
