import Interpreter

/// A hash in progress: `_hashlib.HASH` and its kin.
final class PyDigest: PyObject {
  var digest: Digest
  /// Whether the length of the digest is asked for: SHAKE.
  let isVariable: Bool

  init(_ type: PyType, _ digest: Digest, isVariable: Bool) {
    self.digest = digest
    self.isVariable = isVariable
    super.init(type, .other)
  }

  private static func of(_ vm: VM, _ value: Value) throws -> PyDigest {
    if let object = value.object as? PyDigest { return object }
    throw vm.typeError("a hash object is required, not '\(vm.typeName(value))'")
  }

  /// Takes what is to be hashed. Errors: TypeError.
  func update(_ vm: VM, _ data: Value) throws {
    if data.str != nil { throw vm.typeError("Strings must be encoded before hashing") }
    guard vm.isBytesLike(data) else {
      throw vm.typeError("object supporting the buffer API required")
    }
    try vm.withBytes(data) { bytes in
      try vm.checkpoint(steps: bytes.count >> 8)
      digest.update(bytes)
    }
  }

  /// Adds the methods of hash objects to a class.
  static func addMembers(to type: PyType, isVariable: Bool) {
    type.attribute("name") { vm, receiver in vm.str(try of(vm, receiver).digest.name) }
    type.attribute("digest_size") { vm, receiver in
      .int(try of(vm, receiver).digest.digestSize)
    }
    type.attribute("block_size") { vm, receiver in .int(try of(vm, receiver).digest.blockSize) }
    type.method("update", .one) { vm, receiver, arguments in
      try of(vm, receiver).update(vm, arguments[0])
      return .none
    }
    type.method("copy", .none) { vm, receiver, _ in
      let hash = try of(vm, receiver)
      return .object(PyDigest(hash.type, hash.digest, isVariable: hash.isVariable))
    }
    let arity: Arity = isVariable ? .named(ParameterList("length")) : .none
    func length(_ vm: VM, _ arguments: Arguments) throws -> Int {
      guard isVariable else { return 0 }
      let length = try vm.index(arguments[0])
      if length < 0 { throw vm.valueError("value must be positive") }
      try vm.charge(length, each: 3)
      return length
    }
    type.method("digest", arity) { vm, receiver, arguments in
      let count = try length(vm, arguments)
      return NativeText.bytes(vm, try of(vm, receiver).digest.digest(count: count))
    }
    type.method("hexdigest", arity) { vm, receiver, arguments in
      let count = try length(vm, arguments)
      let hex = Hexadecimal.encode(try of(vm, receiver).digest.digest(count: count))
      return .object(hex.withUnsafeBufferPointer { NativeText.string(vm, ascii: $0) })
    }
  }
}
