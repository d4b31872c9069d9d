import Foundation
import Processes
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `socktutor check` with the formats of other systems, and with files that cannot be graded.
struct CheckReportTests {
  /// A program that fails and writes what readers of reports stumble over.
  private static let hostile = """
    import sys
    sys.stderr.reconfigure(errors='surrogatepass')
    sys.stderr.write('</script> ]]> & " \\x00\\x1b[31m \\u202e \\ufffe 😀 =cmd()|calc ' + 'x' * 2000)
    sys.stderr.flush()
    raise SystemExit('\\ud800 gone')
    """

  private func check(_ folder: ProgramFolder, _ words: String...) throws -> Outcome {
    try folder.run(["greeting-server"] + words, command: "check")
  }

  @Test(
    "JUnit and the page are well-formed, whatever a program writes", arguments: ["junit", "html"])
  func wellFormed(_ format: String) throws {
    let folder = try ProgramFolder(["=cmd().py": CheckReportTests.hostile])
    let outcome = try check(folder, "=cmd().py", "--format", format)
    #expect(outcome.status == 1, "\(outcome.summary)")
    #expect(XMLParser(data: Data(outcome.output)).parse(), "\(outcome.text)")
    #expect(outcome.text.contains(#"&lt;/script&gt; ]]&gt; &amp; &quot; \x00\x1b[31m"#))
  }

  @Test("Gradescope's and Classroom 50's results are JSON, whatever a program writes")
  func results() throws {
    let folder = try ProgramFolder(["a.py": CheckReportTests.hostile])
    for format in ["gradescope", "classroom50"] {
      let outcome = try check(folder, "a.py", "--format", format)
      #expect(outcome.status == 1, "\(outcome.summary)")
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
      #expect(object?["score"] as? Int == 0)
      #expect((object?["tests"] as? [Any])?.isEmpty == false)
    }
  }

  @Test("a report can be written to a file, and then nothing is printed")
  func file() throws {
    let folder = try ProgramFolder()
    let solution = "\(Installation.root)/Lessons/05-accept/greeting-server/solution.py"
    for format in ["text", "json", "gradescope"] {
      let outcome = try check(
        folder, solution, "--format", format, "--output", "report", "--only", "greets")
      #expect(outcome.status == 0, "\(outcome.summary)")
      #expect(outcome.output.isEmpty)
      let text = try String(contentsOfFile: "\(folder.path)/report", encoding: .utf8)
      #expect(text.contains("greets") && text.hasSuffix("\n"))
    }
    let outcome = try check(folder, solution, "--output", "no/such/folder", "--only", "greets")
    #expect(outcome.status == 3)
    #expect(outcome.errorText.contains("No such file or directory"))
  }

  @Test("what cannot be graded is reported to systems, with its reason and no points")
  func refused() throws {
    let folder = try ProgramFolder()
    for (format, words) in [
      ("gradescope", #""output" : "No such file or directory""#),
      ("classroom50", #""message" : "No such file or directory""#),
      ("junit", #"<failure message="No such file or directory" type="refused">"#),
    ] {
      let outcome = try check(folder, "none.py", "--format", format)
      #expect(outcome.status == 1, "\(outcome.summary)")
      #expect(outcome.text.contains(words), "\(outcome.text)")
    }
    #expect(try check(folder, "none.py", "--format", "json").status == 2)
  }

  @Test("in a folder, the one program is checked, or that of the exercise's name")
  func folders() throws {
    let solution = try String(
      contentsOfFile: "\(Installation.root)/Lessons/05-accept/greeting-server/solution.py",
      encoding: .utf8)
    let one = try ProgramFolder(["my server.py": solution, "notes.txt": "no program"])
    #expect(try check(one, ".", "--only", "greets").status == 0)
    let named = try ProgramFolder(["greeting_server.py": solution, "other.py": "1 / 0"])
    #expect(try check(named, ".", "--only", "greets").status == 0)
    for folder in [try ProgramFolder(), try ProgramFolder(["a.py": solution, "b.py": solution])] {
      #expect(try check(folder, ".").status == 2)
      let outcome = try check(folder, ".", "--format", "gradescope")
      #expect(outcome.status == 1)
      #expect(outcome.text.contains(#""state" : "refused""#))
    }
  }
}
