import Processes
import Sockets

/// A server and a client: two terminals of one socktutor, and two processes of python3.
enum TwoPrograms {
  static func contests(_ runners: Runners, isQuick: Bool) -> [Contest] {
    [
      contest("echo", size: isQuick ? 2000 : 20_000, runners),
      contest("stream", size: (isQuick ? 64 : 1024) << 20, runners),
    ]
  }

  /// `size` is what the client is told after the port: round trips, or bytes.
  private static func contest(_ name: String, size: Int, _ runners: Runners) -> Contest {
    let folder = "\(Installation.root)/Tests/Benchmarks/\(name)"
    return Contest(
      name: name, rounds: 3,
      python: {
        let port = try freePort()
        let server = try ChildProcess(
          Command([runners.python, "server.py", "\(port)"], folder: folder))
        let client = Command([runners.python, "client.py", "\(port)", "\(size)"], folder: folder)
        let seconds = try client.printedSeconds()
        guard server.finish(seconds: 10).status == 0 else { throw Failure("\(name): the server") }
        return seconds * 1000
      },
      socktutor: {
        let port = try freePort()
        let programs = ["server.py \(port)", "client.py \(port) \(size)"]
        let command = Command([runners.socktutor, "run"] + programs, folder: folder)
        return try command.printedSeconds(prefix: "[client] ") * 1000
      })
  }

  /// What recording costs: echo in two terminals, without the recording that notes need, and with.
  static func recordingContest(_ runners: Runners, isQuick: Bool) -> Contest {
    let size = isQuick ? 2000 : 20_000
    return Contest(
      name: "echo recorded", rounds: 9,
      python: { try echo(runners, size, ["--no-notes"]) },
      socktutor: { try echo(runners, size, []) })
  }

  /// Milliseconds of so many round trips between two terminals.
  private static func echo(_ runners: Runners, _ size: Int, _ options: [String]) throws -> Double {
    let folder = "\(Installation.root)/Tests/Benchmarks/echo"
    let port = try freePort()
    let programs = ["server.py \(port)", "client.py \(port) \(size)"]
    let command = Command([runners.socktutor, "run"] + options + programs, folder: folder)
    return try command.printedSeconds(prefix: "[client] ") * 1000
  }

  /// A port that nothing uses now.
  private static func freePort() throws -> UInt16 {
    let socket = try Socket(.ipv4, .stream)
    try socket.bind(to: .loopback())
    guard let port = try socket.localAddress().port else { throw Failure("no port") }
    return port
  }
}
