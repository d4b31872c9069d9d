/// A hash by name, as `hashlib.new` makes it. A value: a copy goes on independently.
package struct Digest: Sendable {
  /// The names of `hashlib.algorithms_guaranteed`, sorted.
  package static let names = [
    "blake2b", "blake2s", "md5", "sha1", "sha224", "sha256", "sha384", "sha3_224", "sha3_256",
    "sha3_384", "sha3_512", "sha512", "shake_128", "shake_256",
  ]

  /// The name, in lower case.
  package let name: String
  private var function: any DigestFunction

  /// Makes a hash, nil for a name that is not in `names`.
  package init?(name: String) {
    let function: (any DigestFunction)? =
      switch name {
      case "md5": MD5()
      case "sha1": SHA1()
      case "sha224": SHA2(start: DigestConstants.start224, digestSize: 28)
      case "sha256": SHA2(start: DigestConstants.start256, digestSize: 32)
      case "sha384": SHA2(start: DigestConstants.start384, digestSize: 48)
      case "sha512": SHA2(start: DigestConstants.start512, digestSize: 64)
      case "sha3_224": Keccak.sha3(28)
      case "sha3_256": Keccak.sha3(32)
      case "sha3_384": Keccak.sha3(48)
      case "sha3_512": Keccak.sha3(64)
      case "shake_128": Keccak.shake(bits: 128)
      case "shake_256": Keccak.shake(bits: 256)
      case "blake2b": BLAKE2<UInt64>(digestSize: 64)
      case "blake2s": BLAKE2<UInt32>(digestSize: 32)
      default: nil
      }
    guard let function else { return nil }
    self.name = name
    self.function = function
  }

  private init(name: String, function: any DigestFunction) {
    self.name = name
    self.function = function
  }

  /// BLAKE2b; nil where the digest is not of 1 to 64 bytes, the key longer than 64, or salt or
  /// person longer than 16.
  package static func blake2b(
    digestSize: Int = 64, key: [UInt8] = [], salt: [UInt8] = [], person: [UInt8] = []
  ) -> Digest? {
    BLAKE2<UInt64>(digestSize: digestSize, key: key, salt: salt, person: person)
      .map { Digest(name: "blake2b", function: $0) }
  }

  /// BLAKE2s; nil where the digest is not of 1 to 32 bytes, the key longer than 32, or salt or
  /// person longer than 8.
  package static func blake2s(
    digestSize: Int = 32, key: [UInt8] = [], salt: [UInt8] = [], person: [UInt8] = []
  ) -> Digest? {
    BLAKE2<UInt32>(digestSize: digestSize, key: key, salt: salt, person: person)
      .map { Digest(name: "blake2s", function: $0) }
  }

  /// Bytes a block.
  package var blockSize: Int { function.blockSize }
  /// Bytes of the digest; 0 for SHAKE, whose digest has the length one asks for.
  package var digestSize: Int { function.digestSize }

  /// Takes more bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) { function.update(bytes) }

  /// Takes more bytes.
  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { function.update($0) } }

  /// The digest of what came so far.
  ///
  /// - Parameter count: the length of a SHAKE digest in bytes; others have their own.
  package func digest(count: Int = 0) -> [UInt8] { function.digest(count: max(0, count)) }
}

/// Keyed hashing, RFC 2104, as Python's `hmac`.
package struct HMAC: Sendable {
  private var inner: Digest
  private let outer: Digest

  /// Makes an HMAC; nil for a hash without a digest of its own length (SHAKE).
  package init?(key: UnsafeRawBufferPointer, digest: Digest) {
    guard digest.digestSize > 0 else { return nil }
    var padded = Array(key)
    if padded.count > digest.blockSize {
      var hash = digest
      hash.update(key)
      padded = hash.digest()
    }
    padded += [UInt8](repeating: 0, count: max(0, digest.blockSize - padded.count))
    var (inner, outer) = (digest, digest)
    inner.update(padded.map { $0 ^ 0x36 })
    outer.update(padded.map { $0 ^ 0x5C })
    self.inner = inner
    self.outer = outer
  }

  /// Takes more bytes.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) { inner.update(bytes) }

  /// Takes more bytes.
  package mutating func update(_ bytes: [UInt8]) { inner.update(bytes) }

  /// The code of what came so far.
  package func digest() -> [UInt8] {
    var outer = outer
    outer.update(inner.digest())
    return outer.digest()
  }
}

/// `hashlib.pbkdf2_hmac`, RFC 8018.
package enum PBKDF2 {
  /// Derives a key of `count` bytes; nil for SHAKE and for numbers below 1.
  ///
  /// - Throws: only what `tick` throws.
  /// - Parameter tick: called once every thousand iterations; what it throws ends the work.
  package static func derive(
    _ digest: Digest, password: UnsafeRawBufferPointer, salt: UnsafeRawBufferPointer,
    iterations: Int, count: Int, tick: () throws -> Void = {}
  ) throws -> [UInt8]? {
    guard iterations >= 1, count >= 1, let start = HMAC(key: password, digest: digest) else {
      return nil
    }
    var key: [UInt8] = []
    var block: UInt32 = 0
    var rounds = 0
    while key.count < count {
      block &+= 1
      rounds &+= 1
      if rounds % 1000 == 0 { try tick() }
      var code = start
      code.update(salt)
      code.update(block.bigEndianBytes)
      var round = code.digest()
      var total = round
      for _ in 1..<max(iterations, 1) {
        rounds &+= 1
        if rounds % 1000 == 0 { try tick() }
        var next = start
        next.update(round)
        round = next.digest()
        for index in total.indices { total[index] ^= round[index] }
      }
      key += total
    }
    return Array(key.prefix(count))
  }
}
