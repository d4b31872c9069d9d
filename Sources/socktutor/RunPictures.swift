import ArgumentParser
import Lab
import Languages
import StandardModules
import Synchronization
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What `run` shows of the programs' calls, on standard error and in a file.
struct RunPictures: ParsableArguments {
  @Flag(help: "After each socket call say what it changed in the kernel.")
  var xray = false

  @Flag(help: "At the end draw all socket calls as a sequence diagram.")
  var timeline = false

  @Option(
    name: .customLong("timeline-svg"),
    help: "At the end draw them in a file: a page if its name ends in .html, else SVG.",
    completion: .file())
  var drawing: String?

  /// Whether anything is to be shown.
  var areWanted: Bool { xray || timeline || drawing != nil }

  /// The pictures of one run.
  final class Show: Sendable {
    private let wanted: RunPictures
    private let style: TextStyle
    /// Where the programs write what they do.
    let timeline: Timeline
    /// Whether it went well; nil until it was shown.
    private let shown = Mutex<Bool?>(nil)

    init(
      _ wanted: RunPictures, on network: LoopbackNetwork?, isPlain: Bool, language: Language
    ) {
      self.wanted = wanted
      timeline = Timeline(network: network)
      style = TextStyle.of(2, isPlain: isPlain, language: language)
    }

    /// Lets the programs tell what each call changed.
    func prepare(_ programs: inout [Program.Setup]) {
      guard wanted.xray else { return }
      for index in programs.indices {
        programs[index].watcher = { [style] in Show.tell($0, style) }
      }
    }

    /// Shows the timeline, once the programs have ended or are about to be ended. The second time it
    /// does nothing. False when the file could not be written, after saying so.
    func end() -> Bool {
      shown.withLock { shown in
        if let shown { return shown }
        let wasWritten = show(timeline.snapshot())
        shown = wasWritten
        return wasWritten
      }
    }

    private func show(_ snapshot: TimelineSnapshot) -> Bool {
      if wanted.timeline { Output.error(TimelinePicture.text(snapshot, style: style)) }
      guard let drawing = wanted.drawing else { return true }
      do {
        try TimelinePicture.write(snapshot, to: drawing, language: style.language)
        return true
      } catch {
        Output.error("socktutor: \(error)\n")
        return false
      }
    }

    private static func tell(_ change: CallChange, _ style: TextStyle) {
      let terminal = change.call.terminal
      var style = style
      // A file takes lines of any length.
      style.width = isatty(2) == 1 ? max(style.width - terminal.count - 3, 20) : 400
      guard let lines = KernelPicture.lines(change, style: style) else { return }
      Output.error(lines.joined(separator: "\n"), terminal: terminal)
    }
  }
}
