extension LessonStep {
  private static let keys = [
    "name", "kind", "setup", "network", "in", "goal", "answer", "mistakes", "wrong", "run",
    "choices",
    "result", "beliefs", "shows", "exercise",
  ]

  /// The keys that mean something for a kind, besides those of every step.
  private static func keys(of kind: Kind) -> [String] {
    switch kind {
    case .read: []
    case .do: ["setup", "network", "in", "goal", "answer", "mistakes", "wrong"]
    case .predict: ["setup", "network", "in", "run", "choices", "result", "beliefs"]
    case .demo: ["setup", "network", "in", "run"]
    case .program: ["exercise"]
    }
  }

  /// Reads a step; what is wrong in it is noted in its file.
  init(_ value: DataValue, of lesson: Course.Entry, from source: LessonSource) {
    let record = value.record(LessonStep.keys)
    let known = record.required("kind").choice(Kind.self)
    let kind = known ?? .read
    self.init(name: record.required("name").text(), kind: kind, line: record.line)
    let usual = ["name", "kind", "shows"] + LessonStep.keys(of: kind)
    for (key, _) in value.entries()
    where known != nil && LessonStep.keys.contains(key.text) && !usual.contains(key.text) {
      value.file.note("expected no '\(key.text)' in a \(kind.rawValue) step", line: key.line)
    }
    func lines(_ value: DataValue?) -> [TypedLine]? {
      value?.typedLines(of: lesson, from: source)
    }
    setup = lines(record.optional("setup"))
    func refer(_ value: DataValue?, _ kind: LessonReference.Kind, _ key: String) {
      references += value?.references(kind, under: key) ?? []
    }
    network = record.optional("network").map(LessonNetwork.init)
    if let terminals = record.optional("network")?.members["terminals"] {
      refer(terminals, .terminal, "terminals")
    }
    front = record.optional("in")?.text()
    refer(record.optional("in"), .terminal, "in")
    shows = record.optional("shows")?.texts() ?? []
    refer(record.optional("shows"), .row, "shows")
    switch kind {
    case .read: break
    case .do:
      goals = record.required("goal").conditions()
      answer = lines(record.required("answer")) ?? []
      let foreseen = record.optional("mistakes")?.list() ?? []
      mistakes = foreseen.map(Mistake.init)
      for mistake in foreseen { refer(mistake.members["code"], .code, "code") }
      wrong =
        record.optional("wrong")?.list().map { entry in
          let record = entry.record(["diagnosis", "type"])
          return WrongAnswer(
            diagnosis: record.required("diagnosis").text(),
            lines: lines(record.required("type")) ?? [], line: record.line)
        } ?? []
    case .predict:
      run = lines(record.required("run")) ?? []
      beliefs = Dictionary(
        (record.optional("beliefs")?.entries() ?? []).map { ($0.key.text, $0.value.text()) },
        uniquingKeysWith: { first, _ in first })
      for (_, row) in record.optional("beliefs")?.entries() ?? [] { refer(row, .row, "beliefs") }
      question = LessonStep.question(record)
    case .demo: run = lines(record.required("run")) ?? []
    case .program:
      exercise = record.required("exercise").text()
      // What the steps before have left waiting would be in the way of who tries something out.
      setup = []
    }
    check(value)
  }

  private static func question(_ record: DataRecord) -> Question? {
    let choices = record.optional("choices")
    if let result = record.optional("result") {
      if choices != nil { result.expected("either 'choices' or 'result'") }
      return .result(Condition(name: "result", expression: result.text(), line: result.line))
    }
    let found = (choices ?? record.required("choices")).conditions()
    if let choices, !(2...5).contains(found.count) { choices.expected("two to five choices") }
    return .choices(found)
  }

  private func check(_ value: DataValue) {
    let file = value.file
    let isName = name.allSatisfy { $0 == "-" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
    if !isName {
      file.note("expected small letters, digits and hyphens, found '\(name)'", line: line)
    }
    if network != nil, setup == nil {
      file.note("expected 'setup' beside 'network': it begins with new terminals", line: line)
    }
    var parts: Set<String> = []
    for part in requiredParts where !parts.insert(part).inserted {
      file.note("expected another name than '\(part)', which is taken in '\(name)'", line: line)
    }
    if case .choices(let choices) = question {
      for name in beliefs.keys.sorted() where !choices.contains(where: { $0.name == name }) {
        file.note("expected the name of a choice in 'beliefs', found '\(name)'", line: line)
      }
    }
  }
}

extension LessonStep.Mistake {
  fileprivate init(_ value: DataValue) {
    let record = value.record(["name", "when", "code"])
    let when = record.required("when")
    self.init(
      condition: LessonStep.Condition(
        name: record.required("name").text(), expression: when.text(), line: when.line),
      code: record.optional("code")?.text())
  }
}

extension LessonNetwork {
  fileprivate init(_ value: DataValue) {
    let record = value.record([
      "seed", "terminals", "short-receives", "partial-sends", "delays", "merges", "one-byte",
      "reset-at-call",
    ])
    func percent(_ key: String) -> Int {
      guard let value = record.optional(key) else { return 0 }
      let number = value.integer()
      if !(0...100).contains(number) { value.expected("a number from 0 to 100") }
      return min(max(number, 0), 100)
    }
    seed = record.optional("seed")?.integer() ?? 1
    terminals = record.optional("terminals")?.texts()
    shortReceives = percent("short-receives")
    partialSends = percent("partial-sends")
    delays = percent("delays")
    merges = percent("merges")
    isOneByteAtATime = record.optional("one-byte")?.truth() ?? false
    resetAtCall = record.optional("reset-at-call")?.integer()
  }
}

extension DataValue {
  /// Names, each with a Python expression.
  fileprivate func conditions() -> [LessonStep.Condition] {
    entries().map { key, value in
      LessonStep.Condition(name: key.text, expression: value.text(), line: value.line)
    }
  }
}
