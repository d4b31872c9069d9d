import Curriculum
import Lab

/// Typing in a learner's place.
extension LabPrompt {
  /// Types lines as a person would, each shown behind its prompt, and waits for what comes of them.
  func play(_ lines: [TypedLine]) {
    for line in lines {
      lab.waitUntilQuiet(milliseconds: LessonStage.patience)
      showNews()
      current = line.terminal
      showTyped(line)
      if terminalWait != nil {
        _ = log.submit(line.text, to: terminal, isPasted: line.isPasted)
      } else {
        follow { log.submit(line.text, to: terminal, isPasted: line.isPasted) }
      }
    }
    lab.waitUntilSettled(milliseconds: LessonStage.patience)
    showNews()
  }

  /// Shows a line as if it had been typed.
  func showTyped(_ line: TypedLine) {
    let style = look.style
    let dots = LabPrompt.continuation(of: line.terminal)
    var before = line.terminal + "> "
    for text in line.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let prompt = style.isColoured ? "\u{1b}[1m\(before)\u{1b}[0m" : before
      writer.say(prompt + text)
      before = dots
    }
  }

  /// Types lines without a word on the screen.
  func playSilently(_ lines: [TypedLine]) {
    doSilently {
      for line in lines {
        _ = log.submit(line.text, to: lab.terminal(line.terminal), isPasted: line.isPasted)
        lab.waitUntilQuiet(milliseconds: LessonStage.patience)
      }
    }
  }

  /// Types what somebody has typed before, without a word on the screen.
  func replay(_ inputs: [StepRecord.Input]) {
    doSilently {
      for input in inputs {
        let terminal = lab.terminal(input.terminal)
        switch input.kind {
        case .code:
          _ = log.submit(input.text, to: terminal, isPasted: input.text.contains("\n"))
        case .line: log.provide(input.text, to: terminal)
        case .run:
          let words = ShellWords.split(input.text)
          guard let file = words.first else { continue }
          _ = log.run(file: file, arguments: Array(words.dropFirst()), in: terminal)
        }
        lab.waitUntilQuiet(milliseconds: LessonStage.patience)
        guard input.interrupted else { continue }
        terminal.interrupt()
        lab.waitUntilQuiet(milliseconds: LessonStage.patience)
      }
    }
  }

  private func doSilently(_ body: () -> Void) {
    writer.silently {
      body()
      lab.waitUntilSettled(milliseconds: LessonStage.patience)
    }
    // What was seen before is no news.
    changes.forget()
    _ = notes.errors()
    told = Set(lab.terminals.filter { $0.state != .idle }.map(\.name))
  }
}
