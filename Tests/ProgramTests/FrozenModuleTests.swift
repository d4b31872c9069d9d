import Testing

/// Tracebacks through modules that CPython 3.11 carries frozen.
struct FrozenModuleTests {
  @Test("their frames show no source, as python3's show none")
  func frames() throws {
    let folder = try ProgramFolder(["main.py": "import os\nos.makedirs('/proc/x/y')\n"])
    let outcome = try folder.run("main.py")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("os.makedirs('/proc/x/y')"), "\(outcome.summary)")
    #expect(outcome.errorText.contains(", in makedirs\n"), "\(outcome.summary)")
    #expect(!outcome.errorText.contains("mkdir("), "\(outcome.summary)")
  }
}
