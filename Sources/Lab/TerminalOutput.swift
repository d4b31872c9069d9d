import Interpreter
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program's output among that of others: whole lines, each with the terminal's name.
///
/// A line goes out in one piece, so that lines of several programs don't mix.
final class TerminalOutput: RawDevice {
  private let prefix: [UInt8]
  private let number: Int32
  /// The line begun and not yet ended.
  private var line: [UInt8] = []

  init(_ terminal: String, descriptor: Int32) {
    prefix = Array("[\(terminal)] ".utf8)
    number = descriptor
    super.init(mode: "wb")
  }

  override var isWritable: Bool { true }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    line += bytes
    guard let last = line.lastIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
    send(line[...last])
    line.removeSubrange(...last)
    return bytes.count
  }

  override func close(_ vm: VM) throws { endLine() }

  override func abandon() { endLine() }

  /// Writes out a last line without an end.
  private func endLine() {
    if line.isEmpty { return }
    line.append(UInt8(ascii: "\n"))
    send(line[...])
    line = []
  }

  private func send(_ lines: ArraySlice<UInt8>) {
    var out: [UInt8] = []
    for part in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      out += prefix
      out += part
      out.append(UInt8(ascii: "\n"))
    }
    out.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Platform.write(number, UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

/// libc's `write`, which a method of the same name would hide.
private enum Platform {
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
