import ArgumentParser
import Lab
import Languages
import Tutor

/// `socktutor export [FILE]`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write down what you have done: what you typed, your answers, hints and points.",
    discussion: """
      With --format json, one object:
        version     1
        language    en or zh, that of the titles
        points      of all lessons
        mostPoints  the most that can be earned
        lessons     those begun, each {name, number, title,
                    points, mostPoints, begun, last,
                    finished, steps}
        steps       those begun, each {name, title, kind,
                    state, points, mostPoints, hints,
                    answer: {given, words, right}, inputs,
                    begun, last}
        kind        read, do, predict, demo, program
        state       begun, skipped, assisted, done
        inputs      each {terminal, text, kind, interrupted}
                    of the kinds code, line (that input()
                    read), run (a file)

      Times are in UTC. What does not apply is left out, such as the end of a lesson that is not \
      finished. Keys may be added later; none changes its meaning.
      """)

  @Option(help: "How to write it: md or json. Without it the file's name decides, else md.")
  var format: TranscriptFormat?

  @Argument(help: "The file to write; without it, standard output.", completion: .file())
  var file: String?

  @OptionGroup var options: CourseOptions

  enum TranscriptFormat: String, ExpressibleByArgument, CaseIterable {
    case md, json
  }

  func run() throws {
    let saved = options.file
    if let notice = saved.notice {
      options.tell(notice)
      throw ExitCode(CourseOptions.failureStatus)
    }
    let transcript = try options.overview(saved.progress).transcript
    let bytes: [UInt8] =
      switch format ?? usualFormat {
      case .md: Array(transcript.markdown(in: options.display.language).utf8)
      case .json: try JSONText.bytes(transcript)
      }
    guard let file else { return Output.text(String(decoding: bytes, as: UTF8.self)) }
    do throws(WholeFile.Failure) {
      try WholeFile.write(bytes, to: file)
    } catch {
      Output.error("socktutor: \(error)")
      throw ExitCode(CourseOptions.failureStatus)
    }
  }

  private var usualFormat: TranscriptFormat {
    file?.lowercased().hasSuffix(".json") == true ? .json : .md
  }
}
