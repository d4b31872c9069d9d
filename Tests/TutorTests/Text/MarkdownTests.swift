import Testing

@testable import Tutor

struct MarkdownTests {
  private func plain(_ text: String, _ width: Int = 40) -> String {
    TextRenderer(width: width, marking: .plain).text(Markdown(text))
  }

  @Test("headings, paragraphs and rules stand apart")
  func headings() {
    #expect(
      plain("# One\nText that\ngoes on.\n\n## Two ##\nMore.\n\n### Three\nEnd.\n\n---\n")
        == """
        One
        ===
        Text that goes on.

        Two
        ---
        More.

        Three
        End.

        ----------------------------------------

        """)
  }

  @Test("lists are nested and numbered, and their text hangs")
  func lists() {
    let text = """
      - one with words that are too long for a line
        - inner
        - second
      - two

      9. nine
      10. ten

          words of ten
      """
    #expect(
      plain(text)
        == """
        - one with words that are too long for a
          line
          - inner
          - second
        - two

         9. nine

        10. ten

            words of ten

        """)
  }

  @Test("code keeps its lines; one that is too long goes on further in")
  func code() {
    #expect(
      plain("```python\nif x:\n    s.send(b'hello')\n\n# c\n```\n")
        == "  if x:\n      s.send(b'hello')\n\n  # c\n")
    #expect(
      plain("    int bind(int descriptor, const struct sockaddr *address);\n")
        == "  int bind(int descriptor, const\n      struct sockaddr *address);\n")
  }

  @Test("inline code, emphasis, links and escapes")
  func inline() {
    #expect(
      plain("Use `s.recv(n)` *now* or **never**, snake_case_name, 2 * 3 * 4 and \\*stars\\*.", 80)
        == "Use `s.recv(n)` now or never, snake_case_name, 2 * 3 * 4 and *stars*.\n")
    #expect(
      plain("See [the manual](https://a.example/b) and <https://c.example>.", 80)
        == "See the manual (https://a.example/b) and https://c.example.\n")
    #expect(plain("``a ` b`` and `unclosed", 80) == "`a ` b` and `unclosed\n")
  }

  @Test("emphasis beside Chinese text needs no blanks")
  func chineseEmphasis() {
    #expect(plain("这是**字节**，不是*文字*。") == "这是字节，不是文字。\n")
  }

  @Test("quotes hold other blocks")
  func quotes() {
    #expect(plain("> one\n> - two\n>\n> three\n") == "> one\n>\n> - two\n>\n> three\n")
  }

  @Test("a table is as wide as it needs, or as the width allows")
  func tables() {
    let text = """
      | call | what it does | n |
      |---|---|--:|
      | `bind` | gives an address | 5 |
      | a \\| b | 监听 | 10 |
      """
    #expect(
      plain(text, 60)
        == """
        call    what it does       n
        ------  ----------------  --
        `bind`  gives an address   5
        a | b   监听              10

        """)
    #expect(
      plain(text, 24)
        == """
        call    what it does   n
        ------  ------------  --
        `bind`  gives an       5
                address

        a | b   监听          10

        """)
  }

  @Test("a table that does not fit becomes a paragraph a row")
  func tooNarrow() {
    let text = "| name | explanation |\n|---|---|\n| getpeername | EADDRNOTAVAIL of it |\n"
    #expect(plain(text, 20) == "getpeername\n  explanation:\n  EADDRNOTAVAIL of\n  it\n")
  }

  @Test("colours end with the line and mark what they mean")
  func ansi() {
    let renderer = TextRenderer(width: 40, marking: .ansi)
    #expect(renderer.text(Markdown("a `b` c")) == "a \u{1B}[36mb\u{1B}[0m c\n")
    #expect(renderer.text(Markdown("**a**")) == "\u{1B}[1ma\u{1B}[0m\n")
  }

  @Test("a control character in a text cannot reach the terminal")
  func controls() {
    #expect(plain("a\u{1B}[31mb\u{7}") == "a\u{FFFD}[31mb\u{FFFD}\n")
  }
}
