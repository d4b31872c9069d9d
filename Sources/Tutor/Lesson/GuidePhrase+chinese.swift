extension GuidePhrase {
  var chinese: String {
    switch self {
    case .greeting:
      """
      socktutor：动手学网络编程。
      在这里输入 Python，它就真的运行：真实的套接字，服务器和客户端并排在一起。不需要安装 Python，\
      数据也不会离开这台机器。
      每一课都是：读一段，输入代码，按 Enter 继续。:hint 给提示，:help 列出命令，\
      :list 列出课程，:lang en switches to English，:quit 退出并记住位置。
      """
    case .enterBegins: "按 Enter 开始第一课。"
    case .enterGoesOn: "按 Enter 继续。"
    case .enterPlays: "按 Enter 开始演示。"
    case .welcomeBack: "欢迎回来。从上次离开的地方继续；:list 列出课程。"
    case .lesson(let number): "第 \(number) 课："
    case .page(let number): "第 \(number) 课之后："
    case .status(let number, let name, let step, let count, let points):
      "第 \(number) 课 \(name) · 第 \(step)/\(count) 步 · \(points) 分"
    case .toDo: "任务："
    case .typedForYou: "已经替你输入："
    case .typedForYouFolded: "已经替你输入（:code 显示代码），现在有："
    case .names(let terminal, let names): "  \(terminal) 中：\(names.joined(separator: "、"))"
    case .willBeTyped: "接下来将输入："
    case .choicePrompt(let letters): letters.joined(separator: "/")
    case .answerPrompt: "答案"
    case .typeAnswer: "输入你预计的结果：一个数或一段文字。"
    case .noCode: "这一步没有替你输入代码。"
    case .noSuchChoice(let text): "“\(text)”不是选项：请输入选项的字母。:skip 跳过这一步。"
    case .notYet: "还没有达到目标。:hint 给提示，:objective 再看一遍任务。"
    case .interrupted: "条件都满足了，但那是按 Ctrl-C 之后：要让程序自己做到。:hint 给提示。"
    case .reached(let points): points == 0 ? "✓ 达到目标。" : "✓ 达到目标，得 \(points) 分。"
    case .predicted: "**对**，结果正是这样。"
    case .surprised(let what): "**不对。**实际的结果是：\(what)"
    case .belief(let row): "很多人也这样想，见 :explain \(row)。"
    case .note(let code): code.map { "说明（\($0)）：" } ?? "说明："
    case .hint(let number, let count): "提示 \(number)/\(count)："
    case .lastHint: "这是最后一条提示。:solution 替你输入答案。"
    case .noHint: "需要输入代码的步骤才有提示。"
    case .noSolution: "这里没有要做的题。按 Enter 继续。"
    case .modelAnswer: "一种做法："
    case .solving: "从这一步的开头输入参考答案："
    case .solutionFails: "在这里参考答案没有达到目标；:xray 也许能看出原因。:next 继续。"
    case .skipped: "已跳过，替你输入了："
    case .notBehind: "这一步还没有完成。:skip 跳过，:hint 给提示。"
    case .noWayBack: "这里就是开头。:list 列出课程。"
    case .noSuchLesson(let name): "没有“\(name)”这一课。:list 列出课程。"
    case .listHelp: ":list 名字 转到那一课。"
    case .nothingToReset: "还没有输入过什么。"
    case .stepAnew: "这一步重新开始。"
    case .answeredBefore: "这一题你已经答过；:reset 重新作答，按 Enter 继续。"
    case .doneBefore: "这一步你已经完成，当时输入的都已恢复。按 Enter 继续。"
    case .playBegins: "自由练习：不作评判。再输入 :play 回到现在的位置。"
    case .playing: "现在是自由练习。:play 回到课程。"
    case .playEnds(let count):
      count == 0
        ? "回到课程，各终端恢复原样。"
        : "回到课程，各终端恢复原样。练习时打开的 \(count) 个套接字已关闭："
    case .lessonDone(let points, let most): "本课完成：\(points)/\(most) 分。"
    case .nextLesson(let title): "下一课：\(title)。按 Enter 继续，:quit 退出。"
    case .courseEnd: "这是最后一课。:list 列出全部课程，:quit 退出。"
    case .leaving: "位置已记住，下次运行 ./socktutor 从这里继续。"
    }
  }
}
