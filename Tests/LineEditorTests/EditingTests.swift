import Processes
import Testing

/// Editing a line, as a person sees it.
struct EditingTests {
  @Test("a line is typed, and read when Enter is pressed")
  func typing() throws {
    let typist = try Typist()
    typist.terminal.type("1+1")
    #expect(typist.waitForPrompt(">>> 1+1"))
    typist.terminal.press(.enter)
    #expect(
      typist.terminal.wait { $0.text == ">>> 1+1\ntext \"1+1\"\n>>>" }, "\(typist.screen.text)")
    #expect(typist.screen.cursor == (2, 4))
  }

  @Test("Chinese and emoji take two columns, and one key each to move over or delete")
  func wide() throws {
    let typist = try Typist()
    typist.terminal.type("你好🙂世界")
    #expect(typist.waitForPrompt(">>> 你好🙂世界"))
    #expect(typist.screen.cursor.column == 14)
    typist.terminal.press(.left, .left)
    #expect(typist.terminal.wait { $0.cursor.column == 10 })
    typist.terminal.press(.backspace, .backspace)
    #expect(typist.terminal.wait { $0.cursorRow == ">>> 你世界" && $0.cursor.column == 6 })
    typist.terminal.type("们")
    #expect(typist.terminal.wait { $0.cursorRow == ">>> 你们世界" && $0.cursor.column == 8 })
    typist.terminal.press(.delete, .home)
    #expect(typist.terminal.wait { $0.cursorRow == ">>> 你们界" && $0.cursor.column == 4 })
    #expect(typist.enter("", answer: "text \"你们界\""))
  }

  @Test(
    "a character of several code points is one to the keys",
    arguments: ["e\u{301}", "❤\u{fe0f}", "👩\u{200d}👧"])
  func clusters(character: String) throws {
    let typist = try Typist()
    typist.terminal.type("a\(character)b")
    #expect(typist.terminal.wait { $0.cursorRow.hasSuffix("b") })
    typist.terminal.press(.left, .left)
    #expect(typist.terminal.wait { $0.cursor.column == 5 }, "\(typist.screen.cursor)")
    typist.terminal.press(.right)
    typist.terminal.type("+")
    #expect(typist.terminal.wait { $0.cursorRow.contains("+b") })
    typist.terminal.press(.enter)
    let expected = "text \("a\(character)+b".debugDescription)"
    #expect(typist.terminal.wait(for: expected), "\(typist.screen.text)")
    #expect(typist.waitForPrompt())
    typist.terminal.type("a\(character)b")
    #expect(typist.terminal.wait { $0.cursorRow.hasSuffix("b") })
    typist.terminal.press(.left, .backspace)
    #expect(typist.terminal.wait { $0.cursorRow == ">>> ab" }, "\(typist.screen.text)")
    #expect(typist.screen.cursor.column == 5)
  }

  @Test("a line longer than the window wraps, and a wide character wraps whole")
  func wrapping() throws {
    let typist = try Typist(columns: 10)
    typist.terminal.type("12345套接字abc")
    let seen = ">>> 12345\n套接字abc"
    #expect(typist.terminal.wait { $0.text == seen }, "\(typist.screen.text)")
    typist.terminal.press(.home)
    #expect(typist.terminal.wait { $0.cursor == (0, 4) })
    typist.terminal.type("0")
    #expect(typist.terminal.wait { $0.text == ">>> 012345\n套接字abc" }, "\(typist.screen.text)")
    typist.terminal.press(.end, .backspace)
    #expect(typist.terminal.wait { $0.text == ">>> 012345\n套接字ab" }, "\(typist.screen.text)")
    #expect(typist.screen.cursor == (1, 8))
  }

  @Test("a line longer than the screen is read whole")
  func tall() throws {
    let typist = try Typist(columns: 20, rows: 5)
    let line = (0..<60).map { "item\($0)," }.joined()
    typist.terminal.type(line)
    #expect(typist.terminal.wait { $0.cursorRow.hasSuffix("item59,") }, "\(typist.screen.text)")
    typist.order("print above")
    typist.terminal.press(.backspace)
    typist.terminal.press(.enter)
    let answer = "text \"\(line.dropLast())\""
    #expect(typist.terminal.wait { $0.scrolledOff.joined().contains("text") || $0.contains(">>>") })
    #expect(typist.waitForPrompt())
    let all = (typist.screen.scrolledOff + typist.screen.rows).joined()
    #expect(all.contains(answer), "\(all)")
  }

  @Test("words and the line are deleted and put back with the keys of a shell")
  func killing() throws {
    let typist = try Typist()
    typist.terminal.type("one two three")
    typist.terminal.press(.controlW)
    #expect(typist.waitForPrompt(">>> one two "))
    typist.terminal.press(.controlA, .controlK)
    #expect(typist.waitForPrompt(">>> "))
    typist.terminal.press(.controlY)
    #expect(typist.waitForPrompt(">>> one two "))
    typist.terminal.press(.controlU)
    #expect(typist.waitForPrompt(">>> "))
  }

  @Test("Ctrl-L clears the screen and keeps the line")
  func clearing() throws {
    let typist = try Typist()
    #expect(typist.enter("first", answer: "text \"first\""))
    typist.terminal.type("second")
    typist.terminal.press(.controlL)
    #expect(typist.terminal.wait { $0.text == ">>> second" }, "\(typist.screen.text)")
  }

  @Test("a coloured prompt takes the room of its letters")
  func colour() throws {
    let typist = try Typist(columns: 20)
    typist.terminal.enter("color")
    #expect(typist.waitForPrompt("server> "))
    let row = typist.screen.cursor.row
    #expect(typist.screen.cell(row: row, column: 0).style == "32")
    typist.terminal.type("0123456789abcdef")
    #expect(typist.terminal.wait { $0.contains("server> 0123456789ab\ncdef") })
    #expect(typist.screen.cell(row: row, column: 8).style == "")
    typist.terminal.press(.home)
    #expect(typist.terminal.wait { $0.cursor == (row, 8) })
  }

  @Test("output without a newline stands before the prompt")
  func partial() throws {
    let typist = try Typist()
    typist.terminal.enter("partial 名字: ")
    typist.terminal.wait(for: "text")
    #expect(typist.screen.contains("名字: text"), "\(typist.screen.text)")
  }

  @Test("a window smaller than the prompt does no harm")
  func tiny() throws {
    let typist = try Typist(columns: 3, rows: 2)
    typist.terminal.type("套接字abc")
    typist.terminal.press(.backspace, .enter)
    typist.terminal.enter("quit")
    #expect(typist.terminal.finish() == 0)
  }

  @Test("keys without a meaning, broken UTF-8 and NUL do no harm")
  func noise() throws {
    let typist = try Typist()
    var bytes: [UInt8] = []
    var state: UInt64 = 7
    for _ in 0..<4000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let byte = UInt8(truncatingIfNeeded: state >> 33)
      // Not those that the terminal answers with a signal, stops at, or that end the input.
      if ![3, 4, 0x11, 0x13, 0x1a, 0x1c].contains(byte) { bytes.append(byte) }
    }
    typist.terminal.send(bytes)
    // Ends whatever the noise has begun: a search, an escape, a statement.
    typist.terminal.press(.enter, .controlG, .enter, .enter)
    // Only the program says this: the terminal shows by itself what is typed between two reads.
    typist.terminal.enter("THE END")
    #expect(
      typist.terminal.wait { $0.text.hasSuffix("text \"THE END\"\n>>>") }, "\(typist.screen.text)")
    typist.terminal.type("x")
    #expect(typist.waitForPrompt(">>> x"))
    typist.terminal.press(.controlC)
    #expect(typist.waitForPrompt(), "\(typist.screen.text)")
    typist.terminal.enter("quit")
    #expect(typist.terminal.finish() == 0, "\(typist.screen.text)")
  }
}
