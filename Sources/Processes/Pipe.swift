import Foundation

/// The two ends of a pipe, closed with it unless taken.
final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  /// A pipe whose ends another program started by this one does not get.
  ///
  /// Errors: ``SpawnError``.
  init() throws {
    var ends: [Int32] = [-1, -1]
    let result = pipe(&ends)
    for end in ends where result == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    if result != 0 { throw SpawnError(call: "pipe", code: errno) }
    (reading, writing) = (ends[0], ends[1])
  }

  /// A pipe that holds some bytes and then ends.
  ///
  /// Errors: ``SpawnError`` when they are more than it can hold.
  convenience init(holding bytes: [UInt8]) throws {
    try self.init()
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    if !bytes.isEmpty, write(writing, bytes, bytes.count) != bytes.count {
      throw SpawnError(call: "write", code: errno)
    }
    close(writing)
    writing = -1
  }

  /// Hands the reading end over to the caller, who closes it.
  func takeReading() -> Int32 {
    defer { reading = -1 }
    return reading
  }

  deinit {
    for end in [reading, writing] where end >= 0 { close(end) }
  }
}
