import Lab
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What inputs leave behind.
struct MemoryTests {
  /// The most memory that the process has had at once, in bytes.
  private var peak: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #elseif canImport(Musl)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss * 1024
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #endif
  }

  @Test("memory stays flat over ten thousand inputs")
  func inputs() {
    let python = LabListener()
    let terminal = python.lab.terminal("a")
    func type(_ count: Int) {
      for i in 0..<count {
        let inputs = [
          "x = [\(i)] * 100", "def f(a):\n  return a + \(i)\n", "f(1)", "for y in x: pass\n",
          "1/0", "x = = \(i)", "class A:\n  z = \(i)\n", "a = A(); a.z",
        ]
        _ = terminal.submit(inputs[i % inputs.count]).wait(milliseconds: 20_000)
        if i % 100 == 0 { _ = python.takeOutput("a") }
      }
    }
    type(2_000)
    let before = peak
    type(10_000)
    // Other tests run in the same process; what each input leaves would be a kilobyte at least.
    #expect(peak - before < 8 << 20)
    python.lab.end()
  }
}
