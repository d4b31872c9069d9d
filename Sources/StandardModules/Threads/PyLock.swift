import Interpreter
import Sockets

/// A lock of module `_thread`: `threading.Lock`.
final class PyLock: PyObject {
  let lock = ThreadLock()

  init(_ type: PyType) { super.init(type, .other) }
}

/// A lock that its owner may take again: `threading.RLock`.
final class PyReentrantLock: PyObject {
  let lock = ThreadLock()
  /// The identifier of the thread that holds it; 0 for nobody.
  var owner: UInt = 0
  var count = 0

  init(_ type: PyType) { super.init(type, .other) }

  /// Takes the lock, or counts once more. Errors: as `VM.wait`.
  func acquire(_ vm: VM, blocking: Bool, until deadline: Deadline?) throws -> Bool {
    let me = ThreadIdentity.current
    if count > 0, owner == me {
      count += 1
      return true
    }
    guard try lock.acquire(vm, blocking: blocking, until: deadline) else { return false }
    owner = me
    count = 1
    return true
  }

  /// Counts one less, and lets go at zero. Errors: RuntimeError for a thread that does not hold it.
  func release(_ vm: VM) throws {
    guard count > 0, owner == ThreadIdentity.current else {
      throw vm.error(.runtimeError, "cannot release un-acquired lock")
    }
    count -= 1
    if count == 0 {
      owner = 0
      lock.release()
    }
  }
}

extension VM {
  /// The arguments `blocking` and `timeout` of `acquire`: whether to wait, and until when. Errors:
  /// TypeError, ValueError, OverflowError.
  func lockWait(_ blocking: Value, _ timeout: Value) throws -> (Bool, Deadline?) {
    let waits = blocking.isUnbound ? true : try isTrue(blocking)
    guard let timeout = timeout.bound else { return (waits, nil) }
    let span = try Span.nanoseconds(self, seconds: timeout)
    let none: Int64 = -1_000_000_000
    if !waits, span != none {
      throw valueError("can't specify a timeout for a non-blocking call")
    }
    if span == none { return (waits, nil) }
    if span < 0 { throw valueError("timeout value must be positive") }
    if Double(span) / 1e9 > ThreadIdentity.longestWait {
      throw error(.overflowError, "timeout value is too large")
    }
    return (waits, clock.after(nanoseconds: span))
  }
}
