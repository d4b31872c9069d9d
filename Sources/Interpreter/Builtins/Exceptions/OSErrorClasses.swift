#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ExceptionKind {
  /// The subclass of OSError that stands for an error number (library reference, "OS exceptions").
  init?(errorNumber: Int) {
    guard let number = Int32(exactly: errorNumber) else { return nil }
    switch number {
    case EAGAIN, EALREADY, EINPROGRESS, EWOULDBLOCK: self = .blockingIOError
    case EPIPE, ESHUTDOWN: self = .brokenPipeError
    case ECHILD: self = .childProcessError
    case ECONNABORTED: self = .connectionAbortedError
    case ECONNREFUSED: self = .connectionRefusedError
    case ECONNRESET: self = .connectionResetError
    case EEXIST: self = .fileExistsError
    case ENOENT: self = .fileNotFoundError
    case EISDIR: self = .isADirectoryError
    case ENOTDIR: self = .notADirectoryError
    case EINTR: self = .interruptedError
    case EACCES, EPERM: self = .permissionError
    case ESRCH: self = .processLookupError
    case ETIMEDOUT: self = .timeoutError
    default: return nil
    }
  }
}
