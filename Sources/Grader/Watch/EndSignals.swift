import Sockets
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals that ask a process to end, as something to wait for.
package enum EndSignals {
  /// The one that has come; 0 for none.
  fileprivate static let come = Atomic<Int32>(0)
  /// Made before the handler is, which finds it without a lock.
  fileprivate static let pipe: WakePipe? = try? WakePipe()

  /// From now on they are only noted. A process that was started to outlive its terminal does.
  package static func note() {
    guard pipe != nil else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let old = signal(number, noteEnd)
      if number == SIGHUP, unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      {
        signal(number, SIG_IGN)
      }
    }
  }

  /// It is readable as soon as one has come.
  package static var descriptor: Descriptor { pipe?.descriptor ?? .none }

  /// The one that has come; nil for none.
  package static var number: Int32? {
    let number = come.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }
}

private func noteEnd(_ number: Int32) {
  let saved = errno
  EndSignals.come.store(number, ordering: .releasing)
  EndSignals.pipe?.wake()
  errno = saved
}
