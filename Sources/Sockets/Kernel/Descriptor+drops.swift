/// Datagrams that were lost on their way in.
extension Descriptor {
  /// How many the system has dropped because the receive queue was full (SO_MEMINFO of socket(7),
  /// Linux); nil where it does not tell, and for other kinds of socket.
  public func droppedDatagrams() -> Int? {
    guard let option = Descriptor.memoryOption,
      (try? self.option(.type)) == SocketType.datagram.rawValue
    else { return nil }
    let words = 9
    var values = [UInt32](repeating: 0, count: words)
    let result = values.withUnsafeMutableBytes { tryOption(option, into: $0) }
    guard let count = result.value, count >= words * 4, let last = values.last else { return nil }
    return Int(last)
  }

  /// SO_MEMINFO on the systems that have it; some C libraries leave its name out.
  private static let memoryOption: SocketOption? = {
    #if os(Linux)
      return SocketOption(named: "SO_MEMINFO") ?? SocketOption(.socket, 55)
    #else
      return nil
    #endif
  }()
}
