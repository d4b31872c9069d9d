#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What goes to the process's own streams past those of its programs.
package enum Output {
  /// Lines of socktutor's own on standard error; those about one of several programs carry the name
  /// of its terminal.
  package static func error(_ text: String, terminal: String? = nil) {
    let prefix = terminal.map { "[\($0)] " } ?? ""
    let lines = text.split(separator: "\n").map { prefix + $0 + "\n" }
    _ = write(2, Array(lines.joined().utf8))
  }

  /// Text on standard output, as it is.
  package static func text(_ text: String) { _ = write(1, Array(text.utf8)) }

  /// Writes all of the bytes (write(2)); 0, or the error's number. Blocks as the descriptor does, and
  /// until it can be written to where that does not block.
  package static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&entry, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
