/// Which part may use which.
enum Architecture {
  /// For each target in Sources, the targets that it may name in the manifest and import.
  static let allowed: [String: Set<String>] = [
    "CSockets": [],
    "Sockets": ["CSockets"],
    "CReferences": [],
    "Interpreter": ["CReferences"],
    "StandardModules": ["Interpreter", "Sockets"],
    "CStacks": [],
    "Lab": ["CStacks", "StandardModules", "Interpreter", "Sockets"],
    "Languages": [],
    "Curriculum": ["Languages"],
    "Diagnosis": ["Languages", "Lab", "StandardModules", "Interpreter", "Sockets"],
    "Grader": [
      "Curriculum", "Diagnosis", "Languages", "Lab", "StandardModules", "Interpreter", "Sockets",
    ],
    "Tutor": [
      "Curriculum", "Diagnosis", "Grader", "LineEditor", "Languages", "Lab", "StandardModules",
      "Interpreter", "Sockets",
    ],
    "socktutor": [
      "Tutor", "Curriculum", "Diagnosis", "Grader", "LineEditor", "Languages", "Lab",
      "StandardModules",
      "Interpreter",
      "Sockets",
    ],
    "embedtext": [],
    "EmbedText": ["embedtext"],
    "CEditLine": [],
    "LineEditor": ["CEditLine"],
    "Processes": [],
    "Benchmark": ["Processes", "Sockets"],
  ]

  /// The products of other packages that a target may use.
  static let allowedProducts: [String: Set<String>] = [
    "Curriculum": ["Yams"],
    "socktutor": ["ArgumentParser"],
  ]

  /// The names under which Swift imports the C library.
  static let libc: Set<String> = ["Glibc", "Musl", "Darwin", "Android", "WinSDK"]

  /// The one file of Sockets that calls it.
  static let libcFile = "Sources/Sockets/System.swift"

  /// The targets that may not import Foundation, because it takes as long to load as all the rest.
  static let withoutFoundation: Set<String> = [
    "Sockets", "Interpreter", "StandardModules", "Lab", "Languages", "Diagnosis", "Grader",
    "Tutor", "LineEditor", "socktutor",
  ]

  /// The files of these targets that may import FoundationEssentials, and why.
  static let foundationFiles: [String: String] = [
    "Sources/Tutor/Files/JSONText.swift": "progress is kept as JSON",
    "Sources/Grader/Verdict/VerdictJSON.swift": "verdicts are JSON",
    "Sources/Grader/Class/ClassState.swift": "what is graded is kept as JSON, with times",
    "Sources/Grader/Class/ClassGrading.swift": "submissions carry times, which JSON writes as text",
    "Sources/Grader/Class/ClassJSON.swift": "class results are JSON",
    "Sources/Grader/Class/ClassResult+submission.swift":
      "submissions carry times, which JSON writes as text",
    "Sources/Grader/Reports/ReportTime.swift": "times of submissions are written as text",
    "Sources/Tutor/Judge/Judge.swift": "the judge takes the lab's state as JSON",
  ]

  /// The most lines a file may have.
  static let mostLines = 700

  /// The files that may be longer, and why.
  static let longFiles: [String: String] = [
    "Sources/Interpreter/Machine/VM+Run.swift": """
    the loop over instructions is one switch, so that it keeps its state in registers
    """
  ]
}
