import Testing

@testable import StandardModules

@Suite("Digests agree with hashlib")
struct DigestTests {
  private func hex(_ bytes: [UInt8]) -> String {
    String(decoding: Hexadecimal.encode(bytes), as: UTF8.self)
  }

  @Test(
    "the digest of abc, taken in two pieces",
    arguments: [
      ("blake2b", "ba80a53f981c4d0d6a2797b69f12f6e9"),
      ("blake2s", "508c5e8c327c14e2e1a72ba34eeb452f"),
      ("md5", "900150983cd24fb0d6963f7d28e17f72"),
      ("sha1", "a9993e364706816aba3e25717850c26c"),
      ("sha224", "23097d223405d8228642a477bda255b3"),
      ("sha256", "ba7816bf8f01cfea414140de5dae2223"),
      ("sha384", "cb00753f45a35e8bb5a03d699ac65007"),
      ("sha3_224", "e642824c3f8cf24ad09234ee7d3c766f"),
      ("sha3_256", "3a985da74fe225b2045c172d6bd390bd"),
      ("sha3_384", "ec01498288516fc926459f58e2c6ad8d"),
      ("sha3_512", "b751850b1a57168a5693cd924b6b096e"),
      ("sha512", "ddaf35a193617abacc417349ae204131"),
      ("shake_128", "5881092dd818bf5cf8a3ddb793fbcba7"),
      ("shake_256", "483366601360a8771c6863080cc4114d"),
    ])
  func digests(name: String, expected: String) throws {
    var digest = try #require(Digest(name: name))
    digest.update([0x61])
    let copy = digest
    digest.update([0x62, 0x63])
    #expect(hex(digest.digest(count: 16)).hasPrefix(expected))
    #expect(copy.digest(count: 16) != digest.digest(count: 16))
  }

  @Test("long input crosses blocks")
  func longInput() throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    for (name, expected) in [
      ("blake2b", "9fe687126e6566313081b43167cbfa0b"),
      ("blake2s", "b5f9d7799111edafc9326fbf667be981"),
      ("md5", "cbecbdb0fdd5cec1e242493b6008cc79"),
      ("sha1", "af0b191c2de46fe13fe0908f5a6a4e90"),
      ("sha224", "fd2f31945f10f2e0b559d19c56adc4cd"),
      ("sha256", "a8af099bf2e878609558dbf69d8f88f4"),
      ("sha384", "cfe84a17cb1c1c9d4e7d1b1f5e7aee4b"),
      ("sha3_224", "449b2acbbc0d2d133fd7a11157aafd21"),
      ("sha3_256", "14e5de35911194ddad95ac1572e2b6ce"),
      ("sha3_384", "78361036d2bcf7cfc0d8004dd9f618ba"),
      ("sha3_512", "0a96e7c099e956287a7d6c2516befb50"),
      ("sha512", "6cd2eda9bf9c0597129029b0054b81e4"),
      ("shake_128", "39414e9af7fae8cafe10e160cbfadd54"),
      ("shake_256", "7ea3adcc3e3b46adcdc481d1309cf131"),
    ] {
      var digest = try #require(Digest(name: name))
      for start in stride(from: 0, to: 1000, by: 37) {
        digest.update(Array(bytes[start..<min(start + 37, 1000)]))
      }
      #expect(hex(digest.digest(count: 16)).hasPrefix(expected), "\(name)")
    }
  }

  @Test("keyed hashes, derived keys and checksums")
  func others() throws {
    let data = Array("data".utf8)
    let blake = Digest.blake2s(digestSize: 8, key: data, salt: [1], person: [2])
    #expect(try hex(#require(blake).digest()) == "8b1aed9c36a79a5f")
    let sha256 = try #require(Digest(name: "sha256"))
    var code = try #require(data.withUnsafeBytes { HMAC(key: $0, digest: sha256) })
    code.update(data)
    #expect(hex(code.digest()).hasPrefix("98e6529e43215acdd591119733416dbf"))
    let key = try data.withUnsafeBytes {
      try PBKDF2.derive(sha256, password: $0, salt: $0, iterations: 3, count: 8)
    }
    #expect(try hex(#require(key)) == "46cdba70e35d60c0")
    data.withUnsafeBytes {
      #expect(Checksum.crc32($0) == 2_918_445_923)
      #expect(Checksum.adler32($0) == 67_109_275)
      #expect(Checksum.crcHQX($0, from: 0) == 34658)
    }
  }
}
