import StandardModules

/// SHA-256 of contents (FIPS 180-4), as hexadecimal digits.
enum ContentHash {
  /// The digest of some parts, which count as different from the same bytes split elsewhere.
  static func text(_ parts: [UInt8]...) -> String {
    var text = ""
    for byte in digest(parts) {
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
    return text
  }

  /// The first eight bytes of the digest as a number.
  static func number(_ bytes: [UInt8]) -> UInt64 {
    digest([bytes]).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func digest(_ parts: [[UInt8]]) -> [UInt8] {
    guard var digest = Digest(name: "sha256") else { return [] }
    for part in parts {
      digest.update(Array("\(part.count):".utf8))
      digest.update(part)
    }
    return digest.digest()
  }
}
