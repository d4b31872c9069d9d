import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What other threads hand to the one that reads.
final class Exchange: Sendable {
  /// What has come since the last look.
  struct News {
    var text = ""
    var prompt: String?
    var isWoken = false

    var isEmpty: Bool { text.isEmpty && prompt == nil && !isWoken }
  }

  private struct State {
    var isReading = false
    var news = News()
    /// What the last line on the screen holds when no newline ended it.
    var partialLine = ""

    mutating func note(written text: String) {
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let last = lines.last.map { String(Substring($0)) } ?? ""
      partialLine = lines.count > 1 ? last : partialLine + last
    }
  }

  let wake = WakePipe()
  let output = Mutex<Int32>(1)
  private let state = Mutex(State())

  func print(_ text: String) {
    guard !text.isEmpty else { return }
    state.withLock { state in
      if state.isReading {
        state.news.text += text
        wake.signal()
      } else {
        state.note(written: text)
        write(text)
      }
    }
  }

  func changePrompt(_ prompt: String) {
    state.withLock { state in
      guard state.isReading else { return }
      state.news.prompt = prompt
      wake.signal()
    }
  }

  func noteWake() {
    state.withLock { state in
      state.news.isWoken = true
      wake.signal()
    }
  }

  /// What has come; the reader calls it.
  func takeNews() -> News {
    state.withLock { state in
      defer { state.news = News() }
      return state.news
    }
  }

  /// From now on text is handed over; what the screen's last line holds.
  func beginReading() -> String {
    state.withLock { state in
      state.isReading = true
      defer { state.partialLine = "" }
      return state.partialLine
    }
  }

  /// From now on text is written at once, after what has not been handed over.
  func endReading() {
    state.withLock { state in
      state.isReading = false
      state.news.prompt = nil
      let text = state.news.text
      state.news.text = ""
      guard !text.isEmpty else { return }
      state.note(written: text)
      write(text)
    }
  }

  /// Writes to the output as it is (write(2)); what fails is lost.
  func write(_ text: String) {
    let descriptor = output.withLock { $0 }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&entry, 1, -1)
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }
}

/// write(2), whose name the method hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

extension String.UTF8View {
  /// Whether the text's last byte is a newline.
  var endsInNewline: Bool { last == UInt8(ascii: "\n") }
}
