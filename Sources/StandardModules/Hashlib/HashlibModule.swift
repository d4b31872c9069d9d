import Interpreter

extension StandardModules {
  /// The module `hashlib`, which `_hashlib` is too (Python's library reference, "hashlib").
  static func makeHashlib(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "hashlib")
    let types = HashTypes(module)
    addConstructors(module, types)
    addKeyDerivation(module)
    let file = PythonSignature("file_digest", "fileobj, digest")
    module.function("file_digest", .any) { vm, _, arguments in
      let (values, _) = try file.bind(vm, arguments)
      let hash =
        try values[1].str != nil ? types.new(vm, values[1]) : vm.call(values[1])
      while true {
        let chunk = try vm.callMethod(values[0], "read", .int(1 << 18))
        if try !vm.isTrue(chunk) { return hash }
        _ = try vm.callMethod(hash, "update", chunk)
      }
    }
    for name in ["algorithms_available", "algorithms_guaranteed"] {
      let names = vm.set()
      for algorithm in Digest.names { try names.insert(vm, vm.str(algorithm)) }
      module.constant(name, .object(names))
    }
    module.function("compare_digest", .positional(2, 2)) { vm, _, arguments in
      try HMACType.compare(vm, arguments[0], arguments[1])
    }
    return .object(module.module)
  }

  private static func addConstructors(_ module: ModuleBuilder, _ types: HashTypes) {
    for name in Digest.names where !name.hasPrefix("blake2") {
      module.function(name, .named(ParameterList("string=, *, usedforsecurity="))) {
        vm, _, arguments in
        guard let digest = Digest(name: name) else { return .none }
        let hash = types.hash(digest)
        if let data = arguments[0].bound { try hash.update(vm, data) }
        return .object(hash)
      }
    }
    module.function("new", .named(ParameterList("name, data=, *, usedforsecurity="))) {
      vm, _, arguments in
      let hash = try types.new(vm, arguments[0])
      if let data = arguments[1].bound { _ = try vm.callMethod(hash, "update", data) }
      return hash
    }
  }

  private static func addKeyDerivation(_ module: ModuleBuilder) {
    let unsupported = module.exception("UnsupportedDigestmodError", base: .valueError)
    unsupported.moduleName = "_hashlib"
    module.function(
      "pbkdf2_hmac", .named(ParameterList("hash_name, password, salt, iterations, dklen="))
    ) { [unowned unsupported] vm, _, arguments in
      guard let name = arguments[0].str?.string else {
        throw vm.typeError(
          "pbkdf2_hmac() argument 'hash_name' must be str, not \(vm.typeName(arguments[0]))")
      }
      guard let digest = HashTypes.digest(named: name), digest.digestSize > 0 else {
        throw NativeError.make(
          vm, unsupported, "[digital envelope routines] unsupported")
      }
      let iterations = try vm.index(arguments[3])
      if iterations < 1 { throw vm.valueError("iteration value must be greater than 0.") }
      let count = try arguments[4].some.map { try vm.index($0) } ?? digest.digestSize
      if count < 1 { throw vm.valueError("key length must be greater than 0.") }
      try vm.charge(count)
      let key = try vm.withBytes(arguments[1]) { password in
        try vm.withBytes(arguments[2]) { salt in
          try PBKDF2.derive(
            digest, password: password, salt: salt, iterations: iterations, count: count,
            tick: { try vm.checkpoint(steps: 10_000) })
        }
      }
      return NativeText.bytes(vm, key ?? [])
    }
  }
}

/// The classes of hash objects of one module `hashlib`.
final class HashTypes {
  private let plain: PyType
  private let variable: PyType

  init(_ module: ModuleBuilder) {
    let interpreter = module.vm.interpreter
    plain = interpreter.makeType("HASH", module: "_hashlib")
    variable = interpreter.makeType("HASHXOF", module: "_hashlib")
    for type in [plain, variable] {
      type.isBase = false
      type.messagePrefix = "_hashlib."
      PyDigest.addMembers(to: type, isVariable: type === variable)
      type.method("__repr__", .none) { vm, receiver, _ in
        let name = (receiver.object as? PyDigest)?.digest.name ?? ""
        let type = vm.type(of: receiver).name
        return vm.str("<\(name) _hashlib.\(type) object @ \(vm.addressText(receiver))>")
      }
    }
    addBLAKE(module)
  }

  func hash(_ digest: Digest) -> PyDigest {
    let isVariable = digest.digestSize == 0
    return PyDigest(isVariable ? variable : plain, digest, isVariable: isVariable)
  }

  /// The hash of a name in one of the forms that are usual: `SHA-256`, `sha3-256`.
  static func digest(named name: String) -> Digest? {
    let lower = name.lowercased()
    if let digest = Digest(name: lower) { return digest }
    let joined = String(lower.filter { $0 != "-" })
    return Digest(name: joined) ?? Digest(name: String(lower.map { $0 == "-" ? "_" : $0 }))
  }

  /// What `hashlib.new` makes of a name. Errors: TypeError, ValueError.
  func new(_ vm: VM, _ name: Value) throws -> Value {
    guard let text = name.str?.string else { throw vm.typeError("name must be a string") }
    if let type = blake[text.lowercased()] { return try vm.call(.object(type)) }
    guard let digest = HashTypes.digest(named: text) else {
      throw vm.valueError("unsupported hash type \(text)")
    }
    return .object(hash(digest))
  }

  private var blake: [String: PyType] = [:]

  private func addBLAKE(_ module: ModuleBuilder) {
    for (name, size, extra) in [("blake2b", 64, 16), ("blake2s", 32, 8)] {
      let type = module.type(name)
      type.moduleName = "_blake2"
      type.messagePrefix = "_blake2."
      type.isBase = false
      blake[name] = type
      for (name, value) in [
        ("MAX_DIGEST_SIZE", size), ("MAX_KEY_SIZE", size), ("SALT_SIZE", extra),
        ("PERSON_SIZE", extra),
      ] {
        type.constant(name, .int(value))
      }
      PyDigest.addMembers(to: type, isVariable: false)
      type.constructor(
        .named(
          ParameterList(
            "data=, /, *, digest_size=, key=, salt=, person=, usedforsecurity="))
      ) { vm, type, arguments in
        let digestSize = try arguments[1].bound.map { try vm.index($0) } ?? size
        guard (1...size).contains(digestSize) else {
          throw vm.valueError("digest_size must be between 1 and \(size) bytes")
        }
        func bytes(_ i: Int, _ what: String, _ limit: Int) throws -> [UInt8] {
          guard let value = arguments[i].bound else { return [] }
          let bytes = try vm.bytesArray(value)
          if bytes.count > limit {
            throw vm.valueError("maximum \(what) length is \(limit) bytes")
          }
          return bytes
        }
        let key = try bytes(2, "key", size)
        let salt = try bytes(3, "salt", extra)
        let person = try bytes(4, "person", extra)
        let digest =
          name == "blake2b"
          ? Digest.blake2b(digestSize: digestSize, key: key, salt: salt, person: person)
          : Digest.blake2s(digestSize: digestSize, key: key, salt: salt, person: person)
        guard let digest else { return .none }
        let hash = PyDigest(type, digest, isVariable: false)
        if let data = arguments[0].bound { try hash.update(vm, data) }
        return .object(hash)
      }
    }
  }
}
