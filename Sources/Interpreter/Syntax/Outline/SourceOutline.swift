/// What a program's text says about its own calls: enough to tell somebody which of them is meant.
///
/// Plain values, made by parsing the text again, so they may cross threads and outlive the program.
package struct SourceOutline: Sendable {
  /// An expression, as it is written.
  package struct Piece: Sendable, Equatable {
    /// What kind of expression it is.
    package enum Kind: Sendable, Equatable {
      /// A literal text; an f-string too.
      case text
      /// A literal of bytes.
      case bytes
      /// A literal integer.
      case integer
      /// A variable.
      case name
      case tuple
      case call
      case other
    }
    /// What kind of expression it is.
    package let kind: Kind
    /// How it is written, without parentheses around it.
    package let source: String
    /// For a call, how what is called is written: `input`, `s.recv`.
    package let callee: String?
    /// The elements of a tuple.
    package let parts: [Piece]
  }

  /// A call.
  package struct Call: Sendable, Equatable {
    /// How what is called is written: `s.connect`, `l.accept().recv`.
    package let function: String
    /// The first line, from 1.
    package let line: Int
    /// The last line.
    package let endLine: Int
    /// The arguments without names, in order.
    package let arguments: [Piece]
    /// The arguments with names.
    package let named: [String: Piece]

    /// What follows the last dot: `connect`.
    package var method: String {
      function.split(separator: ".").last.map(String.init) ?? function
    }

    /// What stands before the last dot: `s`; nil for a plain name.
    package var receiver: String? {
      function.lastIndex(of: ".").map { String(function[..<$0]) }
    }
  }

  /// `a, b = value`.
  package struct Assignment: Sendable, Equatable {
    /// The variables, in order.
    package let names: [String]
    /// The line, from 1.
    package let line: Int
    /// What they are set to.
    package let value: Piece
  }

  /// A function of the program.
  package struct Function: Sendable, Equatable {
    /// Its name.
    package let name: String
    /// The line of `def`, from 1.
    package let line: Int
    /// Its last line.
    package let endLine: Int
    /// Whether a `return` in it gives a value, or it is a generator.
    package let givesValue: Bool
  }

  /// All calls, in the order in which their texts begin.
  package internal(set) var calls: [Call] = []
  /// All assignments to plain variables.
  package internal(set) var assignments: [Assignment] = []
  /// All functions, also those inside others.
  package internal(set) var functions: [Function] = []

  /// Reads the text of a file; empty where it is no Python.
  package init(_ source: [UInt8]) {
    var parser = Parser(source: source, fileName: "")
    guard let module = try? parser.parseModule() else { return }
    var walk = OutlineWalk(source)
    walk.visit(module.body)
    calls = walk.calls.sorted { ($0.line, $0.endLine) < ($1.line, $1.endLine) }
    assignments = walk.assignments
    functions = walk.functions
  }

  /// The calls whose text covers a line, of a method or function of this name.
  package func calls(of method: String, at line: Int) -> [Call] {
    calls.filter { $0.method == method && $0.line <= line && line <= $0.endLine }
  }

  /// The last assignment to a variable before a line.
  package func assignment(to name: String, before line: Int) -> Assignment? {
    assignments.last { $0.line < line && $0.names.contains(name) }
  }
}
