import Processes
import Testing

/// What happens while a line is being typed.
struct MeanwhileTests {
  @Test("text from another thread appears above the line, and the cursor stays in its place")
  func printing() throws {
    let typist = try Typist()
    typist.terminal.type("你好 world")
    typist.terminal.press(.left, .left)
    #expect(typist.terminal.wait { $0.cursor == (0, 12) })
    typist.order("print [server] 连线")
    #expect(
      typist.terminal.wait { $0.text == "[server] 连线\n>>> 你好 world" && $0.cursor == (1, 12) },
      "\(typist.screen.text)")
    typist.terminal.type("!")
    #expect(typist.enter("", answer: "text \"你好 wor!ld\""), "\(typist.screen.text)")
  }

  @Test("it does so too when the line has several rows, wherever the cursor is")
  func rows() throws {
    let typist = try Typist(columns: 10)
    typist.terminal.type("12345套接字abcdefghij")
    #expect(typist.terminal.wait { $0.text == ">>> 12345\n套接字abcd\nefghij" })
    typist.order("print one")
    let one = "one\n>>> 12345\n套接字abcd\nefghij"
    #expect(typist.terminal.wait { $0.text == one }, "\(typist.screen.text)")
    typist.terminal.press(.home)
    #expect(typist.terminal.wait { $0.cursor == (1, 4) })
    typist.order("print two")
    #expect(typist.terminal.wait { $0.text == "one\ntwo\n" + one.dropFirst(4) })
    #expect(typist.terminal.wait { $0.cursor == (2, 4) }, "\(typist.screen.cursor)")
  }

  @Test("a line that ends at the window's edge stays whole")
  func edge() throws {
    let typist = try Typist(columns: 10)
    typist.terminal.type("123456")
    #expect(typist.terminal.wait { $0.text == ">>> 123456" })
    typist.order("print above")
    #expect(typist.terminal.wait { $0.text == "above\n>>> 123456" }, "\(typist.screen.text)")
    typist.terminal.type("7")
    #expect(typist.terminal.wait { $0.text == "above\n>>> 123456\n7" }, "\(typist.screen.text)")
  }

  @Test("a hundred lines come out in order, and the line is there after them")
  func many() throws {
    let typist = try Typist()
    typist.terminal.type("typed")
    for number in 0..<100 { typist.order("print line \(number)") }
    #expect(
      typist.terminal.wait {
        $0.lines == (0..<100).map { "line \($0)" } + [">>> typed"]
      }, "\(typist.screen.lines)")
  }

  @Test("the prompt changes under the line")
  func prompts() throws {
    let typist = try Typist()
    typist.terminal.type("1+1")
    typist.order("prompt 客户> ")
    #expect(typist.waitForPrompt("客户> 1+1"))
    typist.order("prompt \u{1b}[1ms>\u{1b}[0m")
    #expect(typist.waitForPrompt("s> 1+1"))
    #expect(typist.screen.text == "s> 1+1")
    #expect(typist.enter("", answer: "text \"1+1\""))
  }

  @Test("a wake-up can end reading, and the next reading go on with the line")
  func leaving() throws {
    let typist = try Typist()
    typist.terminal.type("1+")
    #expect(typist.waitForPrompt(">>> 1+"))
    typist.order("wake")
    #expect(typist.terminal.wait { $0.text == "left \"1+\"\n>>> 1+" }, "\(typist.screen.text)")
    #expect(typist.enter("1", answer: "text \"1+1\""))
  }

  @Test("with several lines typed, leaving keeps them all")
  func leavingSeveral() throws {
    let typist = try Typist()
    typist.terminal.enter("if x:")
    typist.terminal.type("  y")
    #expect(typist.waitForPrompt("...   y"))
    typist.order("wake")
    #expect(typist.terminal.wait { $0.contains("left \"if x:\\n  y\"\n>>> if x:\n...   y") })
    typist.terminal.press(.enter, .enter)
    #expect(typist.terminal.wait(for: "text \"if x:\\n  y\\n\""), "\(typist.screen.text)")
  }

  @Test("another size of the window folds the line anew")
  func resizing() throws {
    let typist = try Typist(columns: 40)
    #expect(typist.enter("before", answer: "text \"before\""))
    let line = "0123456789012345678901234567套接字"
    typist.terminal.type(line)
    let head = ">>> before\ntext \"before\"\n"
    #expect(typist.terminal.wait { $0.text == head + ">>> " + line }, "\(typist.screen.text)")
    typist.terminal.resize(columns: 20, rows: 12)
    let narrow = head + ">>> 0123456789012345\n678901234567套接字"
    #expect(typist.terminal.wait { $0.text == narrow }, "\(typist.screen.text)")
    typist.terminal.type("!")
    #expect(typist.terminal.wait { $0.text == narrow + "!" }, "\(typist.screen.text)")
    typist.terminal.resize(columns: 60, rows: 12)
    let wide = head + ">>> \(line)!"
    #expect(typist.terminal.wait { $0.text == wide }, "\(typist.screen.text)")
    typist.order("print above")
    let below = head + "above\n>>> \(line)!"
    #expect(typist.terminal.wait { $0.text == below }, "\(typist.screen.text)")
  }

  @Test("Ctrl-C clears the line, and what was typed before it")
  func interrupting() throws {
    let typist = try Typist()
    typist.terminal.type("1+1")
    #expect(typist.waitForPrompt(">>> 1+1"))
    typist.terminal.press(.controlC)
    #expect(
      typist.terminal.wait { $0.text == ">>> 1+1^C\ninterrupted\n>>>" }, "\(typist.screen.text)")
    typist.terminal.enter("if x:")
    #expect(typist.waitForPrompt("... "))
    typist.terminal.press(.controlC)
    #expect(typist.terminal.wait { $0.text.hasSuffix("... ^C\ninterrupted\n>>>") })
    #expect(typist.enter("2", answer: "text \"2\""))
  }

  @Test("Ctrl-C with nothing typed calls the closure, and reading goes on")
  func interruptingNothing() throws {
    let typist = try Typist()
    typist.terminal.press(.controlC)
    #expect(typist.terminal.wait { $0.text == "nothing typed\n>>>" }, "\(typist.screen.text)")
    #expect(typist.enter("2", answer: "text \"2\""))
  }

  @Test("Ctrl-Z stops the program with the terminal as it was, and fg brings the line back")
  func suspending() throws {
    let typist = try Typist(
      shell: #"set -m; "$0" "$@"; echo stopped; stty -a | grep -o ' icanon'; read x; fg; echo back"#
    )
    typist.terminal.type("1+1")
    #expect(typist.waitForPrompt(">>> 1+1"))
    typist.terminal.press(.controlZ)
    #expect(typist.terminal.wait(for: "icanon"), "\(typist.screen.text)")
    #expect(typist.terminal.isCooked)
    typist.terminal.press(.enter)
    #expect(typist.waitForPrompt(">>> 1+1"), "\(typist.screen.text)")
    #expect(typist.enter("", answer: "text \"1+1\""))
    typist.terminal.enter("quit")
    #expect(typist.terminal.wait(for: "edited\nback"), "\(typist.screen.text)")
  }
}
