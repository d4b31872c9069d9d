import Interpreter

/// The parameters of a function that CPython has in Python: binds arguments as such a function does
/// and with its errors, which are not those of functions written in C.
struct PythonSignature: Sendable {
  private let name: String
  private let names: [String]
  private let positional: Int
  private let requires: [Bool]
  private let takesMore: Bool

  /// Reads a qualified name and parameters such as `"s, *, cls=, **"`: a name with `=` is
  /// optional, `*` begins those by name only, `**` at the end takes all other names.
  init(_ name: String, _ parameters: String) {
    self.name = name
    var names: [String] = []
    var requires: [Bool] = []
    var positional: Int?
    var takesMore = false
    for part in parameters.split(separator: ",") {
      let word = part.drop { $0 == " " }
      if word == "*" {
        positional = names.count
      } else if word == "**" {
        takesMore = true
      } else {
        names.append(String(word.hasSuffix("=") ? word.dropLast() : word))
        requires.append(!word.hasSuffix("="))
      }
    }
    self.names = names
    self.requires = requires
    self.positional = positional ?? names.count
    self.takesMore = takesMore
  }

  /// The arguments in the order of the parameters, `unbound` for those not given; other names where
  /// the function takes them. Errors: TypeError.
  ///
  /// - Parameter receivers: 1 for a method, whose `self` counts in the errors.
  func bind(
    _ vm: VM, _ arguments: Arguments, receivers: Int = 0
  ) throws -> (values: [Value], more: [(PyStr, Value)]) {
    var values = [Value](repeating: .unbound, count: names.count)
    var more: [(PyStr, Value)] = []
    for (key, value) in arguments.named {
      let text = key.string
      guard let i = names.firstIndex(of: text) else {
        if takesMore {
          more.append((key, value))
          continue
        }
        throw vm.typeError("\(name)() got an unexpected keyword argument '\(text)'")
      }
      if i < min(arguments.count, positional) {
        throw vm.typeError("\(name)() got multiple values for argument '\(text)'")
      }
      values[i] = value
    }
    if arguments.count > positional {
      throw tooMany(vm, arguments.count + receivers, receivers)
    }
    for i in 0..<arguments.count { values[i] = arguments[i] }
    try check(vm, values)
    return (values, more)
  }

  private func tooMany(_ vm: VM, _ given: Int, _ receivers: Int) -> PyError {
    let most = positional + receivers
    let least = requires[..<positional].count { $0 } + receivers
    let range = least == most ? "\(most)" : "from \(least) to \(most)"
    let plural = most == 1 && least == most ? "" : "s"
    return vm.typeError(
      "\(name)() takes \(range) positional argument\(plural) but \(given) "
        + "\(given == 1 ? "was" : "were") given")
  }

  private func check(_ vm: VM, _ values: [Value]) throws {
    for (range, kind) in [
      (0..<positional, "positional"), (positional..<names.count, "keyword-only"),
    ] {
      let missing = range.filter { requires[$0] && values[$0].isUnbound }.map { "'\(names[$0])'" }
      guard let last = missing.last else { continue }
      let list =
        switch missing.count {
        case 1: last
        case 2: "\(missing[0]) and \(last)"
        default: missing.dropLast().joined(separator: ", ") + ", and \(last)"
        }
      throw vm.typeError(
        "\(name)() missing \(missing.count) required \(kind) "
          + "argument\(missing.count == 1 ? "" : "s"): \(list)")
    }
  }
}

extension Value {
  /// The value, or None where none was given.
  var orNone: Value { bound ?? .none }

  /// The value unless it is absent or None.
  var some: Value? { isNone ? nil : bound }
}

/// Exceptions of classes that modules define.
enum NativeError {
  /// A new exception of a class, in the context of what is being handled.
  static func make(_ vm: VM, _ type: PyType, _ arguments: Value...) -> PyError {
    let exception = PyException(type, vm.tuple(arguments))
    exception.context = vm.handledException
    return PyError(exception)
  }

  /// A new exception of a class with a text.
  static func make(_ vm: VM, _ type: PyType, _ message: String) -> PyError {
    make(vm, type, vm.str(message))
  }
}
