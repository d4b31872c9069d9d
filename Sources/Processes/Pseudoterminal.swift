import Foundation

/// A program in a terminal of its own, with somebody who types and looks. One thread uses it.
///
/// The program leads a session, so that Ctrl-C and the like reach it from the terminal.
package final class Pseudoterminal {
  /// A key that is no character.
  package enum Key: String, Sendable {
    case enter = "\r"
    case tab = "\t"
    case backspace = "\u{7f}"
    case escape = "\u{1b}"
    case up = "\u{1b}[A"
    case down = "\u{1b}[B"
    case right = "\u{1b}[C"
    case left = "\u{1b}[D"
    case home = "\u{1b}[H"
    case end = "\u{1b}[F"
    case delete = "\u{1b}[3~"
    case controlA = "\u{1}"
    case controlC = "\u{3}"
    case controlD = "\u{4}"
    case controlE = "\u{5}"
    case controlG = "\u{7}"
    case controlK = "\u{b}"
    case controlL = "\u{c}"
    case controlR = "\u{12}"
    case controlU = "\u{15}"
    case controlW = "\u{17}"
    case controlY = "\u{19}"
    case controlZ = "\u{1a}"
    case quit = "\u{1c}"
  }

  /// The program's number.
  package let id: pid_t
  /// What must live as long as this does, such as the folder that it runs in.
  package var companion: AnyObject?
  /// What is seen.
  package private(set) var screen: Screen
  /// All that the program has written.
  package private(set) var output: [UInt8] = []
  private var terminal: Int32
  private var status: Int?

  /// Starts a program in a window of that size. TERM is xterm-256color and the locale C.UTF-8 unless
  /// the command says otherwise.
  ///
  /// Errors: ``SpawnError``.
  package init(_ command: Command, columns: Int = 80, rows: Int = 24) throws {
    screen = Screen(columns: columns, rows: rows)
    // One at a time: a descriptor is inherited until it is marked.
    starting.lock()
    defer { starting.unlock() }
    var other: Int32 = -1
    var name = [CChar](repeating: 0, count: 256)
    var size = Self.size(columns: columns, rows: rows)
    terminal = -1
    guard openpty(&terminal, &other, &name, nil, &size) == 0 else {
      throw SpawnError(call: "openpty", code: errno)
    }
    defer { close(other) }
    for descriptor in [terminal, other] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    var command = command
    command.environment.merge(
      ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "NO_COLOR": nil]
    ) { given, _ in given }
    let path = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    id = try spawn(command, terminal: String(decoding: path, as: UTF8.self))
  }

  deinit {
    if status == nil {
      kill(-id, SIGKILL)
      kill(id, SIGKILL)
      var ignored: Int32 = 0
      waitpid(id, &ignored, 0)
    }
    if terminal >= 0 { close(terminal) }
  }

  /// Types text, character by character as it stands; a newline is no Enter.
  package func type(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys one after the other.
  package func press(_ keys: Key...) {
    for key in keys { type(key.rawValue) }
  }

  /// Types a line and presses Enter.
  package func enter(_ line: String) { type(line + Key.enter.rawValue) }

  /// Pastes as a terminal does: newlines become carriage returns, and the text is marked if the
  /// program has asked for that.
  package func paste(_ text: String) {
    let typed = text.replacingOccurrences(of: "\n", with: "\r")
    type(screen.marksPastes ? "\u{1b}[200~\(typed)\u{1b}[201~" : typed)
  }

  /// Sends bytes as they are, and takes in what the program writes meanwhile.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Clock.seconds() + 60
    while !rest.isEmpty, terminal >= 0, Clock.seconds() < deadline {
      let count = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else {
        takeIn(milliseconds: 10)
      }
    }
  }

  /// Makes the window another size; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    takeIn(milliseconds: 0)
    screen.resize(columns: columns, rows: rows)
    var size = Self.size(columns: columns, rows: rows)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) {
    if status == nil { kill(id, number) }
  }

  /// Whether the terminal hands over whole lines and shows what is typed, as it does at first.
  package var isCooked: Bool {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return false }
    let flags = tcflag_t(ICANON | ECHO | ISIG)
    return settings.c_lflag & flags == flags
  }

  /// Takes in what the program writes until the condition holds, or so many seconds are over;
  /// whether it holds.
  @discardableResult
  package func wait(seconds: Double = 20, until holds: (Screen) -> Bool) -> Bool {
    let deadline = Clock.seconds() + seconds
    while !holds(screen) {
      let left = deadline - Clock.seconds()
      if left <= 0 || (status != nil && !takeIn(milliseconds: 0)) { return holds(screen) }
      takeIn(milliseconds: Int32(min(left * 1000, 20)) + 1)
      reap()
    }
    return true
  }

  /// Waits until the screen shows this text.
  @discardableResult
  package func wait(seconds: Double = 20, for text: String) -> Bool {
    wait(seconds: seconds) { $0.contains(text) }
  }

  /// Waits until the cursor's row is this, with the cursor at its end.
  @discardableResult
  package func wait(seconds: Double = 20, forPrompt row: String) -> Bool {
    wait(seconds: seconds) { $0.beforeCursor == row && $0.cursorRow.count <= row.count }
  }

  /// Waits for the program's end, which is forced after so many seconds: its status, or the signal's
  /// number made negative; nil when it was forced.
  package func finish(seconds: Double = 20) -> Int? {
    wait(seconds: seconds) { _ in status != nil }
    while status != nil, takeIn(milliseconds: 0) {}
    return status
  }

  private func reap() {
    guard status == nil else { return }
    var result: Int32 = 0
    guard waitpid(id, &result, WNOHANG) == id else { return }
    let signal = result & 0x7f
    status = signal == 0 ? Int(result >> 8) & 0xff : -Int(signal)
  }

  /// Reads what is there; whether there was something.
  @discardableResult
  private func takeIn(milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return false }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(terminal, &piece, piece.count)
    guard count > 0 else {
      // Nobody has the other side open: the program ends, or has ended.
      if milliseconds > 0 { usleep(200) }
      return false
    }
    output += piece[..<count]
    screen.write(piece[..<count])
    let answers = screen.takeAnswers()
    if !answers.isEmpty { _ = write(terminal, answers, answers.count) }
    return true
  }

  private static func size(columns: Int, rows: Int) -> winsize {
    var size = winsize()
    size.ws_col = UInt16(clamping: columns)
    size.ws_row = UInt16(clamping: rows)
    return size
  }
}

extension Screen {
  /// What is to be sent to the program.
  mutating func takeAnswers() -> [UInt8] {
    defer { answers = [] }
    return answers
  }
}
