import Curriculum
import Lab

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Running what was typed.
extension LabPrompt {
  func take(_ text: String, isPasted: Bool) {
    if wantsLine {
      return follow {
        log.provide(text, to: terminal)
        return nil
      }
    }
    if !isPasted, let line = LabPrompt.command(in: text) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      pending += lines.map { $0 + "\n" }.joined()
      return perform(line)
    }
    if let guide, guide.question != nil { return guide.take(answer: text) }
    let input = pending + text
    pending = ""
    if input.allSatisfy(\.isWhitespace) {
      guide?.enter()
    } else {
      type(input, isPasted: isPasted)
      guide?.look(after: current)
    }
  }

  /// Gives an input to the terminal of the prompt, and follows it.
  private func type(_ input: String, isPasted: Bool) {
    if case .ended = terminal.state { return showEnd(of: current) }
    if let wait = terminalWait {
      _ = log.submit(input, to: terminal, isPasted: isPasted)
      return say(.queued(terminal: current, call: name(of: wait, in: terminal)))
    }
    let first = lab.timeline.end
    if guide == nil { hasToldNote = false }
    follow { log.submit(input, to: terminal, isPasted: isPasted) }
    if guide == nil, !hasToldNote { explainSilent(from: first) }
  }

  /// Has something begin in front, and waits with it until it is done, waits for something that only
  /// another terminal or a person can bring about, or is left running by a second Ctrl-C.
  func follow(_ begin: () -> Submission?) {
    let terminal = terminal
    // In front before it runs, so that what it writes finds its place.
    writer.setFront(terminal.name)
    // Ctrl-C may come as soon as it runs.
    interrupted.begin(terminal, lab)
    let submission = begin()
    let stop = lab.waitInFront(terminal, submission, until: interrupted)
    interrupted.end()
    showNews()
    writer.setFront(nil)
    switch stop {
    case .done, .wantsLine:
      if case .unreadable(let number) = submission?.result?.outcome {
        say(.unreadable(submission?.text ?? "", reason: String(cString: strerror(number))))
      }
    case .left: say(.leftRunning(terminal: terminal.name))
    case .waits(let wait): moveOn(from: terminal, wait)
    case .ended: showEnd(of: terminal.name)
    }
  }

  /// Tells what a terminal waits for, and moves to one that has time.
  private func moveOn(from terminal: LabTerminal, _ wait: TerminalWait) {
    let on = place(of: wait, in: terminal)
    let names = lab.terminals.map(\.name)
    let idle = names.first { $0 != terminal.name && lab.terminal($0).state == .idle }
    if let idle {
      current = idle
      say(.waits(terminal: terminal.name, call: name(of: wait, in: terminal), on: on, now: idle))
    } else {
      say(.stillWaits(terminal: terminal.name, call: name(of: wait, in: terminal), on: on))
    }
    if guide?.judges != true { explainWait(of: terminal.name) }
  }

  /// Until nothing happens any more in any terminal: what a script's next line finds is then sure.
  func settle() {
    interrupted.begin(terminal, lab)
    lab.waitUntilQuiet(milliseconds: Int(Int32.max))
    interrupted.end()
  }

  func pressed() {
    if !pending.isEmpty {
      pending = ""
      return
    }
    switch terminal.state {
    case .running, .waiting:
      follow {
        terminal.interrupt()
        return nil
      }
    case .idle, .ended:
      editor.print("KeyboardInterrupt\n")
      sayWhoWaits()
    }
  }

  /// Who presses Ctrl-C may mean the call that waits elsewhere.
  private func sayWhoWaits() {
    for terminal in lab.terminals where terminal.name != current {
      guard case .waiting(let wait) = terminal.state, !wait.wantsInput else { continue }
      say(.waitsElsewhere(terminal: terminal.name, call: name(of: wait, in: terminal)))
    }
  }
}
