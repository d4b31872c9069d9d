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
  /// The calls on file names.
  static func addFiles(_ builder: ModuleBuilder) {
    let statuses = FileStatus(builder)
    builder.function("getcwd", .none) { vm, _, _ in
      guard let path = getcwd(nil, 0) else { throw vm.osError(Errno(rawValue: errno)) }
      defer { free(path) }
      return vm.str(String(cString: path))
    }
    builder.function("listdir", .positional(0, 1)) { vm, _, arguments in
      let path =
        try arguments.count == 0 || arguments[0].isNone
        ? nil : PathArgument(vm, arguments[0], "listdir")
      guard let folder = opendir(path?.text ?? ".") else {
        throw vm.osError(Errno(rawValue: errno), path?.value ?? .none)
      }
      defer { closedir(folder) }
      let list = vm.list()
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { list.append(vm.str(name)) }
      }
      return .object(list)
    }
    for name in ["stat", "lstat"] {
      builder.function(name, .any) { vm, _, arguments in
        if arguments.count > 0, case .int = arguments[0] {
          return try fileStatus(vm, statuses, arguments[0])
        }
        if arguments.count == 0 {
          throw vm.typeError("\(name)() missing required argument 'path' (pos 1)")
        }
        let path = try PathArgument(vm, arguments[0], name)
        switch FileAccess.status(path.text, follow: name == "stat") {
        case .success(let status): return statuses.make(vm, status)
        case .failure(let errno): throw vm.osError(errno, path.value)
        }
      }
    }
    builder.function("fstat", .one) { vm, _, arguments in
      try fileStatus(vm, statuses, arguments[0])
    }
    addPathCalls(builder)
  }

  private static func fileStatus(
    _ vm: VM, _ statuses: FileStatus, _ descriptor: Value
  ) throws -> Value {
    switch FileAccess.status(try vm.descriptorArgument(descriptor)) {
    case .success(let status): return statuses.make(vm, status)
    case .failure(let errno): throw vm.osError(errno)
    }
  }

  private static func addPathCalls(_ builder: ModuleBuilder) {
    let calls: [(String, (String) -> Int)] = [
      ("chdir", { Int(chdir($0)) }), ("rmdir", { Int(rmdir($0)) }),
      ("unlink", { Int(unlink($0)) }),
    ]
    for (name, body) in calls {
      builder.function(name, .one) { vm, _, arguments in
        let path = try PathArgument(vm, arguments[0], name)
        try vm.check(FileAccess.call { body(path.text) }, path.value)
        return .none
      }
    }
    builder.function("mkdir", .named(ParameterList("path, mode="))) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "mkdir")
      let mode = try arguments[1].isUnbound ? 0o777 : vm.index(arguments[1])
      try vm.check(
        FileAccess.call { Int(mkdir(path.text, mode_t(truncatingIfNeeded: mode))) }, path.value)
      return .none
    }
    let pairs: [(String, (String, String) -> Int)] = [
      ("rename", { Int(rename($0, $1)) }), ("symlink", { Int(symlink($0, $1)) }),
    ]
    for (name, body) in pairs {
      builder.function(name, .positional(2, 2)) { vm, _, arguments in
        let first = try PathArgument(vm, arguments[0], name)
        let second = try PathArgument(vm, arguments[1], name)
        try vm.check(
          FileAccess.call { body(first.text, second.text) }, first.value, second.value)
        return .none
      }
    }
    builder.function("readlink", .one) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "readlink")
      var buffer = [UInt8](repeating: 0, count: 4096)
      let result = buffer.withUnsafeMutableBytes { bytes in
        FileAccess.call {
          bytes.baseAddress.map {
            readlink(path.text, $0.assumingMemoryBound(to: CChar.self), bytes.count)
          } ?? -1
        }
      }
      let count = try vm.check(result, path.value)
      return vm.str(String(decoding: buffer.prefix(count), as: UTF8.self))
    }
    builder.function("access", .positional(2, 2)) { vm, _, arguments in
      let path = try PathArgument(vm, arguments[0], "access")
      let mode = try vm.descriptorArgument(arguments[1])
      return .bool(access(path.text, mode) == 0)
    }
  }
}
