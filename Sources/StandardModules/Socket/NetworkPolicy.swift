import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which addresses a program may use, and how it sees them.
///
/// A graded program reaches only loopback addresses, and AF_UNIX paths in a folder of its own. Any
/// program may be given a loopback network of its own.
package final class NetworkPolicy {
  /// Whether only loopback is allowed.
  package let isRestricted: Bool
  /// The loopback network that the program has for itself; nil for the machine's.
  package var network: LoopbackNetwork?
  /// The folder that stands for every AF_UNIX path of a restricted program; made when first needed.
  package var folder: String?
  private var ownsFolder = false
  /// The files of AF_UNIX sockets in the folder.
  private var files: Set<[UInt8]> = []
  /// The files that stand for abstract names, which vanish with their socket, by descriptor.
  private var abstractFiles: [Int32: [UInt8]] = [:]

  init(isRestricted: Bool) { self.isRestricted = isRestricted }

  deinit { removeFiles() }

  /// Removes the private folder and what is in it.
  func removeFiles() {
    for file in files { _ = unlink(String(decoding: file, as: UTF8.self)) }
    if ownsFolder, let folder { _ = rmdir(folder) }
    files.removeAll()
    if ownsFolder { folder = nil }
  }

  /// Whether no names are known but those of this machine.
  var knowsOwnNamesOnly: Bool { isRestricted || network != nil }

  /// The kernel's address for one of the program. Errors: OSError for one that it may not use.
  func outgoing(
    _ vm: VM, _ address: SocketAddress, bindsTo descriptor: Descriptor? = nil
  ) throws -> SocketAddress {
    switch address {
    case .ipv4(let host, let port):
      // As a destination the wildcard is this machine.
      if host == .any, isRestricted || (network != nil && descriptor == nil) {
        return real(.loopback(port: port))
      }
      guard !isRestricted || host.isLoopback else {
        throw refusal(vm, isBinding: descriptor != nil)
      }
    case .ipv6(let host, let port, let flow, let scope):
      guard isRestricted else { break }
      if host == .any { return .ipv6(.loopback, port: port, flowInfo: flow, scope: scope) }
      guard host.isLoopback else { throw refusal(vm, isBinding: descriptor != nil) }
    case .unix(let name):
      if isRestricted { return try privatePath(vm, name, descriptor) }
    default: break
    }
    return real(address)
  }

  private func real(_ address: SocketAddress) -> SocketAddress {
    network.map { $0.real(address) } ?? address
  }

  /// The address that a datagram socket must send from to another one, given as the kernel's, for
  /// the program to find what it finds without a network of its own: there the kernel chooses
  /// 127.0.0.1. nil where the choice can be left to the kernel, or the socket has its own address.
  func source(of descriptor: Descriptor, to target: SocketAddress) -> IPv4Address? {
    guard let network, network.isSeparate, target.ipv4Host?.isLoopback == true,
      let local = try? descriptor.localAddress(), local.isWildcard
    else { return nil }
    return network.real(.loopback)
  }

  /// How the program sees an address of the kernel.
  package func incoming(_ address: SocketAddress) -> SocketAddress {
    switch address {
    case .ipv4, .ipv6: return network.map { $0.shown(address) } ?? address
    case .unix(let name):
      if isRestricted, let folder, let path = name.path, path.hasPrefix(folder + "/") {
        return programPath(Array(path.utf8.dropFirst(folder.utf8.count + 1)))
      }
    default: break
    }
    return address
  }

  /// Refuses kinds of sockets that a restricted program may not have. Errors: OSError.
  func check(_ vm: VM, family: Int32, type: Int32) throws {
    guard isRestricted else { return }
    let allowed: [AddressFamily] = [.ipv4, .ipv6, .unix]
    if !allowed.contains(AddressFamily(rawValue: family)) { throw vm.osError(.familyNotSupported) }
    if type & 0xf == SocketConstants.value(named: "SOCK_RAW") ?? 3 {
      throw vm.osError(.permission)
    }
  }

  private func refusal(_ vm: VM, isBinding: Bool) -> PyError {
    vm.osError(isBinding ? .addressNotAvailable : .networkUnreachable)
  }

  // MARK: AF_UNIX

  /// The path in the private folder that stands for one of the program: its slashes written as "%2F",
  /// an abstract name behind "@".
  private func privatePath(
    _ vm: VM, _ name: UnixAddress, _ descriptor: Descriptor?
  ) throws -> SocketAddress {
    if name.isUnnamed { return .unix(name) }
    guard let folder = privateFolder() else { throw vm.osError(.accessDenied) }
    var bytes = Array((folder + "/").utf8)
    let shown = name.isAbstract ? [UInt8(ascii: "@")] + name.bytes.dropFirst() : name.bytes
    for byte in shown {
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "%") || byte == 0 {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += Array((byte < 16 ? "%0" : "%").utf8) + Array(digits.utf8)
      } else {
        bytes.append(byte)
      }
    }
    guard let path = try? UnixAddress(path: bytes) else {
      throw vm.plainOSError("AF_UNIX path too long")
    }
    if let descriptor {
      files.insert(bytes)
      if name.isAbstract { abstractFiles[descriptor.rawValue] = bytes }
    }
    return .unix(path)
  }

  private func programPath(_ name: [UInt8]) -> SocketAddress {
    var bytes: [UInt8] = []
    var i = 0
    while i < name.count {
      if name[i] == UInt8(ascii: "%"), i + 2 < name.count,
        let byte = UInt8(String(decoding: name[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        i += 3
      } else {
        bytes.append(name[i])
        i += 1
      }
    }
    if bytes.first == UInt8(ascii: "@") {
      return (try? UnixAddress(abstractName: Array(bytes.dropFirst()))).map { .unix($0) }
        ?? .unix(.unnamed)
    }
    return (try? UnixAddress(path: bytes)).map { .unix($0) } ?? .unix(.unnamed)
  }

  private func privateFolder() -> String? {
    if let folder { return folder }
    folder = NetworkPolicy.makeFolder()
    ownsFolder = folder != nil
    return folder
  }

  /// Makes a folder that only this user can look into, for the sockets of restricted programs: in
  /// the folder that TMPDIR names, unless that leaves little of a socket's path, or else in /tmp.
  /// nil when that fails.
  package static func makeFolder() -> String? {
    var parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    if parent.isEmpty || parent.utf8.count > 64 { parent = "/tmp" }
    var template = Array("\(parent)/sockXXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The real path of an AF_UNIX path of a restricted program: for `os.unlink` and `os.path.exists`.
  /// nil when no socket is bound there.
  package func socketFile(_ vm: VM, _ path: String) -> String? {
    guard isRestricted, folder != nil, let name = try? UnixAddress(path: path),
      case .unix(let real)? = try? privatePath(vm, name, nil), let file = real.path,
      access(file, F_OK) == 0
    else { return nil }
    return file
  }

  /// Removes the file of an AF_UNIX socket of a restricted program; false when there is none.
  func removeSocketFile(_ vm: VM, _ path: String) -> Bool {
    guard let real = socketFile(vm, path) else { return false }
    files.remove(Array(real.utf8))
    return unlink(real) == 0
  }

  /// Removes what stands for an abstract name when its socket closes.
  func willClose(_ descriptor: Descriptor) {
    guard !abstractFiles.isEmpty,
      let file = abstractFiles.removeValue(forKey: descriptor.rawValue)
    else { return }
    files.remove(file)
    _ = unlink(String(decoding: file, as: UTF8.self))
  }
}
