import CSockets

extension Errno {
  /// EPERM: not permitted.
  @inlinable
  public static var permission: Errno { Errno(rawValue: csockets_eperm) }
  /// ENOENT: no such file.
  @inlinable
  public static var noEntry: Errno { Errno(rawValue: csockets_enoent) }
  /// EINTR: a signal came first.
  @inlinable
  public static var interrupted: Errno { Errno(rawValue: csockets_eintr) }
  /// EIO.
  @inlinable
  public static var ioError: Errno { Errno(rawValue: csockets_eio) }
  /// EBADF: not an open descriptor.
  @inlinable
  public static var badDescriptor: Errno { Errno(rawValue: csockets_ebadf) }
  /// EAGAIN: would have to wait.
  @inlinable
  public static var again: Errno { Errno(rawValue: csockets_eagain) }
  /// EWOULDBLOCK: as ``again`` on most systems.
  @inlinable
  public static var wouldBlock: Errno { Errno(rawValue: csockets_ewouldblock) }
  /// ENOMEM.
  @inlinable
  public static var noMemory: Errno { Errno(rawValue: csockets_enomem) }
  /// EACCES.
  @inlinable
  public static var accessDenied: Errno { Errno(rawValue: csockets_eacces) }
  /// EFAULT.
  @inlinable
  public static var badAddress: Errno { Errno(rawValue: csockets_efault) }
  /// EEXIST.
  @inlinable
  public static var exists: Errno { Errno(rawValue: csockets_eexist) }
  /// EINVAL.
  @inlinable
  public static var invalidArgument: Errno { Errno(rawValue: csockets_einval) }
  /// EMFILE: the process has no descriptor left.
  @inlinable
  public static var tooManyOpenFiles: Errno { Errno(rawValue: csockets_emfile) }
  /// ENFILE.
  @inlinable
  public static var tooManyOpenFilesInSystem: Errno { Errno(rawValue: csockets_enfile) }
  /// EPIPE: the peer reads no more.
  @inlinable
  public static var brokenPipe: Errno { Errno(rawValue: csockets_epipe) }
  /// ENOSYS.
  @inlinable
  public static var noSystemCall: Errno { Errno(rawValue: csockets_enosys) }
  /// ENOTSOCK.
  @inlinable
  public static var notSocket: Errno { Errno(rawValue: csockets_enotsock) }
  /// EDESTADDRREQ.
  @inlinable
  public static var destinationRequired: Errno { Errno(rawValue: csockets_edestaddrreq) }
  /// EMSGSIZE: the datagram does not fit.
  @inlinable
  public static var messageTooLong: Errno { Errno(rawValue: csockets_emsgsize) }
  /// EPROTOTYPE.
  @inlinable
  public static var wrongProtocolType: Errno { Errno(rawValue: csockets_eprototype) }
  /// ENOPROTOOPT: no such option at this level.
  @inlinable
  public static var noProtocolOption: Errno { Errno(rawValue: csockets_enoprotoopt) }
  /// EPROTONOSUPPORT.
  @inlinable
  public static var protocolNotSupported: Errno { Errno(rawValue: csockets_eprotonosupport) }
  /// EOPNOTSUPP.
  @inlinable
  public static var notSupported: Errno { Errno(rawValue: csockets_eopnotsupp) }
  /// EAFNOSUPPORT.
  @inlinable
  public static var familyNotSupported: Errno { Errno(rawValue: csockets_eafnosupport) }
  /// EADDRINUSE.
  @inlinable
  public static var addressInUse: Errno { Errno(rawValue: csockets_eaddrinuse) }
  /// EADDRNOTAVAIL.
  @inlinable
  public static var addressNotAvailable: Errno { Errno(rawValue: csockets_eaddrnotavail) }
  /// ENETDOWN.
  @inlinable
  public static var networkDown: Errno { Errno(rawValue: csockets_enetdown) }
  /// ENETUNREACH.
  @inlinable
  public static var networkUnreachable: Errno { Errno(rawValue: csockets_enetunreach) }
  /// ECONNABORTED.
  @inlinable
  public static var connectionAborted: Errno { Errno(rawValue: csockets_econnaborted) }
  /// ECONNRESET: the peer closed with unread bytes or was killed.
  @inlinable
  public static var connectionReset: Errno { Errno(rawValue: csockets_econnreset) }
  /// ENOBUFS.
  @inlinable
  public static var noBufferSpace: Errno { Errno(rawValue: csockets_enobufs) }
  /// EISCONN.
  @inlinable
  public static var isConnected: Errno { Errno(rawValue: csockets_eisconn) }
  /// ENOTCONN.
  @inlinable
  public static var notConnected: Errno { Errno(rawValue: csockets_enotconn) }
  /// ETIMEDOUT.
  @inlinable
  public static var timedOut: Errno { Errno(rawValue: csockets_etimedout) }
  /// ECONNREFUSED: nobody listens there.
  @inlinable
  public static var connectionRefused: Errno { Errno(rawValue: csockets_econnrefused) }
  /// EHOSTUNREACH.
  @inlinable
  public static var hostUnreachable: Errno { Errno(rawValue: csockets_ehostunreach) }
  /// EALREADY: a connection is being made already.
  @inlinable
  public static var already: Errno { Errno(rawValue: csockets_ealready) }
  /// EINPROGRESS: a connection is being made.
  @inlinable
  public static var inProgress: Errno { Errno(rawValue: csockets_einprogress) }
}
