import Foundation
import Processes
import Testing
import Yams

/// What the guides for teachers tell to type and to copy does what they say.
struct TeachersGuideTests {
  static let guides = ["TEACHERS.md", "TEACHERS.zh.md"]
  private static let exercise = "\(Installation.root)/Lessons/05-accept/greeting-server"

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func run(
    _ words: [String], in folder: String, _ environment: [String: String] = [:]
  ) throws -> Outcome {
    var changes: [String: String?] = ["LANG": "C.UTF-8"]
    for (name, value) in environment { changes[name] = value }
    return try Command(words, folder: folder, environment: changes).run(seconds: patience(30))
  }

  // MARK: Gradescope

  /// A folder laid out as Gradescope's `/autograder`, with the scripts of a guide after `setup.sh`.
  private func autograder(_ guide: String, _ programs: [String: String]) throws -> ProgramFolder {
    let blocks = try GuideBlocks(guide)
    let folder = try ProgramFolder()
    for name in ["source", "submission", "results", "bin"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    for (name, place) in [("setup.sh", "source"), ("run_autograder", ".")] {
      let script = try #require(blocks.named["bash \(name)"])
        .replacingOccurrences(of: "/autograder", with: folder.path)
        .replacingOccurrences(of: "/usr/local/bin", with: "\(folder.path)/bin")
      try folder.write(Array(script.utf8), to: "\(place)/\(name)")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/\(place)/\(name)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/source/socktutor", withDestinationPath: Installation.binary)
    for (name, source) in programs {
      try folder.write(Array(source.utf8), to: "submission/\(name)")
    }
    let setup = try run(["bash", "source/setup.sh"], in: folder.path, search(folder))
    #expect(setup.status == 0, "\(setup.summary)")
    return folder
  }

  /// The search path with a folder's `bin`.
  private func search(_ folder: ProgramFolder) -> [String: String] {
    ["PATH": "\(folder.path)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"]
  }

  /// What `run_autograder` leaves in `results.json`.
  private func results(_ guide: String, _ programs: [String: String]) throws -> [String: Any] {
    let folder = try autograder(guide, programs)
    let outcome = try run(["bash", "run_autograder"], in: folder.path, search(folder))
    #expect(outcome.status == 0, "\(outcome.summary)")
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/results/results.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("Gradescope's scripts give a right program all points", arguments: guides)
  func gradescopeRight(_ guide: String) throws {
    let solution = try text("\(TeachersGuideTests.exercise)/solution.py")
    let results = try results(guide, ["greeting_server.py": solution])
    let tests = try #require(results["tests"] as? [[String: Any]])
    #expect(tests.allSatisfy { $0["status"] as? String == "passed" })
    let most = tests.compactMap { $0["max_score"] as? Int }.reduce(0, +)
    #expect(most > 0 && results["score"] as? Int == most)
  }

  @Test("Gradescope's scripts give a wrong program its diagnosis, under any name")
  func gradescopeWrong() throws {
    let wrong = try text("\(TeachersGuideTests.exercise)/wrong/send_once.py")
    let results = try results("TEACHERS.md", ["my server.py": wrong, "readme.txt": "hello"])
    let tests = try #require(results["tests"] as? [[String: Any]])
    #expect(tests.first?["status"] as? String == "failed")
    #expect(tests.first?["tags"] as? [String] == ["M04"])
    #expect(results["score"] as? Int == 0)
  }

  @Test("Gradescope's scripts tell a student who hands in no program, or several, what is wrong")
  func gradescopeRefused() throws {
    for programs in [[:], ["a.py": "1", "b.py": "2"], ["a.py": ""]] {
      let results = try results("TEACHERS.md", programs)
      #expect(results["score"] as? Int == 0)
      #expect((results["output"] as? String)?.isEmpty == false)
    }
  }

  // MARK: GitHub

  @Test("the workflow is YAML with what GitHub asks for", arguments: guides)
  func workflow(_ guide: String) throws {
    let steps = try steps(guide)
    #expect(steps.count == 5)
    for step in steps {
      #expect((step["uses"] as? String == nil) != (step["run"] as? String == nil))
    }
  }

  private func workflowText(_ guide: String) throws -> [String: Any] {
    let source = try #require(try GuideBlocks(guide).named["yaml check.yml"])
    return try #require(try Yams.load(yaml: source) as? [String: Any])
  }

  private func steps(_ guide: String) throws -> [[String: Any]] {
    let jobs = try #require(try workflowText(guide)["jobs"] as? [String: Any])
    let job = try #require(jobs["check"] as? [String: Any])
    #expect(job["runs-on"] is String)
    return try #require(job["steps"] as? [[String: Any]])
  }

  @Test("the workflow's steps get socktutor, check the program and write the report")
  func workflowSteps() throws {
    let solution = try text("\(TeachersGuideTests.exercise)/solution.py")
    let wrong = try text("\(TeachersGuideTests.exercise)/wrong/send_once.py")
    for (program, status, words) in [(solution, 0, "pass  greets"), (wrong, 1, "FAIL  greets")] {
      let folder = try ProgramFolder(["greeting_server.py": program])
      let temporary = try ProgramFolder(["summary": "", "path": ""])
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let environment = [
        "EXERCISE": "greeting-server", "SOCKTUTOR": "file://\(Installation.binary)",
        "RUNNER_TEMP": temporary.path, "GITHUB_PATH": "\(temporary.path)/path",
        "GITHUB_STEP_SUMMARY": "\(temporary.path)/summary", "PATH": "\(temporary.path):\(path)",
      ]
      var statuses: [Int] = []
      for step in try steps("TEACHERS.md") {
        guard let script = step["run"] as? String else { continue }
        // So GitHub runs them.
        let outcome = try run(["bash", "-e", "-c", script], in: folder.path, environment)
        statuses.append(Int(outcome.status))
      }
      #expect(statuses == [0, status, 0])
      #expect(try text("\(temporary.path)/path") == "\(temporary.path)\n")
      #expect(try text("\(temporary.path)/summary").contains("    \(words)"))
      #expect(try text("\(folder.path)/check.xml").hasPrefix("<?xml"))
    }
  }

  // MARK: Classroom 50

  @Test(
    "Classroom 50's autograder writes a result with the identity that it is told",
    .enabled(if: Installation.python() != nil), arguments: guides)
  func classroom50(_ guide: String) throws {
    let python = try #require(Installation.python())
    let source = try #require(try GuideBlocks(guide).named["python autograder.py"])
    let bundle = try ProgramFolder(["autograder.py": source])
    try FileManager.default.createSymbolicLink(
      atPath: "\(bundle.path)/socktutor", withDestinationPath: Installation.binary)
    let wrong = try text("\(TeachersGuideTests.exercise)/wrong/send_once.py")
    let checkout = try ProgramFolder(["server.py": wrong, "result.json": "{\"score\": 100}"])
    let outcome = try run(
      [python, "\(bundle.path)/autograder.py"], in: checkout.path,
      [
        "CLASSROOM": "cs", "ASSIGNMENT": "greeting", "OWNER": "alice",
        "SUBMISSION_TAG": "submit/1", "COMMIT_URL": "https://c", "RELEASE_URL": "https://r",
      ])
    #expect(outcome.status == 0, "\(outcome.summary)")
    let data = Data(try text("\(checkout.path)/result.json").utf8)
    let result = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(result["schema"] as? String == "classroom50/result/v1")
    #expect(result["owner"] as? String == "alice" && result["classroom"] as? String == "cs")
    #expect(result["score"] as? Int == 0)
    let tests = try #require(result["tests"] as? [[String: Any]])
    #expect(tests.first?["outcome"] as? String == "fail")
    #expect(tests.first?["diagnosis"] as? String == "M04")
  }

  // MARK: All of it

  @Test("both guides have the same scripts, but for the language")
  func sameScripts() throws {
    let blocks = try TeachersGuideTests.guides.map { try GuideBlocks($0).named }
    #expect(blocks[0].keys.sorted() == blocks[1].keys.sorted())
    for (name, script) in blocks[0] {
      #expect(script == blocks[1][name]?.replacingOccurrences(of: "--lang zh", with: "--lang en"))
    }
  }
}
