import CSockets

/// Transfers that block in the system itself, and that another thread can end: one system call where
/// waiting with poll(2) first takes two.
///
/// On Linux a signal wakes them, ``WakePipe/signal``, whose handler the first of them sets. Elsewhere
/// they do not block but give EAGAIN, as they do for a non-blocking socket: wait with
/// ``Descriptor/tryWait(for:until:wakeups:)`` then.
extension Descriptor {
  /// One attempt at recv(2), which ``WakePipe/wake()`` ends with EINTR.
  ///
  /// Blocks until there is a byte, the end, an error or a wake-up; a signal with a handler of its own
  /// ends it too. Only the thread whose pipe it is may call it.
  public func tryReceive(
    into buffer: UnsafeMutableRawBufferPointer, flags: MessageFlags = [], wakeups: WakePipe
  ) -> CallResult {
    System.syscall {
      Int(
        csockets_sleeper_receive(
          wakeups.sleeper, rawValue, buffer.baseAddress, buffer.count, flags.rawValue, nil))
    }
  }

  /// One attempt at recvfrom(2), as ``tryReceive(into:flags:wakeups:)``; `sender` is filled when it
  /// succeeds.
  public func tryReceive(
    into buffer: UnsafeMutableRawBufferPointer, from sender: inout RawAddress,
    flags: MessageFlags = [], wakeups: WakePipe
  ) -> CallResult {
    System.syscall {
      Int(
        csockets_sleeper_receive(
          wakeups.sleeper, rawValue, buffer.baseAddress, buffer.count, flags.rawValue,
          &sender.storage))
    }
  }

  /// One attempt at send(2), which ``WakePipe/wake()`` ends: with the number of bytes taken so far, or
  /// with EINTR when there are none.
  ///
  /// Blocks until a stream has taken all bytes, an error or a wake-up; a signal with a handler of its
  /// own ends it too. Only the thread whose pipe it is may call it.
  public func trySend(
    _ bytes: UnsafeRawBufferPointer, flags: MessageFlags = [], wakeups: WakePipe
  ) -> CallResult {
    System.syscall {
      Int(
        csockets_sleeper_send(
          wakeups.sleeper, rawValue, bytes.baseAddress, bytes.count,
          flags.union(.noSignal).rawValue))
    }
  }
}
