import ArgumentParser
import Grader
import Lab
import Languages
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How and where the result of a class is written.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the result is written: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "format"))
  var format: ReportFormat = .text

  @Option(
    help: """
      Write it to this file instead of standard output. The formats gradescope and classroom50 need a \
      folder: they have a file for each student.
      """, completion: .file())
  var output: String?

  @OptionGroup var display: DisplayOptions

  mutating func validate() throws {
    if format.isPerStudent, output == nil {
      throw ValidationError("--format \(format.rawValue) needs --output FOLDER")
    }
  }

  /// Writes a result. Ends the program where it can't be written.
  func write(_ result: ClassResult) throws {
    let columns = output == nil ? display.renderer.width : nil
    let files = format.files(
      result, in: display.language, columns: columns, variable: DisplayOptions.variable)
    guard let output else {
      let text = files.map(\.text).joined()
      let failure = Output.write(STDOUT_FILENO, Array(text.utf8))
      // Nobody reads it.
      if failure == EPIPE { Interrupts.end(by: SIGPIPE) }
      if failure != 0 { try fail("\(String(cString: strerror(failure)))") }
      return
    }
    do throws(WholeFile.Failure) {
      if format.isPerStudent {
        // What keeps it from being made is told by the first file.
        mkdir(output, 0o777)
        for file in files {
          try WholeFile.write(Array(file.text.utf8), to: "\(output)/\(file.name)")
        }
      } else {
        try WholeFile.write(Array(files.map(\.text).joined().utf8), to: output)
      }
    } catch {
      try fail("\(error)")
    }
  }

  private func fail(_ reason: String) throws {
    Output.error("socktutor: \(reason)")
    throw ExitCode(Check.faultStatus)
  }
}

extension ReportFormat: ExpressibleByArgument {}
