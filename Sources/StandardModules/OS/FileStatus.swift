import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `os.stat_result`: a tuple of ten numbers whose places have names, and finer times beside.
struct FileStatus {
  let type: PyType
  private static let names = [
    "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
  ]

  init(_ builder: ModuleBuilder) {
    type = builder.type("stat_result", base: builder.vm.types.tuple, layout: .tuple)
    for (i, name) in FileStatus.names.enumerated() {
      type.attribute(name) { _, receiver in receiver.tuple?.items[i] ?? .none }
    }
    for name in ["st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns"] {
      type.attribute(name) { vm, receiver in
        receiver.object?.attributes?.get(vm.interpreter.intern(name)) ?? .none
      }
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      let names = FileStatus.names + ["st_atime", "st_mtime", "st_ctime"]
      let parts = try zip(names, receiver.tuple.map { Array($0.values) } ?? []).map {
        "\($0)=\(try vm.repr($1).string)"
      }
      return vm.str("os.stat_result(\(parts.joined(separator: ", ")))")
    }
  }

  /// The tuple of what stat(2) said.
  func make(_ vm: VM, _ status: stat) -> Value {
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_atim, status.st_mtim, status.st_ctim]
    #endif
    return make(
      vm,
      [
        Int(status.st_mode), Int(truncatingIfNeeded: status.st_ino),
        Int(truncatingIfNeeded: status.st_dev), Int(status.st_nlink), Int(status.st_uid),
        Int(status.st_gid), Int(status.st_size),
      ], times: times.map { (Int($0.tv_sec), Int($0.tv_nsec)) })
  }

  /// The tuple of a file in memory.
  func make(_ vm: VM, isFolder: Bool, size: Int) -> Value {
    make(
      vm, [isFolder ? 0o040755 : 0o100644, 1, 1, 1, 0, 0, size],
      times: [(0, 0), (0, 0), (0, 0)])
  }

  private func make(_ vm: VM, _ numbers: [Int], times: [(Int, Int)]) -> Value {
    let made = PyTuple(type, (numbers + times.map(\.0)).map { Value.int($0) })
    let attributes = vm.dict()
    for (name, (seconds, nanoseconds)) in zip(["st_atime", "st_mtime", "st_ctime"], times) {
      attributes.set(
        vm.interpreter.intern(name), .float(Double(seconds) + Double(nanoseconds) / 1e9))
      let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      attributes.set(
        vm.interpreter.intern(name + "_ns"), .int(overflow ? 0 : whole &+ nanoseconds))
    }
    made.attributes = attributes
    return .object(made)
  }
}
