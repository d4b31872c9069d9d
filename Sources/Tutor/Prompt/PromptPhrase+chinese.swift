extension PromptPhrase {
  var chinese: String {
    switch self {
    case .welcome:
      """
      两个终端：server 和 client，各是一个独立的 Python，像在 python3 的提示符下一样输入代码。\
      调用一旦阻塞，提示符就转到另一个终端。
      :help 列出命令，:client 和 :server 切换终端，:quit 退出。
      """
    case .waits(let terminal, let call, let on, let now):
      "\(terminal) 阻塞在 \(call)\(on.map { "（\($0)）" } ?? "")。现在是 \(now)。"
    case .stillWaits(let terminal, let call, let on):
      "\(terminal) 阻塞在 \(call)\(on.map { "（\($0)）" } ?? "")。按 Ctrl-C 中断，:terminal 名字 切换终端。"
    case .waitsElsewhere(let terminal, let call):
      "\(terminal) 仍阻塞在 \(call)：先用 \(PromptCommand.going(to: terminal)) 转过去，再按 Ctrl-C 中断它。"
    case .queued(let terminal, let call): "\(terminal) 仍阻塞在 \(call)：你的输入要等它返回才会执行。按 Ctrl-C 可中断它。"
    case .leftRunning(let terminal): "\(terminal) 仍在运行。:reset 结束它，:terminal 名字 切换终端。"
    case .ready(let terminal): "\(terminal) 又可以输入了。"
    case .wantsLine(let terminal):
      "\(terminal) 在等一行输入：用 \(PromptCommand.going(to: terminal)) 转过去再输入。"
    case .terminalEnded(let terminal, let status):
      "\(terminal) 已结束\(status.map { "，状态为 \($0)" } ?? "")。:reset 重新开始。"
    case .terminals: "终端："
    case .current(let terminal, let isIdle):
      isIdle ? "现在是 \(terminal)。" : "现在是 \(terminal)，它正忙。"
    case .stateIdle: "空闲"
    case .stateRunning: "运行中"
    case .stateEnded: "已结束"
    case .stateWaiting(let call, let on): "阻塞在 \(call)\(on.map { "（\($0)）" } ?? "")"
    case .badName(let name): "“\(name)”不能作终端的名字：只用字母、数字、- 和 _，最多 20 个。"
    case .unknownCommand(let name, let near):
      near.isEmpty
        ? "没有命令 :\(name)。:help 列出所有命令。"
        : "没有命令 :\(name)。你是不是要 \(near.map { ":\($0)" }.joined(separator: "、"))？"
    case .onlyInLessons(let name): ":\(name) 只在课程中使用，现在是自由练习。"
    case .wantsArgument(let usage): "还缺内容：\(usage)"
    case .takesNoArgument(let usage): "后面不能有内容：\(usage)"
    case .xray(let isOn):
      isOn ? "每次调用后显示一行变化。:xray off 关闭。" : "调用后不再显示变化。:xray on 打开。"
    case .pictureWritten(let file): "已写入：\(file)"
    case .pictureFailed(let why): "无法写入 \(why)"
    case .unreadable(let file, let reason): "无法打开“\(file)”：\(reason)"
    case .undoNothing: "没有可以撤销的输入。"
    case .undoBusy(let terminal): "\(terminal) 正忙：空闲时才能撤销。"
    case .undone(let input): "已撤销：\(input)"
    case .undoneClosed(let count): "  它打开的 \(count) 个描述符已关闭"
    case .undoneRemoved(let name): "  \(name) 已删除"
    case .undoneRestored(let name): "  \(name) 恢复原样"
    case .notUndoneLost(let name): "  \(name) 无法恢复：原来的值已释放"
    case .notUndoneChanged(let name): "  \(name) 内部的改动无法撤销"
    case .notUndoneThreads(let count): "  它启动的 \(count) 个线程仍在运行"
    case .notUndoneCall(let call): "  \(call) 无法撤销：对方已经看到"
    case .pause: "按 Enter 继续"
    case .fileCut(let name, let count): "  ……（\(name)：共 \(count) 行，:code 全部显示）……"
    case .valueCut(let size):
      switch size {
      case .bytes(let count): "  ……（共 \(count) 字节，中间省略）……"
      case .characters(let count): "  ……（共 \(count) 个字符，中间省略）……"
      case .items(let count): "  ……（共 \(count) 个元素，中间省略）……"
      case nil: "  ……（中间省略）……"
      }
    case .moreCalls(let count): "……另外还有 \(count) 次调用"
    case .resetDone: "已全部关闭，终端是新的。"
    case .language: "现在使用中文。"
    case .noLanguage(let name): "只有 en 和 zh 两种语言，没有“\(name)”。"
    case .leaving(let open): open == 0 ? "" : "关闭了 \(open) 个套接字。"
    case .commands: "命令（输入开头几个字母即可）："
    }
  }
}
