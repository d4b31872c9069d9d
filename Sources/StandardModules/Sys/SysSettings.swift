import Interpreter

/// The functions of `sys` that tell or change how the interpreter works.
extension StandardModules {
  static func addSettings(_ builder: ModuleBuilder) {
    let vm = builder.vm
    addRecursionLimit(builder)
    builder.function("getdefaultencoding", .none) { vm, _, _ in vm.str("utf-8") }
    builder.function("getfilesystemencoding", .none) { vm, _, _ in vm.str("utf-8") }
    builder.function("getfilesystemencodeerrors", .none) { vm, _, _ in vm.str("surrogateescape") }
    builder.function("getrefcount", .one) { _, _, _ in .int(2) }
    builder.function("getallocatedblocks", .none) { _, _, _ in .int(0) }
    builder.function("getsizeof", .positional(1, 2)) { vm, _, arguments in
      .int(roughSize(arguments[0]))
    }
    builder.function("intern", .one) { vm, _, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError("intern() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      return text.isExact ? .object(vm.interpreter.intern(text)) : arguments[0]
    }
    builder.function("is_finalizing", .none) { _, _, _ in .bool(false) }
    for name in ["gettrace", "getprofile"] { builder.function(name, .none) { _, _, _ in .none } }
    for name in ["settrace", "setprofile", "addaudithook"] {
      builder.function(name, .one) { _, _, _ in .none }
    }
    builder.function("audit", .any) { _, _, _ in .none }
    // The interval is only remembered: threads hand over every five milliseconds.
    builder.constant("_switch_interval", .float(0.005))
    let variables = builder.module.variables
    let interval = vm.interpreter.intern("_switch_interval")
    builder.function("setswitchinterval", .one) { vm, _, arguments in
      let seconds = try vm.double(arguments[0])
      if !(seconds > 0) { throw vm.valueError("switch interval must be strictly positive") }
      variables.set(interval, .float(seconds))
      return .none
    }
    builder.function("getswitchinterval", .none) { _, _, _ in variables.get(interval) ?? .none }
    let digits = vm.interpreter.intern("_max_str_digits")
    builder.constant("_max_str_digits", 4300)
    builder.function("get_int_max_str_digits", .none) { _, _, _ in variables.get(digits) ?? .none }
    builder.function("set_int_max_str_digits", .named(ParameterList("maxdigits"))) {
      vm, _, arguments in
      let count = try vm.index(arguments[0])
      if count != 0, count < 640 {
        throw vm.valueError("maxdigits must be 0 or larger than 640")
      }
      variables.set(digits, .int(count))
      return .none
    }
  }

  private static func addRecursionLimit(_ builder: ModuleBuilder) {
    builder.function("getrecursionlimit", .none) { vm, _, _ in
      .int(vm.interpreter.limits.recursion)
    }
    builder.function("setrecursionlimit", .one) { vm, _, arguments in
      let wanted = try vm.index(arguments[0])
      if wanted < 1 {
        throw vm.valueError("recursion limit must be greater or equal than 1")
      }
      if wanted <= vm.depth {
        throw vm.error(
          .recursionError,
          "cannot set the recursion limit to \(wanted) at the recursion depth \(vm.depth): "
            + "the limit is too low")
      }
      let most = vm.interpreter.limits.isGraded ? 1000 : 10_000
      vm.interpreter.limits.recursion = min(wanted, most)
      return .none
    }
  }

  /// The size that CPython would tell, for the commonest classes; elsewhere a plain object's.
  private static func roughSize(_ value: Value) -> Int {
    switch value {
    case .none, .unbound: return 16
    case .bool, .int: return 28
    case .float: return 24
    case .object(let object):
      switch object.kind {
      case .str:
        guard let text = value.str else { return 49 }
        if text.isASCII { return 49 + text.count }
        let widest = text.wide.max() ?? 0
        return widest < 256 ? 73 + text.count : 74 + text.count * (widest < 0x10000 ? 2 : 4)
      case .bytes: return 33 + (value.bytes?.count ?? 0)
      case .bytearray: return 57 + (value.bytearray?.count ?? 0)
      case .list: return 56 + 8 * (value.list?.count ?? 0)
      case .tuple: return 40 + 8 * (value.tuple?.count ?? 0)
      case .dict: return (value.dict?.count ?? 0) == 0 ? 64 : 184 + 36 * (value.dict?.count ?? 0)
      case .set, .frozenset: return 216
      case .int: return 32
      default: return 48
      }
    }
  }
}
