import Interpreter

extension StandardModules {
  /// The version of Python that programs are told.
  static var pythonVersion: (major: Int, minor: Int, micro: Int) { (3, 11, 7) }

  /// The module `sys` (Python's library reference, "System-specific parameters and functions").
  static func makeSys(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "sys")
    vm.interpreter.systemVariables = builder.module.variables
    addNames(builder)
    addNumbers(builder)
    addSettings(builder)
    addErrorFunctions(builder)
    let streams = try makeStreams(vm)
    vm.interpreter.standardInput = streams.input
    vm.interpreter.standardOutput = streams.output
    vm.interpreter.standardError = streams.error
    for (name, stream) in [
      ("stdin", streams.input), ("stdout", streams.output), ("stderr", streams.error),
    ] {
      builder.constant(name, stream)
      builder.constant("__\(name)__", stream)
    }
    // Standard output shows what was written before the program waits for input.
    if let input = streams.input.textWrapper, let output = streams.output.textWrapper,
      output.isLineBuffered
    {
      input.beforeReading = { [weak output] vm in try? output?.flush(vm) }
    }
    return .object(builder.module)
  }

  /// Sets `sys.argv`.
  package static func setArguments(_ vm: VM, _ arguments: [String]) {
    let list = vm.list(arguments.map { vm.str($0) })
    vm.interpreter.systemVariables?.set(vm.interpreter.intern("argv"), .object(list))
  }

  private static func addNames(_ builder: ModuleBuilder) {
    let vm = builder.vm
    let given = vm.interpreter.system.configuration
    func names(_ texts: [String]) -> Value { .object(vm.list(texts.map { vm.str($0) })) }
    builder.constant("argv", names(given.arguments))
    builder.constant("orig_argv", names([given.executable] + given.arguments))
    builder.constant("path", names(given.programFolder.map { [$0] } ?? []))
    builder.constant("modules", .object(vm.interpreter.modules))
    builder.constant("executable", vm.str(given.executable))
    for name in ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"] {
      builder.constant(name, vm.str("/usr"))
    }
    #if os(macOS)
      builder.constant("platform", vm.str("darwin"))
    #else
      builder.constant("platform", vm.str("linux"))
    #endif
    builder.constant("byteorder", vm.str(1 == 1.littleEndian ? "little" : "big"))
    builder.constant("float_repr_style", vm.str("short"))
    builder.constant("abiflags", vm.str(""))
    builder.constant("platlibdir", vm.str("lib"))
    builder.constant("copyright", vm.str("socktutor"))
    builder.constant("dont_write_bytecode", .bool(true))
    builder.constant("pycache_prefix", .none)
    builder.constant("warnoptions", names([]))
    builder.constant("meta_path", names([]))
    builder.constant("path_hooks", names([]))
    builder.constant("path_importer_cache", .object(vm.dict()))
    builder.constant("_xoptions", .object(vm.dict()))
    let standard = vm.set(.frozenset)
    for name in ModuleNames.standard { _ = try? standard.insert(vm, vm.str(String(name))) }
    builder.constant("stdlib_module_names", .object(standard))
    builder.constant(
      "builtin_module_names",
      .object(vm.tuple(ModuleNames.builtIn.map { vm.str(String($0)) })))
  }

  private static func addNumbers(_ builder: ModuleBuilder) {
    let vm = builder.vm
    let (major, minor, micro) = pythonVersion
    builder.constant("maxsize", Int.max)
    builder.constant("maxunicode", 0x10ffff)
    builder.constant("hexversion", major << 24 | minor << 16 | micro << 8 | 0xf0)
    builder.constant("api_version", 1013)
    builder.constant("version", vm.str("\(major).\(minor).\(micro) (socktutor) [Swift]"))
    let version = StructSequence(
      vm, "version_info", module: "sys", ["major", "minor", "micro", "releaselevel", "serial"])
    let versionInfo = version.make(
      vm, [.int(major), .int(minor), .int(micro), vm.str("final"), .int(0)])
    builder.constant("version_info", versionInfo)
    func sequence(_ name: String, _ fields: [(String, Value)]) {
      let made = StructSequence(vm, name, module: "sys", fields.map(\.0))
      builder.constant(name, made.make(vm, fields.map(\.1)))
    }
    sequence(
      "flags",
      [
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site",
        "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization",
        "isolated",
      ].map { ($0, .int($0 == "dont_write_bytecode" ? 1 : 0)) } + [
        ("dev_mode", .bool(false)), ("utf8_mode", .int(0)), ("warn_default_encoding", .int(0)),
        ("safe_path", .bool(false)), ("int_max_str_digits", .int(4300)),
      ])
    sequence(
      "float_info",
      [
        ("max", .float(.greatestFiniteMagnitude)), ("max_exp", .int(1024)),
        ("max_10_exp", .int(308)), ("min", .float(.leastNormalMagnitude)),
        ("min_exp", .int(-1021)), ("min_10_exp", .int(-307)), ("dig", .int(15)),
        ("mant_dig", .int(53)), ("epsilon", .float(.ulpOfOne)), ("radix", .int(2)),
        ("rounds", .int(1)),
      ])
    sequence(
      "int_info",
      [
        ("bits_per_digit", .int(30)), ("sizeof_digit", .int(4)),
        ("default_max_str_digits", .int(4300)), ("str_digits_check_threshold", .int(640)),
      ])
    sequence(
      "hash_info",
      [
        ("width", .int(64)), ("modulus", .int((1 << 61) - 1)), ("inf", .int(314159)),
        ("nan", .int(0)), ("imag", .int(1_000_003)), ("algorithm", vm.str("fnv")),
        ("hash_bits", .int(64)), ("seed_bits", .int(0)), ("cutoff", .int(0)),
      ])
    sequence(
      "thread_info",
      [("name", vm.str("pthread")), ("lock", vm.str("semaphore")), ("version", .none)])
    sequence(
      "implementation",
      [
        ("name", vm.str("cpython")), ("cache_tag", vm.str("cpython-311")), ("version", versionInfo),
        ("hexversion", .int(major << 24 | minor << 16 | micro << 8 | 0xf0)),
      ])
  }
}
