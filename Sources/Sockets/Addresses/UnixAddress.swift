import CSockets

/// The address of an AF_UNIX socket: a path, on Linux an abstract name, or none (unix(7)).
public struct UnixAddress: Hashable, Sendable {
  /// The bytes of the path; an abstract name with the zero byte before it; or nothing.
  public let bytes: [UInt8]

  /// The address of a socket that was not bound.
  public static var unnamed: UnixAddress { UnixAddress(unchecked: []) }

  /// The longest path, in bytes: one less than sun_path holds, since a zero byte ends it.
  public static var maximumPathLength: Int { maximumNameLength }

  /// The longest abstract name, in bytes: one less than sun_path holds, for the zero byte before.
  public static var maximumNameLength: Int { Int(csockets_unix_path_capacity) - 1 }

  /// An address from a path.
  ///
  /// Throws ``AddressError`` when the path is empty, too long or holds a zero byte.
  public init(path: String) throws(AddressError) {
    try self.init(path: Array(path.utf8))
  }

  /// An address from the bytes of a path.
  ///
  /// Throws ``AddressError`` when the path is empty, too long or holds a zero byte.
  public init(path: [UInt8]) throws(AddressError) {
    let limit = UnixAddress.maximumPathLength
    guard !path.isEmpty else {
      throw AddressError(part: .unixPath, value: "\"\"", expected: "1 to \(limit) bytes")
    }
    guard path.count <= limit else {
      throw AddressError(
        part: .unixPath, value: "of \(path.count) bytes", expected: "at most \(limit) bytes")
    }
    guard !path.contains(0) else {
      throw AddressError(
        part: .unixPath, value: quoted(String(decoding: path, as: UTF8.self)),
        expected: "no zero byte")
    }
    bytes = path
  }

  /// An address from an abstract name (Linux), given without the zero byte that goes before it.
  /// Zero bytes within it count.
  ///
  /// Throws ``AddressError`` when the name is too long, or when the system has none.
  public init(abstractName name: [UInt8]) throws(AddressError) {
    #if os(Linux) || os(Android)
      let limit = UnixAddress.maximumNameLength
      guard name.count <= limit else {
        throw AddressError(
          part: .abstractName, value: "of \(name.count) bytes", expected: "at most \(limit) bytes")
      }
      bytes = [0] + name
    #else
      throw AddressError(
        part: .abstractName, value: quoted(String(decoding: name, as: UTF8.self)),
        expected: "a path, as only Linux has abstract names")
    #endif
  }

  init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path, or nil when the socket has an abstract name or none.
  public var path: String? {
    bytes.isEmpty || isAbstract ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The name is abstract: no file stands for it.
  public var isAbstract: Bool { bytes.first == 0 }

  /// The socket was not bound.
  public var isUnnamed: Bool { bytes.isEmpty }
}

extension UnixAddress: CustomStringConvertible {
  /// The path, "@name" for an abstract name, or "(unnamed)".
  public var description: String {
    if isUnnamed { return "(unnamed)" }
    let shown = isAbstract ? [UInt8(ascii: "@")] + bytes.dropFirst() : bytes
    return String(decoding: shown.map { $0 == 0 ? UInt8(ascii: "@") : $0 }, as: UTF8.self)
  }
}
