import CSockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one place where Swift calls libc.
///
/// A function here is one attempt at one system call, and its result is a ``CallResult``: errno is
/// read before anything else can change it. Calls whose structures or flags differ between systems
/// go through CSockets. The prefix `sys` keeps the libc function of the same name visible.
@usableFromInline
enum System {
  /// One attempt: the value, or the error number made negative.
  @inlinable
  static func syscall(_ body: () -> Int) -> CallResult {
    let value = body()
    return CallResult(rawValue: value < 0 ? -Int(errno) : value)
  }

  /// Attempts until no signal interrupts (EINTR).
  @inlinable
  static func retrying(_ attempt: () -> CallResult) -> CallResult {
    var result = attempt()
    while result.isInterrupted { result = attempt() }
    return result
  }

  // MARK: Bytes

  @inlinable
  static func sysRecv(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ flags: Int32
  ) -> CallResult {
    syscall { recv(descriptor, buffer.baseAddress, buffer.count, flags) }
  }

  @inlinable
  static func sysSend(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32
  ) -> CallResult {
    syscall { send(descriptor, bytes.baseAddress, bytes.count, flags) }
  }

  @inlinable
  static func sysRecvfrom(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ flags: Int32,
    _ sender: inout RawAddress
  ) -> CallResult {
    var length = socklen_t(RawAddress.capacity)
    let result = withUnsafeMutablePointer(to: &sender.storage) { address in
      syscall {
        recvfrom(
          descriptor, buffer.baseAddress, buffer.count, flags,
          csockets_mutable_sockaddr(address), &length)
      }
    }
    sender.storage.length = result.rawValue < 0 ? 0 : UInt32(length)
    return result
  }

  @inlinable
  static func sysSendto(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32, _ address: RawAddress
  ) -> CallResult {
    withUnsafePointer(to: address.storage) { pointer in
      syscall {
        sendto(
          descriptor, bytes.baseAddress, bytes.count, flags, csockets_sockaddr(pointer),
          socklen_t(pointer.pointee.length))
      }
    }
  }

  static func sysRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> CallResult {
    syscall { read(descriptor, buffer.baseAddress, buffer.count) }
  }

  static func sysWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> CallResult {
    syscall { write(descriptor, bytes.baseAddress, bytes.count) }
  }

  /// One part of a scattered message.
  static func vector(_ part: UnsafeRawBufferPointer) -> iovec {
    iovec(iov_base: UnsafeMutableRawPointer(mutating: part.baseAddress), iov_len: part.count)
  }

  // MARK: Addresses and life

  @inlinable
  static func sysConnect(_ descriptor: Int32, _ address: RawAddress) -> CallResult {
    withUnsafePointer(to: address.storage) { pointer in
      syscall {
        Int(connect(descriptor, csockets_sockaddr(pointer), socklen_t(pointer.pointee.length)))
      }
    }
  }

  static func sysBind(_ descriptor: Int32, _ address: RawAddress) -> CallResult {
    withUnsafePointer(to: address.storage) { pointer in
      syscall {
        Int(bind(descriptor, csockets_sockaddr(pointer), socklen_t(pointer.pointee.length)))
      }
    }
  }

  static func sysListen(_ descriptor: Int32, _ backlog: Int32) -> CallResult {
    syscall { Int(listen(descriptor, backlog)) }
  }

  static func sysShutdown(_ descriptor: Int32, _ how: Int32) -> CallResult {
    syscall { Int(shutdown(descriptor, how)) }
  }

  @inlinable
  static func sysClose(_ descriptor: Int32) -> CallResult {
    syscall { Int(close(descriptor)) }
  }

  static func sysGetsockname(_ descriptor: Int32, _ address: inout RawAddress) -> CallResult {
    named(&address) { getsockname(descriptor, $0, $1) }
  }

  static func sysGetpeername(_ descriptor: Int32, _ address: inout RawAddress) -> CallResult {
    named(&address) { getpeername(descriptor, $0, $1) }
  }

  private static func named(
    _ address: inout RawAddress,
    _ call: (UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> CallResult {
    var length = socklen_t(RawAddress.capacity)
    let result = withUnsafeMutablePointer(to: &address.storage) { pointer in
      syscall { Int(call(csockets_mutable_sockaddr(pointer), &length)) }
    }
    address.storage.length = result.rawValue < 0 ? 0 : UInt32(length)
    return result
  }

  // MARK: Options

  static func sysGetsockopt(
    _ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: UnsafeMutableRawBufferPointer
  ) -> CallResult {
    var length = socklen_t(truncatingIfNeeded: value.count)
    let result = syscall {
      Int(getsockopt(descriptor, level, option, value.baseAddress, &length))
    }
    return result.rawValue < 0 ? result : CallResult(rawValue: Int(length))
  }

  static func sysSetsockopt(
    _ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: UnsafeRawPointer?,
    _ length: Int
  ) -> CallResult {
    let length = socklen_t(truncatingIfNeeded: length)
    return syscall { Int(setsockopt(descriptor, level, option, value, length)) }
  }

  // MARK: Time

  /// clock_gettime(2) of CLOCK_MONOTONIC, in nanoseconds.
  static func monotonicNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? .max : seconds &+ Int64(time.tv_nsec)
  }

  // MARK: Names

  /// gethostname(2).
  static func sysGethostname(_ name: UnsafeMutableBufferPointer<CChar>) -> CallResult {
    guard let start = name.baseAddress else { return CallResult(.invalidArgument) }
    return syscall { Int(gethostname(start, name.count)) }
  }

  /// gai_strerror(3).
  static func resolutionMessage(_ code: Int32) -> String {
    guard let text = gai_strerror(code) else { return "Unknown error" }
    return String(cString: text)
  }

  /// inet_pton(3): the bytes, or nil when the text is no address of the family.
  static func sysInetPton(_ family: Int32, _ text: String, _ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let result = bytes.withUnsafeMutableBytes { inet_pton(family, text, $0.baseAddress) }
    return result == 1 ? bytes : nil
  }

  /// inet_ntop(3) of IPv6, which chooses the short form of RFC 5952.
  static func ipv6Text(_ bytes: [UInt8]) -> String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard bytes.count == 16,
      inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil
    else { return "::" }
    return System.string(text)
  }

  /// inet_aton(3): the address in host order.
  static func sysInetAton(_ text: String) -> UInt32? {
    var address = in_addr()
    return inet_aton(text, &address) == 0 ? nil : UInt32(bigEndian: address.s_addr)
  }

  /// The text before the first zero byte.
  static func string(_ characters: [CChar]) -> String {
    String(
      decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: Resolution

  /// The hints of getaddrinfo(3).
  struct Query {
    var family: Int32
    var type: Int32
    var `protocol`: Int32
    var flags: Int32
  }

  /// getaddrinfo(3), and freeaddrinfo(3) of its list.
  static func resolve(
    _ host: String?, _ service: String?, _ query: Query
  ) -> Result<[ResolvedAddress], ResolutionError> {
    var hints = addrinfo()
    hints.ai_family = query.family
    hints.ai_socktype = query.type
    hints.ai_protocol = query.protocol
    hints.ai_flags = query.flags
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, service, &hints, &list)
    guard code == 0 else { return .failure(resolutionError(code)) }
    defer { if let list { freeaddrinfo(list) } }
    var answers: [ResolvedAddress] = []
    var next = list
    while let entry = next?.pointee {
      answers.append(
        ResolvedAddress(
          family: AddressFamily(rawValue: entry.ai_family),
          type: SocketType(rawValue: entry.ai_socktype),
          protocol: SocketProtocol(rawValue: entry.ai_protocol),
          canonicalName: entry.ai_canonname.map { String(cString: $0) },
          address: RawAddress(entry.ai_addr, entry.ai_addrlen).address))
      next = entry.ai_next
    }
    return .success(answers)
  }

  /// getnameinfo(3).
  static func nameInfo(
    _ address: RawAddress, _ flags: Int32
  ) -> Result<(host: String, service: String), ResolutionError> {
    var host = [CChar](repeating: 0, count: 1025)
    var service = [CChar](repeating: 0, count: 256)
    let code = withUnsafePointer(to: address.storage) { pointer in
      getnameinfo(
        csockets_sockaddr(pointer), socklen_t(pointer.pointee.length), &host,
        socklen_t(host.count), &service, socklen_t(service.count), flags)
    }
    guard code == 0 else { return .failure(resolutionError(code)) }
    return .success((string(host), string(service)))
  }

  private static func resolutionError(_ code: Int32) -> ResolutionError {
    let reason = Errno(rawValue: errno)
    return ResolutionError(code: code, errno: code == csockets_eai_system ? reason : nil)
  }

  // MARK: Interfaces

  /// if_nameindex(3), and if_freenameindex(3) of its list.
  static func interfaces() -> Result<[NetworkInterface], Errno> {
    guard let list = if_nameindex() else { return .failure(Errno(rawValue: errno)) }
    defer { if_freenameindex(list) }
    var result: [NetworkInterface] = []
    var next = list
    while next.pointee.if_index != 0, let name = next.pointee.if_name {
      result.append(NetworkInterface(index: next.pointee.if_index, name: String(cString: name)))
      next += 1
    }
    return .success(result)
  }

  /// if_nametoindex(3).
  static func interfaceIndex(_ name: String) -> CallResult {
    name.withCString { name in
      syscall {
        let index = if_nametoindex(name)
        return index == 0 ? -1 : Int(index)
      }
    }
  }

  /// if_indextoname(3), into IF_NAMESIZE characters.
  static func interfaceName(_ index: UInt32, _ name: inout [CChar]) -> CallResult {
    name = [CChar](repeating: 0, count: Int(IF_NAMESIZE))
    return name.withUnsafeMutableBufferPointer { name in
      syscall { if_indextoname(index, name.baseAddress) == nil ? -1 : 0 }
    }
  }
}

extension RawAddress {
  /// A copy of an address that libc owns.
  init(_ address: UnsafePointer<sockaddr>?, _ length: socklen_t) {
    self.init()
    guard let address, length > 0, Int(length) <= RawAddress.capacity else { return }
    withUnsafeMutableBytes(of: &storage) { bytes in
      bytes.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(length)))
    }
    storage.length = UInt32(length)
  }
}
