import Lab
import Sockets

extension CallChange {
  /// The change in pieces, of which each begins with the descriptor or says one thing:
  /// `fd 5: LISTEN,`, `queue 0/128`. nil for a call that has to do with no socket.
  func pieces(_ style: TextStyle) -> [String]? {
    let text = SocketWords(style)
    var parts: [String] = []
    if let failure = call.failure { parts.append(style.cross + " " + CallText.name(of: failure)) }
    if let number = errorNumber { parts.append(number) }
    parts += transfer(text)
    if let after { parts += changes(from: before, to: after, text) }
    var descriptor = after?.descriptor ?? before?.descriptor ?? call.descriptor
    if before != nil, after == nil, isClosing { parts += closing(text) }
    if let made {
      var beginning = beginning(made, text)
      if after == nil, before == nil {
        descriptor = made.descriptor
      } else if !beginning.isEmpty {
        beginning[0] = "\(text.words.new) fd \(made.descriptor): \(beginning[0])"
      }
      parts += beginning
    }
    guard descriptor >= 0 else { return nil }
    if parts.isEmpty { parts = [text.words.noChange] }
    parts[0] = "fd \(descriptor): " + parts[0]
    let comma = text.words.comma.prefix { $0 != " " }
    return parts.dropLast().map { $0 + comma } + parts.suffix(1)
  }

  /// The error number that `connect_ex` gave in an error's place.
  private var errorNumber: String? {
    guard call.name == "connect_ex", case .value(.number(let number)) = call.outcome, number != 0,
      let errno = Int32(exactly: number)
    else { return nil }
    return "= \(number) \(Errno(rawValue: errno).name)"
  }

  private var isClosing: Bool { ["close", "file.close", "detach"].contains(call.name) }

  /// What a sending or receiving call moved.
  private func transfer(_ text: SocketWords) -> [String] {
    guard call.isDone || call.byteCount > 0 else { return [] }
    if call.isSending {
      let unsent = after.flatMap(text.unsent) ?? 0
      let isStream = after?.type == .stream && after?.family != .unix
      let rest = unsent > 0 ? text.words.bytesUnsent(unsent) : text.words.delivered
      let tellsRest = unsent > 0 || isStream && call.byteCount > 0
      return [text.words.sent(call.byteCount)] + (tellsRest ? [rest] : [])
    }
    if call.isReceiving {
      let isEnd = call.byteCount == 0 && call.requested != 0 && after?.type == .stream
      if isEnd { return [text.words.finRead] }
      let count = call.byteCount
      return [call.isPeeking ? text.words.peeked(count) : text.words.received(count)]
    }
    return []
  }

  /// What is another than before.
  private func changes(
    from before: SocketView?, to after: SocketView, _ text: SocketWords
  ) -> [String] {
    var parts: [String] = []
    let (old, new) = (before.map(text.state) ?? "", text.state(after))
    if old != new {
      let isNew = old.isEmpty || old == "CLOSE"
      parts.append(isNew ? new : "\(old) \(text.style.arrow) \(new)")
    }
    if after.remote != before?.remote, after.remote != nil {
      parts.append(text.ends(after.local, after.remote))
    } else if after.local != before?.local {
      parts.append(text.address(after.local))
    }
    let listens = after.isListening && (call.name == "listen" || call.name == "accept")
    if let queue = after.acceptQueue, listens || queue != before?.acceptQueue {
      parts.append(text.words.queueNow(queue.used, queue.limit))
    }
    let unread = after.unread
    if unread != before?.unread ?? 0 || (call.isReceiving && unread > 0) {
      parts.append(text.words.bytesUnread(unread))
    }
    if !call.isSending, let unsent = text.unsent(after), unsent != before?.unsent ?? 0 {
      parts.append(text.words.bytesUnsent(unsent))
    }
    if let timeout = after.timeout, let old = before?.timeout, timeout != old {
      parts.append(text.words.timeoutNow(text.timeout(timeout)))
    }
    let options = after.options.filter { !(before?.options.contains($0) ?? false) }
    if !options.isEmpty { parts.append(text.options(options)) }
    let gone = (before?.options ?? []).filter { old in
      !after.options.contains { $0.name == old.name }
    }
    parts += gone.map { "\($0.name)=\($0.usual)" }
    return parts
  }

  private func closing(_ text: SocketWords) -> [String] {
    guard let left else { return [text.words.closed] }
    return [
      text.words.closed, left.state.map { "\($0)" } ?? "", text.ends(left.local, left.remote),
    ].filter { !$0.isEmpty }
  }

  private func beginning(_ view: SocketView, _ text: SocketWords) -> [String] {
    let state = text.state(view)
    if state.isEmpty || view.remote == nil {
      return (after == nil && before == nil ? [text.words.new] : [])
        + [text.kind(view.family, view.type)]
    }
    var parts = [state, text.ends(view.local, view.remote)]
    if view.unread > 0 { parts.append(text.words.bytesUnread(view.unread)) }
    return parts
  }
}
