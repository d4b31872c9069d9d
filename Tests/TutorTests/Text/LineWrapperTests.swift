import Testing

@testable import Tutor

struct LineWrapperTests {
  private func wrap(_ text: String, _ width: Int) -> [String] {
    LineWrapper(width: width).lines(GlyphLine(text: text)).map { $0.text(.plain) }
  }

  @Test("lines end between words, and the blanks there are dropped")
  func words() {
    #expect(wrap("one two  three", 8) == ["one two", "three"])
    #expect(wrap("one  two", 8) == ["one  two"])
    #expect(wrap("", 8) == [""])
  }

  @Test("a word that is wider than the line is cut where the line is full")
  func longWord() {
    #expect(wrap("a abcdefghij k", 4) == ["a", "abcd", "efgh", "ij k"])
  }

  @Test("Chinese text breaks anywhere, but no line begins with 。，、）")
  func closing() {
    #expect(wrap("套接字传送字节，", 8) == ["套接字传", "送字节，"])
    #expect(wrap("一二三四，五六七八。", 8) == ["一二三", "四，五六", "七八。"])
    #expect(wrap("一二三（四）、五", 8) == ["一二三", "（四）、", "五"])
  }

  @Test("no line ends with an opening bracket or quote")
  func opening() {
    #expect(wrap("一二三（四五六）", 8) == ["一二三", "（四五", "六）"])
    #expect(wrap("一二三《四》", 8) == ["一二三", "《四》"])
  }

  @Test("words of both scripts wrap beside each other")
  func mixed() {
    #expect(wrap("调用bind()，然后listen()。", 12) == ["调用bind()，", "然后", "listen()。"])
  }

  @Test("no line is wider than the width")
  func neverWider() {
    let text = "在 AF_INET 下，`s.bind((host, port))` 以元组（host, port）的形式表示地址。😀😀 wide"
    for width in 12...60 {
      for line in LineWrapper(width: width).lines(GlyphLine(text: text)) {
        #expect(line.width <= width)
      }
    }
  }

  @Test("a newline in Chinese source is nothing, and a blank elsewhere")
  func sourceLines() {
    let renderer = TextRenderer(width: 60, marking: .plain)
    #expect(renderer.text(Markdown("套接字\n传送字节，\n不是 text\nonly")) == "套接字传送字节，不是 text only\n")
  }
}
