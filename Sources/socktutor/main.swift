import Interpreter
import Glibc

final class Out: PyTextStream {
  override func write(_ vm: VM, _ text: PyStr) throws { let s = text.string; s.withCString { _ = Glibc.write(1, $0, strlen($0)) } }
}
func go() {
  let interpreter = Interpreter()
  let vm = VM(interpreter)
  interpreter.standardOutput = .object(Out(interpreter.makeType("Out", module: "io")))
  interpreter.lock.acquire(interpreter.attention)
  let path = CommandLine.arguments[1]
  guard let f = fopen(path, "r") else { return }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true { let n = fread(&buffer, 1, 65536, f); if n <= 0 { break }; bytes += buffer[..<n] }
  do {
    let main = vm.makeMainModule(fileName: path)
    let code = try vm.compile(bytes, fileName: path)
    try vm.run(code, in: main.variables)
  } catch let error as PyError {
    print("error", error.exception.type.name, error.exception.arguments.values.compactMap { $0.str?.string })
    var t = error.exception.traceback
    while let l = t { print(l.code.name, l.line); t = l.next }
  } catch { print(error) }
}
go()
