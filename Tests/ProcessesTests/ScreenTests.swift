import Processes
import Testing

/// The model of a terminal.
struct ScreenTests {
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> Screen {
    var screen = Screen(columns: columns, rows: rows)
    screen.write(Array(text.utf8))
    return screen
  }

  @Test("text stands where it was written, and the cursor after it")
  func text() {
    let screen = screen("ab\r\ncd")
    #expect(screen.text == "ab\ncd")
    #expect(screen.cursor == (1, 2))
    #expect(screen.beforeCursor == "cd")
  }

  @Test("a full row wraps at the next character, not before")
  func wrapping() {
    var screen = screen("0123456789")
    #expect(screen.cursor == (0, 9))
    screen.write(Array("a".utf8))
    #expect(screen.rows[1] == "a")
    #expect(screen.cursor == (1, 1))
    #expect(screen.lines == ["0123456789a"])
  }

  @Test("a carriage return at a full row stays in it")
  func fullRow() {
    #expect(screen("0123456789\rx").text == "x123456789")
  }

  @Test("wide characters take two columns and wrap whole")
  func wide() {
    let screen = screen("123456789好x")
    #expect(screen.text == "123456789\n好x")
    #expect(screen.cursor == (1, 3))
    #expect(screen.cell(row: 1, column: 1).text == "")
    #expect(self.screen("🙂é").cursor == (0, 3))
  }

  @Test("half of a wide character that is overwritten takes the other with it")
  func halves() {
    #expect(screen("好好\u{1b}[1;2Hx").text == " x好")
    #expect(screen("好好\u{1b}[1;1Hx").text == "x 好")
  }

  @Test("an accent joins the character before it")
  func combining() {
    let screen = screen("e\u{301}x")
    #expect(screen.text == "e\u{301}x")
    #expect(screen.cursor == (0, 2))
  }

  @Test("a character cut between two writes is put together")
  func pieces() {
    var screen = Screen()
    for byte in "套\u{1b}[31m接".utf8 { screen.write([byte]) }
    #expect(screen.text == "套接")
    #expect(screen.cell(row: 0, column: 2).style == "31")
  }

  @Test("the bottom row's end scrolls, and what goes out is kept")
  func scrolling() {
    let screen = screen("1\r\n2\r\n3\r\n4\r\n5")
    #expect(screen.text == "2\n3\n4\n5")
    #expect(screen.scrolledOff == ["1"])
  }

  @Test("erasing takes the row or screen from the cursor on, up to it, or whole")
  func erasing() {
    #expect(screen("abc\r\ndef\u{1b}[2D\u{1b}[K").text == "abc\nd")
    #expect(screen("abc\r\ndef\u{1b}[1;2H\u{1b}[J").text == "a")
    #expect(screen("abc\r\ndef\u{1b}[2;2H\u{1b}[1J").text == "\n  f")
    #expect(screen("abc\u{1b}[2J").text == "")
  }

  @Test("characters and rows are inserted and deleted")
  func shifting() {
    #expect(screen("abc\r\u{1b}[2@").text == "  abc")
    #expect(screen("abc\r\u{1b}[P").text == "bc")
    #expect(screen("abc\r\u{1b}[4hx\u{1b}[4ly").text == "xybc")
    #expect(screen("a\r\nb\u{1b}[L").text == "a\n\nb")
    #expect(screen("a\r\nb\u{1b}[1;1H\u{1b}[M").text == "b")
  }

  @Test("titles and character sets are not text")
  func strings() {
    #expect(screen("\u{1b}]0;title\u{7}a\u{1b}(Bb\u{1b}P1$r\u{1b}\\c").text == "abc")
  }

  @Test("another width folds lines anew and keeps the cursor at its character")
  func resizing() {
    var screen = screen("one\r\n0123456789abcdef\u{1b}[4D")
    #expect(screen.beforeCursor == "ab")
    screen.resize(columns: 6, rows: 6)
    #expect(screen.text == "one\n012345\n6789ab\ncdef")
    #expect(screen.cursor == (3, 0))
    screen.resize(columns: 20, rows: 6)
    #expect(screen.text == "one\n0123456789abcdef")
    #expect(screen.beforeCursor == "0123456789ab")
    screen.resize(columns: 4, rows: 3)
    #expect(screen.rows == ["4567", "89ab", "cdef"])
    #expect(screen.scrolledOff == ["one", "0123"])
  }
}
