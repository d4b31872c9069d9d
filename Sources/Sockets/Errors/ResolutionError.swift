import CSockets

/// A name that getaddrinfo(3) or getnameinfo(3) could not resolve.
public struct ResolutionError: Error, Hashable, Sendable {
  /// The EAI_ code. Its sign and numbers differ between systems.
  public var code: Int32

  /// The reason when the code is EAI_SYSTEM.
  public var errno: Errno?

  /// The host that was asked for, where there was one.
  public var host: String?

  /// The service that was asked for, where there was one.
  public var service: String?

  /// An error from its parts.
  public init(code: Int32, errno: Errno? = nil, host: String? = nil, service: String? = nil) {
    self.code = code
    self.errno = errno
    self.host = host
    self.service = service
  }

  /// The symbolic name, "EAI_NONAME", or "EAI N" for a code without one.
  public var name: String {
    NameTable.name(of: Int64(code), prefix: "EAI_", in: NameTable.protocols) ?? "EAI \(code)"
  }

  /// The system's text, "Name or service not known" (gai_strerror(3)).
  public var message: String { System.resolutionMessage(code) }

  /// The host or service is not known (EAI_NONAME).
  public var isUnknownName: Bool { code == csockets_eai_noname }

  /// The name server did not answer for now (EAI_AGAIN).
  public var isTemporary: Bool { code == csockets_eai_again }
}

extension ResolutionError: CustomStringConvertible {
  /// For people: "nowhere: Name or service not known (EAI_NONAME)".
  public var description: String {
    let subject = [host, service].compactMap { $0 }.joined(separator: " ")
    let reason = errno.map { "\($0)" } ?? "\(message) (\(name))"
    return subject.isEmpty ? reason : "\(subject): \(reason)"
  }
}
