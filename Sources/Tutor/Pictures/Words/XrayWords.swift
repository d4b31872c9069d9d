import Languages

/// The words of the kernel's view. What the kernel names itself (`LISTEN`, `rtt`, `cwnd`) is the
/// same in all languages.
struct XrayWords: Sendable {
  // Headings of the table.
  var terminal: String
  var kind: String
  var state: String
  var addresses: String
  var unread: String
  var unsent: String
  var queue: String
  var timeout: String
  var options: String
  var timer: String
  /// There is no socket.
  var empty: String
  /// A socket that no program holds any more.
  var nobody: String
  /// A call that never waits, and one that waits for ever.
  var atOnce: String
  var forever: String
  /// Datagrams that were dropped.
  var dropped: @Sendable (Int) -> String
  // Changes after a call.
  var new: String
  var closed: String
  var sent: @Sendable (Int) -> String
  var delivered: String
  var received: @Sendable (Int) -> String
  var peeked: @Sendable (Int) -> String
  var finRead: String
  var bytesUnread: @Sendable (Int) -> String
  var bytesUnsent: @Sendable (Int) -> String
  var queueNow: @Sendable (_ used: Int, _ limit: Int) -> String
  var timeoutNow: @Sendable (String) -> String
  var noChange: String
  var comma: String

  /// The words of a language.
  static func of(_ language: Language) -> XrayWords {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }

  private static let english = XrayWords(
    terminal: "terminal", kind: "kind", state: "state", addresses: "local → remote",
    unread: "unread", unsent: "unsent", queue: "queue", timeout: "timeout", options: "options",
    timer: "timer", empty: "no sockets", nobody: "(no program)", atOnce: "0", forever: "none",
    dropped: { "\($0) datagrams dropped" }, new: "new", closed: "closed",
    sent: { "+\($0) \($0 == 1 ? "byte" : "bytes") sent" }, delivered: "delivered",
    received: { "\($0) \($0 == 1 ? "byte" : "bytes") taken" },
    peeked: { "\($0) \($0 == 1 ? "byte" : "bytes") looked at" }, finRead: "end of stream",
    bytesUnread: { "\($0) unread" }, bytesUnsent: { "\($0) unsent" },
    queueNow: { "queue \($0)/\($1)" }, timeoutNow: { "timeout \($0)" }, noChange: "no change",
    comma: ", ")

  private static let chinese = XrayWords(
    terminal: "终端", kind: "种类", state: "状态", addresses: "本地 → 远端", unread: "未读",
    unsent: "未确认", queue: "队列", timeout: "超时", options: "选项", timer: "定时器",
    empty: "没有套接字", nobody: "（无程序）", atOnce: "0", forever: "无",
    dropped: { "丢弃了 \($0) 个数据报" }, new: "新建", closed: "已关闭",
    sent: { "发送 +\($0) 字节" }, delivered: "已送达", received: { "取走 \($0) 字节" },
    peeked: { "预览 \($0) 字节" }, finRead: "读到结尾", bytesUnread: { "未读 \($0) 字节" },
    bytesUnsent: { "未确认 \($0) 字节" }, queueNow: { "队列 \($0)/\($1)" },
    timeoutNow: { "超时 \($0)" }, noChange: "无变化", comma: "，")
}
