import Interpreter

extension StandardModules {
  /// The module `_random`: the generator that `random` builds on.
  static func makeRandom(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "_random")
    PyRandom.make(module)
    return .object(module.module)
  }
}

/// A Mersenne Twister: `_random.Random`.
final class PyRandom: PyObject {
  private var twister = MersenneTwister(0)

  private static func of(_ vm: VM, _ value: Value) throws -> PyRandom {
    if let object = value.object as? PyRandom { return object }
    throw vm.typeError("a Random is required, not '\(vm.typeName(value))'")
  }

  static func make(_ module: ModuleBuilder) {
    let type = module.type("Random")
    type.messagePrefix = "_random."
    type.constructor(.any) { vm, type, arguments in
      let random = PyRandom(type, .other)
      try random.seed(vm, type.isHeap ? .none : arguments.at(0).orNone)
      return .object(random)
    }
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("random", .none) { vm, receiver, _ in
      .float(try of(vm, receiver).twister.random())
    }
    type.method("seed", .positional(0, 1)) { vm, receiver, arguments in
      try of(vm, receiver).seed(vm, arguments.at(0).orNone)
      return .none
    }
    type.method("getrandbits", .one) { vm, receiver, arguments in
      let count = try vm.index(arguments[0])
      if count < 0 { throw vm.valueError("number of bits must be non-negative") }
      let random = try of(vm, receiver)
      if count <= 62 { return .int(Int(random.twister.bits(count))) }
      try vm.chargeInteger(bits: count)
      let bytes = random.twister.words(bits: count).flatMap { word in
        (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) }
      }
      return vm.int(BigInt(bytes: bytes, bigEndian: false, signed: false))
    }
    type.method("getstate", .none) { vm, receiver, _ in
      let state = try of(vm, receiver).twister.state
      return .object(vm.tuple(state.words.map { .int(Int($0)) } + [.int(state.index)]))
    }
    type.method("setstate", .one) { vm, receiver, arguments in
      guard let values = arguments[0].tuple else {
        throw vm.typeError("state vector must be a tuple")
      }
      guard values.count == 625 else { throw vm.valueError("state vector is the wrong size") }
      let words = try values.values.dropLast().map {
        UInt32(truncatingIfNeeded: try vm.index($0))
      }
      guard
        let restored = MersenneTwister(state: words, index: try vm.index(values[624]))
      else { throw vm.valueError("invalid state") }
      try of(vm, receiver).twister = restored
      return .none
    }
  }

  private func seed(_ vm: VM, _ value: Value) throws {
    if value.isNone {
      twister = MersenneTwister(magnitude: (0..<8).map { _ in UInt32.random(in: 0...(.max)) })
    } else if vm.type(of: value).isSubtype(of: vm.interpreter.types.int) {
      twister = MersenneTwister(magnitude: try words(vm.bigIndex(value).magnitude))
    } else {
      let hash = UInt(bitPattern: try vm.hash(value))
      twister = MersenneTwister(magnitude: words(BigInt(hash)))
    }
  }

  private func words(_ number: BigInt) -> [UInt32] {
    let count = (number.bitLength + 31) / 32
    guard
      let bytes = number.toBytes(length: max(count, 1) * 4, bigEndian: false, signed: false)
    else { return [0] }
    return stride(from: 0, to: bytes.count, by: 4).map { i in
      (0..<4).reduce(0) { $0 | UInt32(bytes[i + $1]) << UInt32(8 * $1) }
    }
  }
}
