import Foundation
import Processes

/// Somebody at a terminal in which EchoLines runs.
final class Typist {
  let terminal: Pseudoterminal
  private let folder: Folder
  private let orders: Int32

  /// A folder that is gone after the test.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID())").path
    var history: String { "\(path)/state/history" }
    var orders: String { "\(path)/orders" }

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      mkfifo(orders, 0o600)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The history's file.
    var historyLines: [String] {
      let text = (try? String(contentsOfFile: history, encoding: .utf8)) ?? ""
      return text.split(separator: "\n").map(String.init)
    }
  }

  /// Sits down, with the first prompt on the screen.
  init(
    in folder: Folder? = nil, columns: Int = 40, rows: Int = 12,
    environment: [String: String?] = [:], shell: String? = nil
  ) throws {
    self.folder = try folder ?? Folder()
    orders = open(self.folder.orders, O_RDWR | O_CLOEXEC)
    let words = [Installation.program("EchoLines"), self.folder.history, self.folder.orders]
    let command = Command(
      shell.map { ["/bin/sh", "-c", $0] + words } ?? words, environment: environment)
    terminal = try Pseudoterminal(command, columns: columns, rows: rows)
    waitForPrompt()
  }

  deinit { close(orders) }

  var screen: Screen { terminal.screen }

  /// Has another thread of the program do something.
  func order(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(orders, bytes, bytes.count)
  }

  /// Whether the cursor comes to stand after this text, with nothing behind it.
  @discardableResult
  func waitForPrompt(_ row: String = ">>> ") -> Bool {
    terminal.wait(forPrompt: row)
  }

  /// Types a line; whether this answer is shown, with a new prompt.
  func enter(_ line: String, answer: String) -> Bool {
    terminal.enter(line)
    return terminal.wait { $0.contains("\n\(answer)\n>>>") }
  }
}
