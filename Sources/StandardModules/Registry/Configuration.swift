import Interpreter

extension StandardModules {
  /// What a program is to find around it.
  package struct Configuration {
    /// `sys.argv`: the program's file name first.
    package var arguments: [String] = [""]
    /// Where the program's own modules are looked for: the folder of the main program. nil for
    /// nowhere.
    package var programFolder: String?
    /// `os.environ`; nil for the process's own. Graded programs get only what stands here.
    package var environment: [(name: String, value: String)]?
    /// `sys.executable`.
    package var executable = ""
    /// Where the standard streams lead; nil for the process's own descriptors 0, 1 and 2.
    package var input: RawDevice?
    /// Where standard output leads; nil for descriptor 1.
    package var output: RawDevice?
    /// Where standard error leads; nil for descriptor 2.
    package var error: RawDevice?
    /// Whether standard output is written out at each line end; nil to ask whether it is a terminal.
    package var isLineBuffered: Bool?
    /// The files of a graded program's private folder.
    package var files: [String: [UInt8]] = [:]
    /// Told of what the program's threads wait for.
    package var activity: ProgramActivity?
    /// The time as the program sees it.
    package var clock = ProgramClock()
    /// Whether signals of the process reach this program: for the one program of a process.
    package var takesSignals = false

    /// What python3 finds: the process's own streams and environment, no folder of modules.
    package init() {}
  }
}
