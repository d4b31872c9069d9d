import Languages
import Sockets

/// The words of verdicts.
struct VerdictWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func blocked(by check: String) -> String {
    switch language {
    case .en: "not run, because \(check) did not pass"
    case .zh: "未运行，因为 \(check) 没有通过"
    }
  }

  var wasKilled: String {
    switch language {
    case .en: "the check was ended: it went on for too long, or took too much memory"
    case .zh: "检查被中止：运行过久，或占用内存过多"
    }
  }

  func unusable(_ fault: LearnerFile.Fault) -> String {
    switch (fault, language) {
    case (.unreadable(let number), _): Errno(rawValue: number).message
    case (.notAFile, .en): "it is not a file"
    case (.notAFile, .zh): "它不是文件"
    case (.tooLarge(let size), .en):
      "it has \(size) bytes; at most \(LearnerFile.mostBytes) are graded"
    case (.tooLarge(let size), .zh):
      "它有 \(size) 字节，最多批改 \(LearnerFile.mostBytes) 字节"
    case (.empty, .en): "it is empty"
    case (.empty, .zh): "它是空的"
    case (.binary, .en): "it is a binary file, not a program's text"
    case (.binary, .zh): "它是二进制文件，不是程序文本"
    case (.notText(let line), .en): "it is not UTF-8 text (line \(line)); save it as UTF-8"
    case (.notText(let line), .zh): "它不是 UTF-8 文本（第 \(line) 行），请另存为 UTF-8"
    }
  }

  var ours: String {
    switch language {
    case .en: "a fault of socktutor's own; it costs no points"
    case .zh: "这是 socktutor 自身的错误，不扣分"
    }
  }

  func message(expected: String, happened: String, network: CheckNetwork) -> String {
    let place = network.text(in: language)
    if expected.isEmpty {
      switch language {
      case .en: return "the check took too long" + (place.map { ", \($0)" } ?? "")
      case .zh: return "检查用时过长" + (place.map { "（\($0)）" } ?? "")
      }
    }
    switch language {
    case .en: return "expected: \(expected); but \(happened)" + (place.map { " (\($0))" } ?? "")
    case .zh: return "期望：\(expected)；实际：\(happened)" + (place.map { "（\($0)）" } ?? "")
    }
  }

  func name(of outcome: Verdict.Outcome) -> String {
    switch (outcome, language) {
    case (.pass, .en): "pass"
    case (.pass, .zh): "通过"
    case (.fail, .en): "FAIL"
    case (.fail, .zh): "未通过"
    case (.blocked, .en): "blocked"
    case (.blocked, .zh): "未运行"
    case (.timeout, .en): "TIMEOUT"
    case (.timeout, .zh): "超时"
    case (.error, .en): "ERROR"
    case (.error, .zh): "错误"
    }
  }

  func points(_ points: Int, of max: Int) -> String {
    switch language {
    case .en: "\(points)/\(max) points"
    case .zh: "\(points)/\(max) 分"
    }
  }

  /// A label at the beginning of a line.
  func label(_ label: Label) -> String {
    switch (label, language) {
    case (.did, .en): "what was done"
    case (.did, .zh): "检查过程"
    case (.expected, .en): "expected"
    case (.expected, .zh): "期望"
    case (.happened, .en): "happened"
    case (.happened, .zh): "实际"
    case (.details, .en): "in detail"
    case (.details, .zh): "细节"
    case (.timeline, .en): "the last calls"
    case (.timeline, .zh): "最后的调用"
    case (.stderr, .en): "your program's standard error"
    case (.stderr, .zh): "程序的标准错误输出"
    case (.network, .en): "network"
    case (.network, .zh): "网络"
    case (.replay, .en): "run it again"
    case (.replay, .zh): "重新运行"
    case (.note, .en): "note"
    case (.note, .zh): "说明"
    }
  }

  enum Label { case did, expected, happened, details, timeline, stderr, network, replay, note }
}
