import Foundation
import Processes
import Testing

/// `socktutor list`, `progress`, `reset` and `export`, as they are typed.
struct ProgressCommandTests {
  @Test("list shows the lessons, what was done of them, and the methods")
  func list() throws {
    let learner = try Learner()
    for (language, lesson) in [("en", "Names for endpoints: 2 of "), ("zh", "给端点一个地址：2/")] {
      let outcome = try learner.type("list", "--lang", language)
      #expect(outcome.status == 0, "\(outcome.summary)")
      #expect(outcome.text.contains("\n 2  \(lesson)"), "\(outcome.text)")
      #expect(outcome.text.contains("bind, listen, accept"))
      #expect(!outcome.text.contains("\u{1B}"))
      #expect(outcome.errorText.isEmpty)
    }
  }

  @Test("list and export write JSON that a program can read")
  func json() throws {
    let learner = try Learner()
    let list = try learner.type("list", "--format", "json")
    let listing = try #require(
      JSONSerialization.jsonObject(with: Data(list.output)) as? [String: Any])
    #expect(listing["version"] as? Int == 1)
    #expect((listing["place"] as? [String: String])?["lesson"] == "bind")
    let lessons = try #require(listing["lessons"] as? [[String: Any]])
    let bind = try #require(lessons.first { $0["name"] as? String == "bind" })
    #expect(bind["number"] as? Int == 2)
    #expect(bind["done"] as? Int == 2)
    #expect(bind["begun"] as? Bool == true)
    #expect(bind["finished"] as? Bool == false)
    let export = try learner.type("export", "--format", "json")
    let transcript = try #require(
      JSONSerialization.jsonObject(with: Data(export.output)) as? [String: Any])
    #expect(transcript["points"] as? Int == 2)
    #expect((transcript["lessons"] as? [[String: Any]])?.count == 2)
  }

  @Test("progress says where one is and where that is kept; a newcomer is told how to begin")
  func progress() throws {
    let learner = try Learner()
    let outcome = try learner.type("progress")
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text.hasPrefix("You are in lesson 2, Names for endpoints, at step "))
    #expect(outcome.text.contains(" 2 [#"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 60 || $0.contains("/") })
    let newcomer = try Learner(saved: nil)
    #expect(try newcomer.type("progress").text.hasPrefix("You have not begun yet"))
    // Looking leaves nothing behind.
    #expect(newcomer.names == [])
  }

  @Test(
    "what is damaged is said and left alone by what only reads",
    arguments: [
      "list", "progress", "export",
    ])
  func damaged(_ command: String) throws {
    let learner = try Learner(saved: "{")
    let outcome = try learner.type(command, "--lang", "en")
    #expect(outcome.status == (command == "list" ? 0 : 3))
    #expect(outcome.errorText.contains("is damaged. It stays"), "\(outcome.summary)")
    #expect(learner.names == ["progress.json"])
    #expect(try learner.text() == "{")
  }

  @Test("without a folder for data all of them work")
  func nowhere() throws {
    let learner = try Learner(saved: nil)
    let variables: [String: String?] = ["HOME": nil, "XDG_DATA_HOME": "relative"]
    for command in ["list", "progress", "export"] {
      #expect(try learner.type(command, variables: variables).status == 0, "\(command)")
    }
    let reset = try learner.type("reset", "--yes", variables: variables)
    #expect(reset.status == 3)
    #expect(reset.errorText.contains("XDG_DATA_HOME"))
  }

  @Test("reset asks; no, or nothing, leaves everything as it is")
  func no() throws {
    for answer in ["n", "", "what?"] {
      let learner = try Learner()
      let terminal = try learner.sit("reset")
      #expect(terminal.wait(seconds: patience(20), for: "Forget all that you have done? [y/N]"))
      terminal.enter(answer)
      #expect(terminal.finish(seconds: patience(20)) == 0)
      #expect(terminal.screen.contains("Nothing was changed."))
      #expect(try learner.text() == Learner.saved)
    }
  }

  @Test("reset forgets after a yes, and keeps the file as it was")
  func yes() throws {
    let learner = try Learner()
    let terminal = try learner.sit("reset")
    #expect(terminal.wait(seconds: patience(20), for: "[y/N]"))
    terminal.enter("y")
    #expect(terminal.finish(seconds: patience(20)) == 0)
    #expect(terminal.screen.contains("progress.json.before-reset-1"))
    #expect(learner.names == ["progress.json.before-reset-1"])
    #expect(try learner.text("socktutor/progress.json.before-reset-1") == Learner.saved)
    #expect(try learner.type("progress").text.hasPrefix("You have not begun yet"))
    let again = try learner.type("reset", "--yes")
    #expect(again.status == 0)
    #expect(again.text == "There is nothing to forget.\n")
  }

  @Test("reset of a lesson leaves the others; --yes does not ask")
  func lesson() throws {
    let learner = try Learner()
    let outcome = try learner.type("reset", "2", "--yes")
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text.hasPrefix("Lesson bind is forgotten."))
    #expect(learner.names == ["progress.json", "progress.json.before-reset-1"])
    #expect(try learner.text().contains("quantum"))
    #expect(try !learner.text().contains("\"bind\""))
    #expect(try learner.type("reset", "socket", "--yes").text == "There is nothing to forget.\n")
  }

  @Test("reset does nothing without a terminal or a lesson of that name")
  func usage() throws {
    let learner = try Learner()
    let silent = try learner.type("reset")
    #expect(silent.status == 2)
    #expect(silent.errorText.contains("--yes"))
    let unknown = try learner.type("reset", "no-such-lesson", "--yes")
    #expect(unknown.status == 2)
    #expect(unknown.errorText.contains("There is no lesson 'no-such-lesson'."))
    #expect(try learner.text() == Learner.saved)
  }

  @Test("export writes a transcript, to a file whose name may choose the form")
  func export() throws {
    let learner = try Learner()
    let text = try learner.type("export").text
    #expect(text.hasPrefix("# What you have done\n"))
    #expect(text.contains("### Give it an address\n\nDone, 2 of 2 points, 1 hint."))
    #expect(text.contains("```text\nserver> s.bind(('127.0.0.1', 9999))\n```"))
    #expect(try learner.type("export", "mine.md").text.isEmpty)
    #expect(try learner.text("mine.md") == text)
    #expect(try learner.type("export", "mine.json").status == 0)
    #expect(try learner.text("mine.json") == learner.type("export", "--format", "json").text)
  }

  @Test("mistakes have a status: 2 for words, 3 for files")
  func statuses() throws {
    let learner = try Learner()
    #expect(try learner.type("list", "--format", "xml").status == 2)
    #expect(try learner.type("export", "--format", "text").status == 2)
    #expect(try learner.type("export", "no/such/folder/file.md").status == 3)
    for command in ["list", "progress", "export"] {
      let outcome = try learner.type(command, "--lessons", "/no/such/folder")
      #expect(outcome.status == 3)
      #expect(outcome.errorText.contains("course.yml: there is no such file"))
    }
  }
}
