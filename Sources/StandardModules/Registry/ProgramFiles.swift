import Interpreter

/// The program's own modules: files beside the main program.
extension StandardModules {
  /// Lets `import` find `NAME.py` and `NAME/__init__.py` in the program's folder.
  static func findProgramFiles(_ interpreter: Interpreter) {
    let cache = SourceLineCache { try? FileAccess.contents($0) }
    interpreter.sourceLine = { file, line in
      // What was typed at a prompt stands in no file.
      file == InteractiveInput.fileName ? nil : cache.line(file, line)
    }
    interpreter.findModule = { vm, name in
      if ModuleNames.isAlwaysOwn(name) { return nil }
      for folder in searchFolders(vm) {
        let base =
          (folder.isEmpty ? "" : folder + "/") + name.split(separator: ".").joined(separator: "/")
        if let source = try? FileAccess.contents(base + "/__init__.py") {
          return try run(
            vm, source, as: name, fileName: base + "/__init__.py", package: base)
        }
        if let source = try? FileAccess.contents(base + ".py") {
          return try run(vm, source, as: name, fileName: base + ".py", package: nil)
        }
      }
      return nil
    }
  }

  /// Lets `import` find the files of a graded program's private folder.
  static func findMemoryFiles(_ interpreter: Interpreter) {
    interpreter.findModule = { vm, name in
      guard let folder = vm.interpreter.system.memoryFolder else { return nil }
      let base = name.split(separator: ".").joined(separator: "/")
      for file in [base + "/__init__.py", base + ".py"] {
        guard let found = folder.file(file) else { continue }
        let isPackage = file.hasSuffix("/__init__.py")
        return try run(
          vm, found.bytes, as: name, fileName: file, package: isPackage ? base : nil)
      }
      return nil
    }
    interpreter.sourceLine = { [weak interpreter] file, line in
      guard let found = interpreter?.system.memoryFolder?.file(file) else { return nil }
      return SourceLineCache { _ in found.bytes }.line(file, line)
    }
  }

  /// The folders of `sys.path`, as the program has left it.
  private static func searchFolders(_ vm: VM) -> [String] {
    if let path = vm.interpreter.systemVariables?.get(vm.interpreter.intern("path"))?.list {
      return path.values.compactMap { $0.str?.string }
    }
    return vm.interpreter.system.configuration.programFolder.map { [$0] } ?? []
  }
}

/// The lines of source files, each file read once.
final class SourceLineCache {
  private var files: [String: [ArraySlice<UInt8>]] = [:]
  private let read: (String) -> [UInt8]?

  init(_ read: @escaping (String) -> [UInt8]?) { self.read = read }

  /// A line of a file, from 1; nil where there is none.
  func line(_ file: String, _ line: Int) -> String? {
    let lines: [ArraySlice<UInt8>]
    if let known = files[file] {
      lines = known
    } else {
      lines = SourceText.utf8(of: read(file) ?? []).split(
        separator: 10, omittingEmptySubsequences: false)
      files[file] = lines
    }
    guard line > 0, line <= lines.count else { return nil }
    var bytes = lines[line - 1]
    if bytes.last == 13 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
