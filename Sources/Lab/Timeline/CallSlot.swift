import Sockets
import StandardModules

/// A call as it is kept while programs run: numbers and the first bytes, so that keeping it costs
/// little. It becomes a ``CallRecord`` when somebody looks.
struct CallSlot {
  var number: Int
  var name: StaticString
  var place: Int32
  var thread: Int32
  var descriptor: Int32
  /// 0 for none, as `made`.
  var socket: Int32
  var made: Int32 = 0
  var ending = Ending.none
  var began: Int64
  /// -1 while it lasts.
  var ended: Int64 = -1
  var waited: Int64 = 0
  /// -1 for none.
  var requested: Int
  var position = 0
  /// Whether it moved bytes, made a socket or changed a connection, and did not only look.
  var hasEffect = false
  /// The number that it gave.
  var value = 0
  var data = CallData()
  /// What few calls have.
  var details: CallDetails?

  /// How it ended.
  enum Ending: UInt8 { case none, number, bytes, other, details, interrupted }
}

/// What few calls have.
final class CallDetails: @unchecked Sendable {
  var address: SocketAddress?
  var watched: [Int32] = []
  var numbers: [Int] = []
  var text: String?
  var result: CallOutcome?
  var evidence = CallEvidence()
}
