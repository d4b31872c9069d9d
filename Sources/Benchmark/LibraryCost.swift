import Foundation
import Processes
import Sockets

/// What the Sockets library adds to the system calls: processor time of this thread for sending
/// one byte over a socket pair and receiving it, the least of many rounds.
struct LibraryCost {
  static let name = "library"
  private let rounds: Int
  private let repetitions: Int

  init(isQuick: Bool) {
    rounds = isQuick ? 50 : 500
    repetitions = 1000
  }

  func print() throws {
    let (one, other) = try Descriptor.pair()
    defer {
      try? one.close()
      try? other.close()
    }
    var ways: [(name: String, pass: () throws -> Void, best: Double)] = [
      ("libc send, recv", { try bare(one.rawValue, other.rawValue) }, .infinity),
      ("trySend, tryReceive", { try tries(one, other) }, .infinity),
      ("send, receive", { try throwing(one, other) }, .infinity),
    ]
    for _ in 0..<rounds {
      for index in ways.indices {
        let start = Clock.threadSeconds()
        try ways[index].pass()
        ways[index].best = min(ways[index].best, Clock.threadSeconds() - start)
      }
    }
    Swift.print("Sockets library             ns a pair     ratio")
    for way in ways {
      let time = number(way.best / Double(repetitions) * 1e9, 0)
      let ratio = number(way.best / ways[0].best, 3)
      let name = way.name.padding(toLength: 24, withPad: " ", startingAt: 0)
      Swift.print(name, String(repeating: " ", count: 12 - time.count), time, "   ", ratio)
    }
  }

  private func bare(_ one: Int32, _ other: Int32) throws {
    try withByte { byte in
      for _ in 0..<repetitions {
        let sent = send(one, byte.baseAddress, byte.count, MessageFlags.noSignal.rawValue)
        let received = recv(other, byte.baseAddress, byte.count, 0)
        if sent != 1 || received != 1 { throw Failure("a byte was lost") }
      }
    }
  }

  private func tries(_ one: Descriptor, _ other: Descriptor) throws {
    try withByte { byte in
      for _ in 0..<repetitions {
        let sent = one.trySend(UnsafeRawBufferPointer(byte))
        let received = other.tryReceive(into: byte)
        if sent.rawValue != 1 || received.rawValue != 1 { throw Failure("a byte was lost") }
      }
    }
  }

  private func throwing(_ one: Descriptor, _ other: Descriptor) throws {
    try withByte { byte in
      for _ in 0..<repetitions {
        let sent = try one.send(UnsafeRawBufferPointer(byte))
        let received = try other.receive(into: byte)
        if sent != 1 || received != 1 { throw Failure("a byte was lost") }
      }
    }
  }

  private func withByte(_ body: (UnsafeMutableRawBufferPointer) throws -> Void) rethrows {
    var byte: UInt8 = 65
    try withUnsafeMutableBytes(of: &byte) { try body($0) }
  }
}
