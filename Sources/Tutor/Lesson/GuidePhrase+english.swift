extension GuidePhrase {
  var english: String {
    switch self {
    case .greeting:
      """
      socktutor: network programming, by doing it.
      You type Python here, and it runs: real sockets, a server and a client side by side. No \
      Python needs to be installed, and nothing leaves this machine.
      In every lesson: read, type, press Enter to go on. :hint helps, :help lists the commands, \
      :list shows the lessons, :lang zh 换成中文, :quit leaves and keeps your place.
      """
    case .enterBegins: "Press Enter to begin with the first lesson."
    case .enterGoesOn: "Enter goes on."
    case .enterPlays: "Enter plays it."
    case .welcomeBack: "Welcome back. You are where you were; :list shows the lessons."
    case .lesson(let number): "Lesson \(number): "
    case .page(let number): "After lesson \(number): "
    case .status(let number, let name, let step, let count, let points):
      "lesson \(number) \(name) · step \(step) of \(count) · \(points) point\(points == 1 ? "" : "s")"
    case .toDo: "To do:"
    case .typedForYou: "Already typed for you:"
    case .typedForYouFolded: "Already typed for you (:code shows it); there are now:"
    case .names(let terminal, let names): "  in \(terminal): \(names.joined(separator: ", "))"
    case .willBeTyped: "This will be typed:"
    case .choicePrompt(let letters): letters.joined(separator: "/")
    case .answerPrompt: "answer"
    case .typeAnswer: "Type what you expect, a number or a text."
    case .noCode: "In this step nothing is typed for you."
    case .noSuchChoice(let text): "'\(text)' is none of the letters. :skip passes this step over."
    case .notYet: "Not yet. :hint helps, :objective shows the task again."
    case .interrupted:
      "All of it holds, but only since Ctrl-C: it has to get there without. :hint helps."
    case .reached(let points):
      points == 0 ? "✓ Reached." : "✓ Reached: \(points) point\(points == 1 ? "" : "s")."
    case .predicted: "**Yes**, that is what happened."
    case .surprised(let what): "**No.** What happened is: \(what)"
    case .belief(let row): "Many expect what you did: :explain \(row) says more."
    case .note(let code): code.map { "note (\($0)):" } ?? "note:"
    case .hint(let number, let count): "Hint \(number) of \(count):"
    case .lastHint: "That was the last hint. :solution types the answer for you."
    case .noHint: "There are hints where code is to be typed."
    case .noSolution: "There is nothing to solve here. Enter goes on."
    case .modelAnswer: "One way to do it:"
    case .solving: "From the step's beginning, the answer is typed:"
    case .solutionFails:
      "Here the answer does not reach the goal; :xray may show why. :next goes on."
    case .skipped: "Passed over; this was typed for you:"
    case .notBehind: "This step is not done. :skip passes it over, :hint helps."
    case .noWayBack: "This is the beginning. :list shows the lessons."
    case .noSuchLesson(let name): "There is no lesson '\(name)'. :list shows them."
    case .listHelp: ":list NAME goes to a lesson."
    case .nothingToReset: "Nothing has been typed yet."
    case .stepAnew: "The step begins anew."
    case .answeredBefore: "You have answered this before; :reset asks again, Enter goes on."
    case .doneBefore: "You have done this before; what you typed is there again. Enter goes on."
    case .playBegins: "Free play: nothing is judged. :play takes you back to where you are now."
    case .playing: "This is free play. :play takes you back to the lesson."
    case .playEnds(let count):
      count == 0
        ? "Back in the lesson; the terminals are as they were."
        : "Back in the lesson; the terminals are as they were. "
          + "\(count) socket\(count == 1 ? "" : "s") of your play \(count == 1 ? "was" : "were") open and \(count == 1 ? "is" : "are") closed:"
    case .lessonDone(let points, let most): "Lesson done: \(points) of \(most) points."
    case .nextLesson(let title): "Next: \(title). Enter goes on, :quit leaves."
    case .courseEnd: "That was the last lesson. :list shows them all; :quit leaves."
    case .leaving: "Your place is kept: ./socktutor brings you back."
    }
  }
}
