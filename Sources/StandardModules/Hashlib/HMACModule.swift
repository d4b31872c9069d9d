import Interpreter

extension StandardModules {
  /// The module `hmac` (Python's library reference, "hmac").
  static func makeHMAC(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "hmac")
    let type = HMACType.make(module)
    let new = PythonSignature("new", "key, msg=, digestmod=")
    module.function("new", .any) { [unowned type] vm, _, arguments in
      let (values, _) = try new.bind(vm, arguments)
      return try HMACType.new(vm, type, values)
    }
    let digest = PythonSignature("digest", "key, msg, digest")
    module.function("digest", .any) { [unowned type] vm, _, arguments in
      let (values, _) = try digest.bind(vm, arguments)
      return try vm.callMethod(HMACType.new(vm, type, values), "digest")
    }
    module.function("compare_digest", .positional(2, 2)) { vm, _, arguments in
      try HMACType.compare(vm, arguments[0], arguments[1])
    }
    return .object(module.module)
  }
}

/// A keyed hash in progress: `hmac.HMAC`.
final class HMACType: PyObject {
  private var code: HMAC
  private let digest: Digest

  private init(_ type: PyType, _ code: HMAC, _ digest: Digest) {
    self.code = code
    self.digest = digest
    super.init(type, .other)
  }

  static func make(_ module: ModuleBuilder) -> PyType {
    let type = module.type("HMAC")
    let signature = PythonSignature("HMAC.__init__", "key, msg=, digestmod=")
    type.constructor(.any) { vm, type, arguments in
      try new(vm, type, signature.bind(vm, arguments, receivers: 1).values)
    }
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("update", .named(ParameterList("msg"))) { vm, receiver, arguments in
      try (receiver.object as? HMACType)?.update(vm, arguments[0])
      return .none
    }
    type.method("digest", .none) { vm, receiver, _ in
      NativeText.bytes(vm, (receiver.object as? HMACType)?.code.digest() ?? [])
    }
    type.method("hexdigest", .none) { vm, receiver, _ in
      let hex = Hexadecimal.encode((receiver.object as? HMACType)?.code.digest() ?? [])
      return .object(hex.withUnsafeBufferPointer { NativeText.string(vm, ascii: $0) })
    }
    type.method("copy", .none) { _, receiver, _ in
      guard let hmac = receiver.object as? HMACType else { return .none }
      return .object(HMACType(hmac.type, hmac.code, hmac.digest))
    }
    type.attribute("name") { vm, receiver in
      vm.str("hmac-" + ((receiver.object as? HMACType)?.digest.name ?? ""))
    }
    type.attribute("digest_size") { _, receiver in
      .int((receiver.object as? HMACType)?.digest.digestSize ?? 0)
    }
    type.attribute("block_size") { _, receiver in
      .int((receiver.object as? HMACType)?.digest.blockSize ?? 0)
    }
    return type
  }

  private func update(_ vm: VM, _ data: Value) throws {
    if data.str != nil { throw vm.typeError("Strings must be encoded before hashing") }
    guard vm.isBytesLike(data) else {
      throw vm.typeError("object supporting the buffer API required")
    }
    try vm.withBytes(data) { code.update($0) }
  }

  /// What `hmac.new` gives for key, message and hash. Errors: TypeError, ValueError.
  static func new(_ vm: VM, _ type: PyType, _ values: [Value]) throws -> Value {
    let key = values[0]
    guard key.bytes != nil || key.bytearray != nil else {
      throw vm.typeError("key: expected bytes or bytearray, but got '\(vm.typeName(key))'")
    }
    guard let mode = values[2].some, try vm.isTrue(mode) else {
      throw vm.typeError("Missing required parameter 'digestmod'.")
    }
    let digest = try self.digest(vm, mode)
    guard let code = try vm.withBytes(key, { HMAC(key: $0, digest: digest) }) else {
      throw vm.valueError("\(digest.name) has no digest of its own length")
    }
    let hmac = HMACType(type, code, digest)
    if let message = values[1].some { try hmac.update(vm, message) }
    return .object(hmac)
  }

  private static func digest(_ vm: VM, _ mode: Value) throws -> Digest {
    if let name = mode.str?.string {
      guard let digest = HashTypes.digest(named: name) else {
        throw vm.valueError("unsupported hash type \(name)")
      }
      return digest
    }
    let made =
      try NativeClass.isCallable(vm, mode) ? vm.call(mode) : vm.callMethod(mode, "new")
    guard let hash = made.object as? PyDigest else {
      throw vm.typeError("digestmod must make a hash object, not '\(vm.typeName(made))'")
    }
    return hash.digest
  }

  /// `hmac.compare_digest`. Errors: TypeError.
  static func compare(_ vm: VM, _ a: Value, _ b: Value) throws -> Value {
    if let one = a.str, let two = b.str {
      guard one.isASCII, two.isASCII else {
        throw vm.typeError(
          "comparing strings with non-ASCII characters is not supported")
      }
      return .bool(equal(UnsafeRawBufferPointer(one.ascii), UnsafeRawBufferPointer(two.ascii)))
    }
    return try vm.withBytes(a) { one in
      try vm.withBytes(b) { two in .bool(equal(one, two)) }
    }
  }

  /// Whether two texts are equal, in a time that tells nothing of where they differ.
  private static func equal(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    if a.count != b.count { return false }
    var difference: UInt8 = 0
    for i in 0..<a.count { difference |= a[i] ^ b[i] }
    return difference == 0
  }
}
