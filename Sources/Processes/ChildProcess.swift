import Foundation

/// A process that runs, with pipes for its streams. One thread uses it.
///
/// It leads a process group of its own, so that an end by force takes what it has started along.
package final class ChildProcess {
  /// The process's number.
  package let id: pid_t
  /// What must live as long as this does, such as the folder that it runs in.
  package var companion: AnyObject?
  private let start = Clock.seconds()
  private var outputPipe: Int32
  private var errorPipe: Int32
  private var outcome: Outcome?
  /// What it has written on standard output so far.
  package private(set) var output: [UInt8] = []
  /// What it has written on standard error so far.
  package private(set) var error: [UInt8] = []

  /// Starts a process.
  ///
  /// Errors: ``SpawnError``.
  package init(_ command: Command) throws {
    // One at a time: a pipe is inherited until it is marked.
    starting.lock()
    defer { starting.unlock() }
    let input = try Pipe(holding: command.input)
    let output = try Pipe()
    let error = try Pipe()
    id = try spawn(command, [input.reading, output.writing, error.writing])
    outputPipe = output.takeReading()
    errorPipe = error.takeReading()
  }

  deinit {
    if outcome == nil { end() }
    closeOutput()
    if errorPipe >= 0 { close(errorPipe) }
  }

  /// What it has written on standard output so far, as text.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// Sends it a signal.
  package func send(_ signal: Int32) {
    if outcome == nil { kill(id, signal) }
  }

  /// Stops reading its output: what it writes from now on fails.
  package func closeOutput() {
    if outputPipe >= 0 { close(outputPipe) }
    outputPipe = -1
  }

  /// Takes in what it writes until the condition holds, or it has ended, or so many seconds are
  /// over; whether the condition holds.
  @discardableResult
  package func wait(seconds: Double, until holds: (ChildProcess) -> Bool) -> Bool {
    let deadline = Clock.seconds() + seconds
    while !holds(self) {
      let left = deadline - Clock.seconds()
      if left <= 0 || outcome != nil { return false }
      takeIn(milliseconds: Int32(min(left * 1000, 20)) + 1)
      reap()
    }
    return true
  }

  /// Waits for its end, which is forced after so many seconds.
  package func finish(seconds: Double) -> Outcome {
    wait(seconds: seconds) { $0.outcome != nil }
    if let outcome { return outcome }
    return end()
  }

  /// Kills it and all it has started.
  @discardableResult
  private func end() -> Outcome {
    kill(-id, SIGKILL)
    var result = waitForEnd(0) ?? Outcome.unknown
    result.isLate = true
    outcome = result
    return result
  }

  private func reap() {
    guard let result = waitForEnd(WNOHANG) else { return }
    outcome = result
    // What it started and left behind may hold the pipes: they are read dry, not to their end.
    while takeIn(milliseconds: 0) {}
    outcome?.output = output
    outcome?.error = error
  }

  private func waitForEnd(_ options: Int32) -> Outcome? {
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(id, &status, options, &usage) == id else { return nil }
    let signal = status & 0x7f
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1024
    #endif
    return Outcome(
      status: signal == 0 ? Int(status >> 8) & 0xff : -Int(signal), isLate: false,
      output: output, error: error, seconds: Clock.seconds() - start,
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: usage.ru_maxrss * unit)
  }

  private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// Reads what is there; whether there was something.
  @discardableResult
  private func takeIn(milliseconds: Int32) -> Bool {
    if outputPipe < 0, errorPipe < 0 {
      // Both streams have ended: so will the process, in a moment.
      if milliseconds > 0 { usleep(100) }
      return false
    }
    var entries = [outputPipe, errorPipe].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&entries, 2, milliseconds) > 0 else { return false }
    if entries[0].revents != 0 { read(&outputPipe, into: &output) }
    if entries[1].revents != 0 { read(&errorPipe, into: &error) }
    return true
  }

  private func read(_ pipe: inout Int32, into bytes: inout [UInt8]) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(pipe, &piece, piece.count)
    if count > 0 {
      bytes += piece[..<count]
    } else {
      close(pipe)
      pipe = -1
    }
  }
}

/// Held while a process is started.
let starting = NSLock()

extension Outcome {
  fileprivate static var unknown: Outcome {
    Outcome(
      status: -1, isLate: true, output: [], error: [], seconds: 0, processorSeconds: 0,
      peakMemory: 0)
  }
}
