import Testing

/// The parts use each other as the design says, and no other way.
struct ArchitectureTests {
  @Test("each target's dependencies in the manifest are allowed")
  func dependencies() throws {
    let targets = try PackageDescription.read().targets
    let sources = targets.filter { $0.path.hasPrefix("Sources/") }
    let names = Set(sources.map(\.name))
    #expect(
      names.isSuperset(of: ["Sockets", "Interpreter", "StandardModules", "Lab", "socktutor"]))
    for target in sources {
      guard let allowed = Architecture.allowed[target.name] else {
        Issue.record("\(target.name) is a new target: say in Architecture.swift what it may use")
        continue
      }
      for used in target.targetDependencies ?? [] where used != "EmbedText" {
        #expect(allowed.contains(used), "the arrow \(target.name) -> \(used) is new")
      }
      let products = Set(target.productDependencies ?? [])
      let foreign = products.subtracting(Architecture.allowedProducts[target.name] ?? [])
      #expect(foreign.isEmpty, "\(target.name) uses \(foreign.sorted().joined(separator: ", "))")
    }
  }

  @Test("each file imports only what its target may")
  func imports() throws {
    let files = try SourceFile.all()
    #expect(files.count > 100)
    for file in files {
      guard let allowed = Architecture.allowed[file.target] else {
        Issue.record("\(file.path): no target of that name is in Architecture.swift")
        continue
      }
      for module in file.imports where Architecture.allowed[module] != nil {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test("one file of Sockets imports the C library")
  func libc() throws {
    let files = try SourceFile.all().filter { $0.target == "Sockets" }
    let users = files.filter { !Architecture.libc.isDisjoint(with: $0.imports) }.map(\.path)
    #expect(users == [Architecture.libcFile])
  }

  @Test("what a learner runs does not load Foundation")
  func foundation() throws {
    for file in try SourceFile.all() where Architecture.withoutFoundation.contains(file.target) {
      var found = file.imports.filter { $0.hasPrefix("Foundation") }
      if Architecture.foundationFiles[file.path] != nil {
        // Where there is no FoundationEssentials, Foundation stands in for it.
        #expect(found == ["FoundationEssentials", "Foundation"], "\(file.path)")
        found = []
      }
      #expect(found.isEmpty, "\(file.path) imports \(found.joined(separator: ", "))")
    }
  }

  @Test("no file is too long without a reason")
  func lengths() throws {
    for file in try SourceFile.all() {
      let isLong = file.lines.count - 1 > Architecture.mostLines
      let isAllowed = Architecture.longFiles[file.path] != nil
      #expect(!isLong || isAllowed, "\(file.path) has \(file.lines.count - 1) lines")
      #expect(isLong || !isAllowed, "\(file.path) is no longer long: take it out of the list")
    }
  }
}
