import Processes
import Testing

/// `socktutor explain`, as it is typed.
struct ExplainTests {
  private func explain(
    _ words: String..., variables: [String: String?] = [:]
  ) throws -> Outcome {
    var environment: [String: String?] = ["LC_ALL": "C", "COLUMNS": "60"]
    environment.merge(variables) { $1 }
    let command = Command([Installation.binary, "explain"] + words, environment: environment)
    return try command.run(seconds: patience(20))
  }

  @Test("a method is explained in the language asked for, within the window")
  func method() throws {
    for (language, word) in [("en", "Address already in use"), ("zh", "元组")] {
      let outcome = try explain("s.bind()", "--lang", language)
      #expect(outcome.status == 0, "\(outcome.summary)")
      #expect(outcome.text.hasPrefix("bind()"))
      #expect(outcome.text.contains(word))
      #expect(!outcome.text.contains("\u{1B}"))
      #expect(outcome.errorText.isEmpty)
    }
  }

  @Test("the locale chooses the language, and --lang is stronger")
  func locale() throws {
    let chinese = try explain("M04", variables: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.text.contains("发送缓冲区"))
    let english = try explain("M04", "--lang", "en", variables: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(english.text.contains("send buffer"))
  }

  @Test("without a name, everything is listed")
  func list() throws {
    let outcome = try explain()
    #expect(outcome.status == 0)
    for name in ["bind", "makefile", "socketserver", "M01-M11"] {
      #expect(outcome.text.contains("\n\(name) "), "\(name)")
    }
  }

  @Test("a name that nobody knows is an error of usage, with names like it")
  func unknown() throws {
    let outcome = try explain("bnid")
    #expect(outcome.status == 2)
    #expect(outcome.text.isEmpty)
    #expect(outcome.errorText.contains("Did you mean: bind?"))
  }

  @Test("--lessons reads a folder, and says what is wrong in it and where")
  func lessons() throws {
    let folder = "\(Installation.root)/Lessons"
    let own = try explain("bind", "--lessons", folder)
    #expect(own.output == (try explain("bind")).output)
    let missing = try explain("bind", "--lessons", "/no/such/folder")
    #expect(missing.status == 3)
    #expect(missing.errorText.contains("methods.yml: there is no such file"))
  }
}
