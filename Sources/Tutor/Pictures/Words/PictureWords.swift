import Languages

/// The words of pictures of a timeline, in one language. What Python and the kernel name themselves
/// (`accept`, `LISTEN`, `FIN`) is the same in all.
struct PictureWords: Sendable {
  var title: String
  /// A call that has not ended, for so long.
  var stillWaiting: @Sendable (_ span: String) -> String
  /// A call that was ended with its program.
  var interrupted: String
  /// How long a call waited.
  var waited: @Sendable (_ span: String) -> String
  var connection: String
  var bytes: @Sendable (_ count: Int) -> String
  var datagram: @Sendable (_ count: Int) -> String
  /// A terminal's end; nil for one that was cut short.
  var ended: @Sendable (_ status: Int?) -> String
  /// A socket that was closed because nothing held it any more.
  var collected: @Sendable (_ descriptor: Int32) -> String
  /// Ctrl-C.
  var interruptedInput: String
  /// Rows that are not shown.
  var leftOut: @Sendable (_ calls: Int) -> String
  /// Events that the timeline has dropped, the oldest ones.
  var dropped: @Sendable (_ events: Int) -> String
  /// There is nothing to show.
  var empty: String
  var line: @Sendable (_ number: Int) -> String
  var thread: @Sendable (_ number: Int) -> String
  var at: @Sendable (_ time: String) -> String
  var took: @Sendable (_ span: String) -> String
  var through: @Sendable (_ name: String) -> String
  /// A timeline in one sentence.
  var summary: @Sendable (_ terminals: Int, _ calls: Int, _ span: String) -> String
  /// What lines and marks mean, each a name of a mark and its words.
  var legendCall: String
  var legendWaiting: String
  var legendConnection: String
  var legendBytes: String
  var legendDatagram: String
  var legendEnd: String
  var legendReset: String
  var allCalls: String
  /// Headings of the table of all calls.
  var columnTime: String
  var columnTerminal: String
  var columnLine: String
  var columnCall: String
  var columnResult: String
  var columnWaited: String
  var columnAddresses: String

  /// The words of a language.
  static func of(_ language: Language) -> PictureWords {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}

extension PictureWords {
  /// What arrived.
  func label(_ kind: Arrival.Kind) -> String {
    switch kind {
    case .connection: connection
    case .bytes(let count): bytes(count)
    case .datagram(let count): datagram(count)
    case .end: "FIN"
    case .reset: "RST"
    }
  }
}
