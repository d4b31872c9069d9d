/// Running what is typed at a prompt.
extension VM {
  /// Compiles one interactive input, or several statements that were pasted: expression statements
  /// show their values through `sys.displayhook`. Errors: SyntaxError and its kin, as python3's
  /// prompt shows them.
  package func compileInteractive(
    _ source: [UInt8], isPasted: Bool, linesBefore: Int = 0
  ) throws -> CodeObject {
    do {
      let tree = try InteractiveInput.parse(source, isPasted: isPasted)
      let code = try Compiler.compile(
        tree, fileName: InteractiveInput.fileName, interpreter: interpreter, interactive: true)
      code.place(behind: linesBefore)
      return code
    } catch {
      throw self.error(error, fileName: InteractiveInput.fileName)
    }
  }

  /// Compiles one expression; running the code gives its value. Errors: SyntaxError and its kin.
  package func compileExpression(_ source: [UInt8], fileName: String) throws -> CodeObject {
    do {
      var parser = Parser(expression: source, fileName: fileName)
      let tree = try parser.parseExpression()
      return try Compiler.compile(tree, fileName: fileName, interpreter: interpreter)
    } catch {
      throw self.error(error, fileName: fileName)
    }
  }
}
