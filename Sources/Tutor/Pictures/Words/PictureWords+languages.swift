extension PictureWords {
  static let english = PictureWords(
    title: "Timeline",
    stillWaiting: { "waits, for \($0) so far" },
    interrupted: "interrupted",
    waited: { "waited \($0)" },
    connection: "connection",
    bytes: { $0 == 1 ? "1 byte" : "\($0) bytes" },
    datagram: { $0 == 1 ? "datagram, 1 byte" : "datagram, \($0) bytes" },
    ended: { status in
      guard let status else { return "ends, interrupted" }
      return status == 0 ? "ends" : "ends, status \(status)"
    },
    collected: { "fd \($0) closed with its object" },
    interruptedInput: "Ctrl-C",
    leftOut: { $0 == 1 ? "1 row left out" : "\($0) rows left out" },
    dropped: { "the first \($0) events were not kept" },
    empty: "no socket calls yet",
    line: { "line \($0)" },
    thread: { $0 == 0 ? "main thread" : "thread \($0)" },
    at: { "at \($0)" },
    took: { "took \($0)" },
    through: { "called by \($0)" },
    summary: { terminals, calls, span in
      (terminals == 1 ? "1 terminal, " : "\(terminals) terminals, ")
        + (calls == 1 ? "1 call, " : "\(calls) calls, ") + span
    },
    legendCall: "a call, its line, its result",
    legendWaiting: "a call that waits",
    legendConnection: "a connection",
    legendBytes: "bytes that arrived",
    legendDatagram: "a datagram that arrived",
    legendEnd: "FIN: no more bytes will come",
    legendReset: "RST: the connection was reset",
    allCalls: "All calls",
    columnTime: "time",
    columnTerminal: "terminal",
    columnLine: "line",
    columnCall: "call",
    columnResult: "result",
    columnWaited: "waited",
    columnAddresses: "addresses")

  static let chinese = PictureWords(
    title: "时间线",
    stillWaiting: { "仍在等待，已等 \($0)" },
    interrupted: "被中断",
    waited: { "等待了 \($0)" },
    connection: "连接",
    bytes: { "\($0) 字节" },
    datagram: { "数据报，\($0) 字节" },
    ended: { status in
      guard let status else { return "结束（被中断）" }
      return status == 0 ? "结束" : "结束，状态码 \(status)"
    },
    collected: { "fd \($0) 随对象一起关闭" },
    interruptedInput: "Ctrl-C",
    leftOut: { "省略 \($0) 行" },
    dropped: { "最早的 \($0) 个事件没有保留" },
    empty: "还没有套接字调用",
    line: { "第 \($0) 行" },
    thread: { $0 == 0 ? "主线程" : "线程 \($0)" },
    at: { "时刻 \($0)" },
    took: { "用时 \($0)" },
    through: { "由 \($0) 调用" },
    summary: { terminals, calls, span in "\(terminals) 个终端，\(calls) 次调用，\(span)" },
    legendCall: "一次调用：行号、参数、结果",
    legendWaiting: "正在等待的调用",
    legendConnection: "建立连接",
    legendBytes: "到达的字节",
    legendDatagram: "到达的数据报",
    legendEnd: "FIN：对方不再发送",
    legendReset: "RST：连接被重置",
    allCalls: "全部调用",
    columnTime: "时间",
    columnTerminal: "终端",
    columnLine: "行",
    columnCall: "调用",
    columnResult: "结果",
    columnWaited: "等待",
    columnAddresses: "地址")
}
