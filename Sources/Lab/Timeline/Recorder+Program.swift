import Interpreter
import StandardModules

/// What a program does beside its calls on sockets.
extension Recorder: ProgramObserver {
  /// Notes an exception that nobody caught, with those it came from.
  package func uncaught(_ exception: PyException, _ vm: VM) {
    var seen: Set<ObjectIdentifier> = []
    log.append(.exception(record(exception, vm, timeline.takeNumber(), &seen)))
  }

  /// Notes that the program compared bytes with a text, which are never equal.
  package func comparedBytesWithText(isEqual: Bool, _ vm: VM) {
    // What the library compares is not the program's doing.
    guard let entry = PlaceTable.entry(vm, in: terminal), entry.through == nil else { return }
    timeline.note(
      .comparedBytesWithText(isEqual: isEqual), in: terminal, thread: vm.threadNumber,
      place: entry.place)
  }

  /// Notes that a thread was started that has nothing to run.
  package func startedWithoutTarget(_ vm: VM) {
    timeline.note(
      .threadWithoutTarget, in: terminal, thread: vm.threadNumber,
      place: PlaceTable.entry(vm, in: terminal)?.place)
  }

  private func record(
    _ exception: PyException, _ vm: VM, _ number: Int, _ seen: inout Set<ObjectIdentifier>
  ) -> ExceptionRecord {
    seen.insert(ObjectIdentifier(exception))
    let module = vm.moduleName(exception.type)
    let isPlain = module == "builtins" || module == "__main__"
    var record = ExceptionRecord(
      number: number, terminal: terminal, thread: vm.threadNumber, time: timeline.now,
      typeName: isPlain ? exception.type.name : "\(module).\(exception.type.name)",
      message: (try? vm.string(.object(exception)).string) ?? "")
    if case .int(let errno)? = exception.fields["errno"] { record.errno = errno }
    record.call = call(that: exception)
    if let undecoded = exception.fields["object"]?.bytes {
      record.undecoded = Undecoded(undecoded.values)
    }
    var level = exception.traceback
    while let here = level {
      if !PlaceTable.isLibrary(here.code.fileName) {
        let range = here.range
        let place = SourcePlace(here.code, line: range.line, in: terminal)
        record.place = place
        record.columns =
          range.line == range.endLine && range.column >= 0 && range.endColumn >= range.column
          ? range.column..<range.endColumn : nil
        record.passed.append(place)
        if record.passed.count > 20 { record.passed.removeFirst() }
      }
      level = here.next
    }
    if let place = record.place {
      record.source =
        timeline.typedLine(place) ?? vm.interpreter.sourceLine(place.file, place.line)
    } else {
      describeSyntax(exception, &record)
    }
    let next = exception.cause ?? (exception.suppressesContext ? nil : exception.context)
    if let next, !seen.contains(ObjectIdentifier(next)), seen.count < 10 {
      let before = self.record(next, vm, number, &seen)
      record.chain = [before] + before.chain
      record.chain[0].chain = []
    }
    return record
  }

  /// The call that an exception came from, also of one that the library raised anew with more words,
  /// as `create_server` does.
  private func call(that exception: PyException) -> Int? {
    guard let last = lastFailure else { return nil }
    if last.exception == ObjectIdentifier(exception) { return last.call }
    guard exception.suppressesContext, let first = exception.context,
      last.exception == ObjectIdentifier(first), first.type === exception.type,
      case .int(let number)? = exception.fields["errno"],
      case .int(number)? = first.fields["errno"]
    else { return nil }
    return last.call
  }

  /// A SyntaxError says itself where it is.
  private func describeSyntax(_ exception: PyException, _ record: inout ExceptionRecord) {
    guard let file = exception.fields["filename"]?.str?.string,
      case .int(let line)? = exception.fields["lineno"]
    else { return }
    record.place = SourcePlace(file: file, line: line)
    record.source = exception.fields["text"]?.str?.string
  }
}
