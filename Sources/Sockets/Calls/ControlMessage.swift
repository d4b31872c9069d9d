import CSockets

/// One piece of ancillary data (cmsg(3)): what travels beside the bytes.
public struct ControlMessage: Hashable, Sendable {
  /// The layer that understands it.
  public var level: OptionLevel

  /// What it is, by number at that level.
  public var type: Int32

  /// Its bytes, without header and padding.
  public var data: [UInt8]

  /// A message from its parts.
  public init(level: OptionLevel, type: Int32, data: [UInt8]) {
    self.level = level
    self.type = type
    self.data = data
  }

  /// Open descriptors for another process (SCM_RIGHTS, unix(7)). The sender keeps its own.
  public init(sending descriptors: [Descriptor]) {
    let data = descriptors.flatMap { withUnsafeBytes(of: $0.rawValue) { Array($0) } }
    self.init(level: .socket, type: csockets_scm_rights, data: data)
  }

  /// The address of this machine that a datagram is to be sent from (IP_PKTINFO, ip(7)); nil where
  /// the system has no such message.
  public init?(sendingFrom source: IPv4Address) {
    guard let option = SocketOption(named: "IP_PKTINFO") else { return nil }
    // struct in_pktinfo: the interface, this address, and the one that only receivers are told.
    let none = [UInt8](repeating: 0, count: 4)
    self.init(level: .ip, type: option.number, data: none + source.bytes + none)
  }

  /// The descriptors of a received SCM_RIGHTS message, for the receiver to close; otherwise none.
  public var descriptors: [Descriptor] {
    guard level == .socket, type == csockets_scm_rights else { return [] }
    let size = MemoryLayout<Int32>.size
    return data.withUnsafeBytes { bytes in
      (0..<bytes.count / size).map {
        Descriptor(rawValue: bytes.loadUnaligned(fromByteOffset: $0 * size, as: Int32.self))
      }
    }
  }

  /// CMSG_LEN: bytes of a message with so many bytes of data, header included.
  public static func length(_ count: Int) -> Int { clamped(csockets_control_length, count) }

  /// CMSG_SPACE: bytes of buffer that such a message takes, padding included.
  public static func space(_ count: Int) -> Int { clamped(csockets_control_space, count) }

  // The system measures control data with 32 bits; beyond that the answer has no use.
  private static func clamped(_ measure: (Int) -> Int, _ count: Int) -> Int {
    measure(min(max(count, 0), Int(Int32.max)))
  }

  /// The bytes of several messages as sendmsg(2) takes them.
  static func encode(_ messages: [ControlMessage]) -> [UInt64] {
    let size = messages.reduce(0) { $0 + space($1.data.count) }
    var words = [UInt64](repeating: 0, count: (size + 7) / 8)
    words.withUnsafeMutableBytes { buffer in
      var offset = 0
      for message in messages {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[offset...])
        message.data.withUnsafeBytes { data in
          offset += csockets_control_write(
            rest.baseAddress, rest.count, message.level.rawValue, message.type,
            data.baseAddress, data.count)
        }
      }
    }
    return words
  }

  /// The messages in the bytes that recvmsg(2) gave.
  static func decode(_ buffer: UnsafeRawBufferPointer) -> [ControlMessage] {
    var messages: [ControlMessage] = []
    var offset = 0
    var entry = csockets_control_entry()
    while csockets_control_next(buffer.baseAddress, buffer.count, &offset, &entry) != 0 {
      let data = Array(buffer[entry.start..<entry.start + entry.count])
      messages.append(
        ControlMessage(
          level: OptionLevel(rawValue: entry.level), type: entry.type, data: data))
    }
    return messages
  }
}
