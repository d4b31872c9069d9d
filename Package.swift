// swift-tools-version: 6.0
import Foundation
import PackageDescription

/// The interpreter holds its own lock around shared objects, also while Lab records what a program
/// does. So the compiler's checks for overlapping access are not needed there; they cost the
/// interpreter a quarter of its speed, and the recording a third.
let machineSettings: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]

/// A program that stands where it was linked to stand needs no relocation, and one that offers no
/// symbols to shared libraries is not searched for them: socktutor starts in a ninth less time so, and
/// with 3 MB less memory. Another 0.4 MB is what it does not use of the C++ library that Swift's own
/// stands on: `./socktutor` puts that into the folder as an archive, where the system has it.
let startLinking = LinkerSetting.unsafeFlags(
  [
    "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic",
    "-L", "\(Context.packageDirectory)/.build/archives",
  ], .when(platforms: [.linux], configuration: .release))

/// libedit and what it stands on as archives, where the system has them all: linked so, a program
/// starts half a millisecond sooner than with four more shared libraries, and can be moved.
let editArchives = ["x86_64-linux-gnu", "aarch64-linux-gnu"]
  .map { folder in ["edit", "tinfo", "bsd", "md"].map { "/usr/lib/\(folder)/lib\($0).a" } }
  .first { archives in archives.allSatisfy { FileManager.default.fileExists(atPath: $0) } }
let editLinking: LinkerSetting =
  editArchives.map { .unsafeFlags($0.flatMap { ["-Xlinker", $0] }) } ?? .linkedLibrary("edit")

let package = Package(
  name: "socktutor",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Sockets", targets: ["Sockets"]),
    .executable(name: "socktutor", targets: ["socktutor"]),
    .executable(name: "benchmark", targets: ["Benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CSockets"),
    .target(name: "Sockets", dependencies: ["CSockets"]),
    .target(name: "CReferences"),
    .target(name: "Interpreter", dependencies: ["CReferences"], swiftSettings: machineSettings),
    .target(
      name: "StandardModules", dependencies: ["Interpreter", "Sockets"],
      exclude: ["Python"], swiftSettings: machineSettings, plugins: ["EmbedText"]),
    .executableTarget(name: "embedtext"),
    .plugin(
      name: "EmbedText", capability: .buildTool(), dependencies: ["embedtext"],
      path: "Sources/EmbedText"),
    .target(name: "CStacks"),
    .target(
      name: "Lab", dependencies: ["CStacks", "Interpreter", "StandardModules", "Sockets"],
      swiftSettings: machineSettings),
    .target(name: "Languages"),
    .target(
      name: "Curriculum",
      dependencies: ["Languages", .product(name: "Yams", package: "Yams")],
      exclude: ["Lessons"], plugins: ["EmbedText"]),
    .target(name: "CEditLine", linkerSettings: [editLinking]),
    .target(name: "LineEditor", dependencies: ["CEditLine"]),
    .target(name: "Diagnosis", dependencies: ["Lab", "Interpreter", "Sockets", "Languages"]),
    .target(
      name: "Grader",
      dependencies: [
        "Curriculum", "Diagnosis", "Interpreter", "Lab", "Languages", "Sockets", "StandardModules",
      ],
      exclude: ["Python"], plugins: ["EmbedText"]),
    .target(
      name: "Tutor",
      dependencies: [
        "Curriculum", "Diagnosis", "Grader", "Interpreter", "Lab", "Languages", "LineEditor",
        "Sockets",
        "StandardModules",
      ]),
    .executableTarget(
      name: "socktutor",
      dependencies: [
        "Curriculum", "Diagnosis", "Grader", "Interpreter", "Lab", "Languages", "LineEditor",
        "Sockets", "StandardModules", "Tutor",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [startLinking]),
    .target(name: "Processes"),
    .executableTarget(name: "Benchmark", dependencies: ["Processes", "Sockets"]),
    .testTarget(name: "SocketsTests", dependencies: ["Sockets"]),
    .testTarget(name: "InterpreterTests", dependencies: ["Interpreter"]),
    .testTarget(name: "StandardModulesTests", dependencies: ["StandardModules"]),
    .testTarget(
      name: "DiagnosisTests", dependencies: ["Diagnosis", "Lab", "Sockets", "Languages"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages"]),
    .testTarget(
      name: "CurriculumTests", dependencies: ["Curriculum", "Languages", "Processes", "Sockets"]),
    .testTarget(
      name: "GraderTests", dependencies: ["Grader", "Curriculum", "Languages", "Processes"],
      exclude: ["Snapshots"]),
    .testTarget(name: "ProcessesTests", dependencies: ["Processes"]),
    .executableTarget(
      name: "EchoLines", dependencies: ["LineEditor"], path: "Tests/EchoLines"),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineEditor", "Processes", "EchoLines"]),
    .testTarget(
      name: "LabTests", dependencies: ["Lab", "Interpreter", "Sockets", "StandardModules"]),
    .testTarget(
      name: "TutorTests",
      dependencies: ["Tutor", "Curriculum", "Diagnosis", "Lab", "Languages", "Sockets"],
      exclude: ["Snapshots"]),
    .testTarget(name: "ConformanceTests", dependencies: ["Processes"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["Processes"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Processes", "Sockets", "Curriculum", "Languages", .product(name: "Yams", package: "Yams"),
      ]),
  ]
)
