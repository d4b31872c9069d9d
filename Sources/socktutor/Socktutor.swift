import ArgumentParser

/// The command line.
@main
struct Socktutor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "socktutor",
    abstract: "Learn network programming at a prompt: real sockets, on loopback, in one process.",
    version: "0.1.0",
    subcommands: [Run.self])
}
