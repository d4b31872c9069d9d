/// What one call changed in the kernel.
package struct CallChange: Sendable {
  /// The call.
  package var call: CallRecord
  /// Its socket before the call; nil where there was none.
  package var before: SocketView?
  /// Its socket after the call; nil where there is none any more.
  package var after: SocketView?
  /// The socket that it made.
  package var made: SocketView?
  /// What the kernel goes on with after the last descriptor was closed.
  package var left: KernelSocket?

  /// A change by its parts.
  package init(
    call: CallRecord, before: SocketView? = nil, after: SocketView? = nil,
    made: SocketView? = nil, left: KernelSocket? = nil
  ) {
    self.call = call
    self.before = before
    self.after = after
    self.made = made
    self.left = left
  }
}
