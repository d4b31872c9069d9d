import Interpreter

/// Arguments by position and name where CPython's errors name another function than the one called.
enum NativeArguments {
  /// The arguments in the order of the parameters. Errors: TypeError.
  static func bind(
    _ vm: VM, _ arguments: Arguments, _ function: String?, _ names: [String], required: Int,
    positional: Int? = nil
  ) throws -> [Value] {
    let shown = function.map { "\($0)()" } ?? "function"
    let limit = positional ?? names.count
    let total = arguments.count + arguments.named.count
    if arguments.count > limit || total > names.count {
      let kind = positional == nil ? "arguments" : "positional arguments"
      throw vm.typeError(
        "\(shown) takes at most \(limit) \(kind) (\(max(arguments.count, total)) given)")
    }
    var values = [Value](repeating: .unbound, count: names.count)
    for i in 0..<arguments.count { values[i] = arguments[i] }
    for (name, value) in arguments.named {
      guard let i = names.firstIndex(of: name.string) else {
        let place = function.map { "\($0)()" } ?? "this function"
        throw vm.typeError("'\(name.string)' is an invalid keyword argument for \(place)")
      }
      guard values[i].isUnbound else {
        throw vm.typeError(
          "argument for \(shown) given by name ('\(name.string)') and position (\(i + 1))")
      }
      values[i] = value
    }
    for i in 0..<required where values[i].isUnbound {
      throw vm.typeError("\(shown) missing required argument '\(names[i])' (pos \(i + 1))")
    }
    return values
  }
}
