import Languages

/// The commands of the prompt, which begin with a colon so that they never shadow a name. This table
/// drives what is understood, help, completion and the documentation.
package enum PromptCommand: String, Sendable, CaseIterable {
  case help, hint, solution, skip, next, back, list, objective, code, check, exercise
  case server, client, terminal
  case xray, timeline, explain, run
  case play, reset, undo, lang, quit

  /// What may follow a command's name.
  package enum Argument: Sendable {
    case none
    /// It may be left out.
    case optional(String)
    /// It must be there.
    case required(String)
  }

  /// What follows the name, as help shows it.
  package var argument: Argument {
    switch self {
    case .help: .optional("COMMAND")
    case .terminal: .optional("NAME")
    case .xray: .optional("on|off|full")
    case .timeline: .optional("FILE.svg")
    case .explain: .optional("METHOD")
    case .run: .required("FILE ARGUMENTS")
    case .lang: .optional("en|zh")
    case .list: .optional("LESSON")
    case .check: .optional("FILE")
    case .exercise: .optional("FOLDER")
    case .hint, .solution, .skip, .next, .back, .objective, .code, .server, .client, .play, .reset,
      .undo, .quit:
      .none
    }
  }

  /// Whether it makes sense without a lesson.
  package var isForFreePlay: Bool {
    switch self {
    case .help, .server, .client, .terminal, .xray, .timeline, .explain, .run, .reset, .undo, .lang,
      .quit:
      true
    case .hint, .solution, .skip, .next, .back, .list, .objective, .code, .check, .exercise, .play:
      false
    }
  }

  /// How it is typed: `:terminal NAME`.
  package var usage: String {
    switch argument {
    case .none: ":\(rawValue)"
    case .optional(let what): ":\(rawValue) [\(what)]"
    case .required(let what): ":\(rawValue) \(what)"
    }
  }

  /// What is typed to go to a terminal.
  static func going(to terminal: String) -> String {
    let isUsual = terminal == server.rawValue || terminal == client.rawValue
    return isUsual ? ":\(terminal)" : ":terminal \(terminal)"
  }

  /// What it does, in a line.
  package func summary(in language: Language) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }

  private var english: String {
    switch self {
    case .help: "list the commands, or explain one"
    case .hint: "a hint for this step"
    case .solution: "type the model answer"
    case .skip: "pass this step over"
    case .next: "go to the next step"
    case .back: "go back a step"
    case .list: "list the lessons, or go to one"
    case .objective: "show the task of this step again"
    case .check: "check the program that you write in this step"
    case .exercise: "write this step's exercise into a folder, for your editor"
    case .code: "show all that is typed for you in this step"
    case .server: "go to the terminal server"
    case .client: "go to the terminal client"
    case .terminal: "go to a terminal, made when it is new; list all of them"
    case .xray:
      "show all sockets as the kernel sees them, full: all it knows; on, off: after each call"
    case .timeline: "draw the calls of all terminals; into a file as a picture (.svg, .html)"
    case .explain: "explain a method: bind, accept, ...; or a row such as M01"
    case .run: "run a program in this terminal"
    case .play: "play freely; come back with :play"
    case .reset: "close everything and begin anew"
    case .undo: "take the last input back"
    case .lang: "speak English or Chinese"
    case .quit: "leave"
    }
  }

  private var chinese: String {
    switch self {
    case .help: "列出命令，或解释其中一个"
    case .hint: "给出这一步的提示"
    case .solution: "输入参考答案"
    case .skip: "跳过这一步"
    case .next: "进入下一步"
    case .back: "回到上一步"
    case .list: "列出课程，或转到其中一课"
    case .objective: "再看一遍这一步的目标"
    case .check: "检查你在这一步写的程序"
    case .exercise: "把这一步的练习写到文件夹中，供编辑器使用"
    case .code: "显示这一步替你输入的全部代码"
    case .server: "切换到终端 server"
    case .client: "切换到终端 client"
    case .terminal: "切换到某个终端，没有就新建；不带名字则列出所有终端"
    case .xray: "按内核所见列出所有套接字，full 更详细；on、off：每次调用后是否显示变化"
    case .timeline: "画出所有终端的调用时序；给出文件名则存为图片（.svg、.html）"
    case .explain: "讲解一个方法：bind、accept 等；或 M01 这样的条目"
    case .run: "在当前终端运行一个程序"
    case .play: "自由练习；再输入 :play 返回"
    case .reset: "全部关闭，重新开始"
    case .undo: "撤销上一次输入"
    case .lang: "改用英文或中文"
    case .quit: "退出"
    }
  }
}
