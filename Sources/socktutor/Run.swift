import ArgumentParser
import Interpreter
import Lab
import Languages
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `socktutor run FILE...`
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run Python programs side by side, each in its own terminal.",
    discussion: """
      One program runs as python3 would run it:
        socktutor run server.py

      A program and its arguments are one word, so they are quoted:
        socktutor run 'server.py 9999'

      Several programs each get a terminal, whose name their lines carry. Each starts when the one \
      before listens, waits or has ended. When the last one ends, the others are interrupted, and \
      its exit status is that of socktutor:
        socktutor run 'server.py 9999' 'client.py 9999'

      Ctrl-C interrupts the programs. A second one ends several that go on, and one that still \
      handles the first.
      """)

  @Option(help: "What the programs may use: as much as they want, or as much as graded ones.")
  var limits: LimitChoice = .none

  @Option(help: "The most steps a program may take: 50000000 for graded ones, unless set here.")
  var steps: Int?

  @Flag(help: "At the end say how many instructions and calls were executed, and the peak memory.")
  var stats = false

  @Flag(
    inversion: .prefixedNo, help: "At the end explain errors and mistakes that the run has proved.")
  var notes = true

  @OptionGroup var pictures: RunPictures

  @OptionGroup var display: DisplayOptions

  @Argument(help: "A Python file, or a file and its arguments in quotes.")
  var programs: [String] = []

  enum LimitChoice: String, ExpressibleByArgument, CaseIterable {
    case none, graded
  }

  func validate() throws {
    if programs.isEmpty {
      throw ValidationError("name at least one program: socktutor run FILE...")
    }
    if let steps, steps < 1 { throw ValidationError("--steps must be at least 1") }
    if programs.count == 1 { return }
    let setups = ProgramWords.setups(programs, limits: Limits())
    guard let missing = setups.first(where: { !Program.exists($0.file) })?.file else { return }
    throw ValidationError(
      missing.hasSuffix(".py")
        ? "there is no file '\(missing)'"
        : "there is no file '\(missing)'; a program and its arguments are quoted: "
          + "socktutor run '\(programs[0]) \(missing)'")
  }

  func run() throws {
    var limits = limits == .graded ? Limits.graded : Limits()
    if let steps { limits.steps = steps }
    // Graded programs that all bind the same port run side by side.
    let network = limits.isGraded ? LoopbackNetwork.unused() : nil
    let shown =
      pictures.areWanted
      ? RunPictures.Show(
        pictures, on: network, isPlain: display.plain, language: display.language) : nil
    throw ExitCode(
      Run.start(
        programs, limits: limits, network: network, isCounted: stats, pictures: shown,
        notes: notes ? display.language : nil))
  }

  /// Runs programs, each a file or a file and its arguments, on the machine's loopback network or on
  /// one for themselves, which is also that of the pictures; blocks until the last has ended, and
  /// gives its status. Ends the process by SIGINT when the last ended by a KeyboardInterrupt. With a
  /// language for notes, shows what the run has proved about the programs.
  static func start(
    _ programs: [String], limits: Limits = Limits(), network: LoopbackNetwork? = nil,
    isCounted: Bool = false, pictures: RunPictures.Show? = nil, notes: Language? = nil
  ) -> Int32 {
    var setups = ProgramWords.setups(programs, limits: limits, network: network)
    let timeline = pictures?.timeline ?? (notes == nil ? nil : Timeline(network: network))
    for i in setups.indices {
      setups[i].isCounted = isCounted
      setups[i].timeline = timeline
    }
    pictures?.prepare(&setups)
    let group = ProgramGroup(setups)
    let status = Interrupts.during(group) { _ = pictures?.end() }
    let isShown = pictures?.end() ?? true
    if let notes, let timeline { ProgramNotes.show(group, timeline, in: notes) }
    if isCounted { Output.error(group.statistics) }
    switch status {
    case .exit(let code): return code == 0 && !isShown ? 1 : Int32(truncatingIfNeeded: code)
    case .interrupted: Interrupts.end(by: SIGINT)
    }
  }
}
