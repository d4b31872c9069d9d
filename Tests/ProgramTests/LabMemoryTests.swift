import Processes
import Testing

/// What inputs leave behind.
struct LabMemoryTests {
  @Test("memory stays flat over ten thousand lines from a file")
  func inputs() throws {
    let probe = "[l for l in open('/proc/self/status') if l.startswith('VmRSS')][0]\n"
    let inputs = [
      "x = [1] * 100", "def f(a):\n  return a + 1\n", "f(1)", "for y in x: pass\n", "1/0",
      "x = = 1", "class A:\n  z = 1\n", "a = A(); a.z",
    ]
    var lines = ""
    for i in 0..<10_000 {
      if i == 3000 { lines += probe }
      lines += inputs[i % inputs.count] + "\n"
    }
    let folder = try ProgramFolder()
    try folder.write(Array((lines + probe).utf8), to: "lines")
    let outcome = try Command(
      ["sh", "-c", "'\(Installation.binary)' lab < lines"], folder: folder.path
    ).run(seconds: patience(30))
    let kilobytes = outcome.text.matches(of: #/VmRSS:\\t +(\d+)/#).compactMap { Int($0.1) }
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(kilobytes.count == 2)
    guard let first = kilobytes.first, let last = kilobytes.last else { return }
    // What each input leaves would be a kilobyte at least.
    #expect(last - first < 4096, "\(kilobytes)")
  }
}
