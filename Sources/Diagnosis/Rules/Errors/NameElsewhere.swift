import Lab

/// E21: a name that this terminal does not have, and another one has.
struct NameElsewhere: ErrorRule {
  let notes = [
    "E21": ["name", "terminal", "command"], "E21.module": ["name", "terminal", "line"],
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "NameError", let name = NameElsewhere.name(in: error.message),
      let holder = evidence.holders(name, error.terminal).first
    else { return nil }
    let facts: [String: Fact] = ["name": .text(name), "terminal": .terminal(holder.terminal)]
    if let module = holder.module {
      let line = module == name ? "import \(name)" : "import \(module) as \(name)"
      return evidence.finding(
        "E21.module", about: error, facts.merging(["line": .text(line)]) { $1 })
    }
    let isUsual = holder.terminal == "server" || holder.terminal == "client"
    let command = isUsual ? ":\(holder.terminal)" : ":terminal \(holder.terminal)"
    return evidence.finding(
      "E21", about: error, facts.merging(["command": .text(command)]) { $1 })
  }

  /// That of `name 'c' is not defined`, whatever is suggested behind it.
  private static func name(in message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "name ", parts[2].hasPrefix(" is not defined") else {
      return nil
    }
    return String(parts[1])
  }
}
