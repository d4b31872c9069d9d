import Languages

/// What is said around exercises, at the prompt and at a shell.
package struct ExerciseWords {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  // MARK: The files

  var task: String { choose("what is asked for", "题目") }
  var program: String { choose("your program, to begin with", "你的程序，从这里写起") }
  var kept: String { choose("there already, and left as it is", "原来就有，未改动") }

  func replaced(_ old: String) -> String {
    choose("new; what was there is now \(old)", "已重写，原来的文件改名为 \(old)")
  }

  /// Behind the files, before the commands of a shell.
  var howToGoOn: String {
    choose(
      "Open them in an editor. To check your program, once or at each save:",
      "用编辑器打开。检查程序，或者在每次保存时自动检查：")
  }

  var howToGetHelp: String {
    choose("A hint, and another each time:", "给一条提示，每次再给下一条：")
  }

  func cantWrite(_ why: String) -> String {
    choose("It can't be written: \(why).", "无法写入：\(why)。")
  }

  // MARK: Help

  package func hint(_ number: Int, of count: Int) -> String {
    choose("Hint \(number) of \(count):", "提示 \(number)/\(count)：")
  }

  package var lastHint: String {
    choose(
      "That was the last hint. --solution shows a solution.", "这是最后一条提示。--solution 给出参考答案。")
  }

  package var noHints: String {
    choose("There are no hints for this exercise.", "这个练习没有提示。")
  }

  var solution: String { choose("One way to write it:", "一种写法：") }

  func solutionFile(_ file: String) -> String {
    choose("It is in \(file) too.", "它也在 \(file) 中。")
  }

  package var solutionCounts: String {
    choose(
      "From now on a program that passes counts as done with the solution.",
      "从现在起，程序通过时记为看答案完成。")
  }

  // MARK: A step of a lesson

  /// Before the names of the files that Enter writes.
  var enterWrites: String {
    choose(
      "You write this program in an editor of your own, in another window. Enter writes two "
        + "files for you:",
      "这个程序在你自己的编辑器里写，另开一个窗口。按 Enter 写出两个文件：")
  }

  var anotherFolder: String {
    choose(":exercise FOLDER writes them into another folder.", ":exercise 文件夹 写到别处。")
  }

  /// Behind the files that are there now.
  func openIt(_ file: String) -> String {
    choose(
      "Open \(file) in your editor, and come back here when it is saved: Enter checks it. "
        + ":objective shows the task here.",
      "用编辑器打开 \(file)，写好保存后回到这里，按 Enter 检查。:objective 在这里显示题目。")
  }

  /// Where the learner's program is.
  func place(_ file: String) -> String {
    choose("Your program: \(file)", "你的程序：\(file)")
  }

  var enterChecks: String {
    choose(
      "Enter checks it, as it was saved last. :objective shows the task, :hint helps.",
      "按 Enter 检查最近保存的内容。:objective 显示题目，:hint 给提示。")
  }

  func checking(_ file: String) -> String {
    choose("Checking \(file). Ctrl-C ends it.", "正在检查 \(file)。Ctrl-C 中止。")
  }

  var stopped: String { choose("The check was ended.", "检查已中止。") }

  var notYet: String {
    choose(
      "Not yet. Change it, save it, and press Enter. :hint helps.",
      "还没有通过。修改、保存，再按 Enter。:hint 给提示。")
  }

  func unusable(_ file: String, _ why: String) -> String {
    choose("\(file) can't be checked: \(why).", "无法检查 \(file)：\(why)。")
  }

  func fault(_ why: String) -> String {
    choose("A fault of socktutor's own: \(why)", "socktutor 自身的错误：\(why)")
  }

  var passedBefore: String {
    choose(
      "Your program has passed. Enter goes on; :check checks it again.",
      "你的程序已经通过。按 Enter 继续；:check 再检查一次。")
  }

  var checkingSolution: String {
    choose(
      "A solution is checked in your program's place. Ctrl-C ends it.", "代替你的程序，检查参考答案。Ctrl-C 中止。")
  }

  func skipped(_ points: Int, of most: Int) -> String {
    choose(
      "Passed over. The solution got \(points) of \(most) points; :back and :solution show it.",
      "已跳过。参考答案得 \(points)/\(most) 分；用 :back 和 :solution 可以看到它。")
  }

  var lastHintHere: String {
    choose("That was the last hint. :solution shows a solution.", "这是最后一条提示。:solution 给出参考答案。")
  }

  var noProgram: String {
    choose(
      "In this step no program is written. :list shows the lessons.", "这一步没有要写的程序。:list 列出课程。")
  }

  var noExercise: String {
    choose("This exercise can't be read:", "无法读取这个练习：")
  }

  // MARK: watch

  package func waiting(for file: String) -> String {
    choose(
      "There is no \(file) yet; it is checked as soon as it is saved. Ctrl-C ends.",
      "还没有 \(file)，保存后立即检查。Ctrl-C 退出。")
  }

  package func watching(_ file: String) -> String {
    choose(
      "\(file) is checked now, and at each save. Ctrl-C ends.", "现在检查 \(file)，以后每次保存都检查。Ctrl-C 退出。")
  }

  private func choose(_ english: String, _ chinese: String) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}
