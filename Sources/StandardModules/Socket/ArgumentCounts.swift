import Interpreter

/// The errors of wrong numbers of arguments, as C functions that read a tuple of them raise.
extension VM {
  /// Refuses arguments with names, and numbers of arguments outside of a range. `owner` stands
  /// before the name in the error for names. Errors: TypeError.
  @inline(__always)
  func checkArguments(
    _ arguments: Arguments, _ name: StaticString, _ range: ClosedRange<Int>,
    owner: StaticString = "socket"
  ) throws {
    if arguments.names == nil, range.contains(arguments.count) { return }
    throw wrongArguments(arguments, name, range, owner)
  }

  @inline(never)
  private func wrongArguments(
    _ arguments: Arguments, _ name: StaticString, _ range: ClosedRange<Int>,
    _ owner: StaticString
  ) -> PyError {
    if arguments.hasNames { return typeError("\(owner).\(name)() takes no keyword arguments") }
    let isExact = range.lowerBound == range.upperBound
    let few = arguments.count < range.lowerBound
    let bound = few ? range.lowerBound : range.upperBound
    let quality = isExact ? "exactly" : (few ? "at least" : "at most")
    return typeError(
      "\(name)() takes \(quality) \(bound) argument\(bound == 1 ? "" : "s") "
        + "(\(arguments.count) given)")
  }
}

/// The parameters of a function that is written in Python in CPython, with the errors of such a
/// function: "f() missing 1 required positional argument: 'address'".
struct PythonParameters {
  private let name: String
  private let names: [String]
  private let positional: Int
  private let required: Int
  /// 1 for a method: its receiver counts as an argument.
  private let receivers: Int

  /// Parameters as `ParameterList` reads them.
  init(_ name: String, _ text: StaticString, isMethod: Bool = false) {
    self.name = name
    let list = ParameterList(text)
    names = list.names
    positional = list.positional
    required = list.required
    receivers = isMethod ? 1 : 0
  }

  /// The arguments by parameter, unbound where none was given. Errors: TypeError.
  func bind(_ vm: VM, _ arguments: Arguments) throws -> [Value] {
    var values = [Value](repeating: .unbound, count: names.count)
    for (key, value) in arguments.named {
      guard let i = names.firstIndex(of: key.string) else {
        throw vm.typeError("\(name)() got an unexpected keyword argument '\(key.string)'")
      }
      if i < min(arguments.count, positional) {
        throw vm.typeError("\(name)() got multiple values for argument '\(key.string)'")
      }
      values[i] = value
    }
    if arguments.count > positional { throw tooMany(vm, arguments.count) }
    for i in 0..<arguments.count { values[i] = arguments[i] }
    let missing = (0..<required).filter { values[$0].isUnbound }.map { "'\(names[$0])'" }
    if !missing.isEmpty {
      throw vm.typeError(
        "\(name)() missing \(missing.count) required positional argument"
          + "\(missing.count == 1 ? "" : "s"): \(PythonParameters.join(missing))")
    }
    return values
  }

  private func tooMany(_ vm: VM, _ given: Int) -> PyError {
    let most = positional + receivers
    let least = required + receivers
    let count = least == most ? "\(most)" : "from \(least) to \(most)"
    let total = given + receivers
    return vm.typeError(
      "\(name)() takes \(count) positional argument\(most == 1 ? "" : "s") but \(total) "
        + "\(total == 1 ? "was" : "were") given")
  }

  private static func join(_ names: [String]) -> String {
    switch names.count {
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    default: names.dropLast().joined(separator: ", ") + ", and \(names[names.count - 1])"
    }
  }
}
