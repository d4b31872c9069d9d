import Interpreter

extension StandardModules {
  /// The module `zlib`: its checksums. Compression is refused by name.
  static func makeZlib(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "zlib")
    _ = module.exception("error")
    module.function("crc32", .positional(1, 2)) { vm, _, arguments in
      let start = try arguments.at(1).bound.map { try ChecksumStart.word(vm, $0) } ?? 0
      return try vm.withBytes(arguments[0]) { .int(Int(Checksum.crc32($0, from: start))) }
    }
    module.function("adler32", .positional(1, 2)) { vm, _, arguments in
      let start = try arguments.at(1).bound.map { try ChecksumStart.word(vm, $0) } ?? 1
      return try vm.withBytes(arguments[0]) { .int(Int(Checksum.adler32($0, from: start))) }
    }
    for name in ["compress", "decompress", "compressobj", "decompressobj"] {
      module.function(name, .any) { vm, _, _ in
        throw vm.error(
          .notImplementedError,
          "socktutor's zlib has crc32 and adler32; it has no \(name)")
      }
    }
    return .object(module.module)
  }
}
