import Interpreter
import Lab
import Languages
import Sockets
import StandardModules

/// What the interpreter of the checks keeps from run to run, and of the run under way. Used with its
/// global lock.
final class CheckState {
  /// Whom the run under way asks.
  private(set) var host: CheckHost?
  /// The checks' code, once it is compiled.
  var code: CodeObject?
  private var asking: PyModule?
  private var main: PyModule?

  /// That of an interpreter, made when first needed.
  static func of(_ vm: VM) -> CheckState {
    let key = ObjectIdentifier(CheckState.self)
    if let known = vm.interpreter.extensions[key] as? CheckState { return known }
    let made = CheckState()
    vm.interpreter.extensions[key] = made
    return made
  }

  /// The module `_checking`.
  func module(_ vm: VM) -> PyModule {
    if let asking { return asking }
    let made = CheckingModule.make(vm)
    asking = made
    return made
  }

  /// Has the sockets that are made from now on belong to the host's network and timeline.
  func begin(_ vm: VM, _ host: CheckHost, _ place: CheckRun.Place) {
    self.host = host
    let variables = module(vm).variables
    func set(_ name: String, _ value: Value) { variables.set(vm.interpreter.intern(name), value) }
    set("language", vm.str("\(place.language)"))
    set("network", vm.str(place.network))
    set("seed", .int(place.seed))
    set("module", place.module.map { vm.str($0) } ?? .none)
    vm.clock = host.lab.timeline.clock
    vm.interpreter.network.policy.network = host.lab.timeline.network
    _ = Recorder.install(in: vm, timeline: host.lab.timeline, terminal: CheckHost.checksName)
  }

  /// The variables of a new `__main__`.
  func variables(_ vm: VM, _ fileName: String) -> PyDict {
    let made = vm.makeMainModule(fileName: fileName)
    main = made
    return made.variables
  }

  /// Closes what the run has left open, its connections with a reset, and lets its variables go.
  func end(_ vm: VM) {
    let network = vm.interpreter.network
    for socket in network.sockets where socket.isStream {
      try? socket.descriptor.setLinger(Linger(isOn: true, seconds: 0))
    }
    network.close(network.sockets)
    for descriptor in host?.notes.withLock({ $0.handed }) ?? [] {
      network.removeLoose(descriptor.rawValue)
    }
    main?.variables.removeAll()
    main = nil
    network.observer = nil
    vm.interpreter.observer = nil
    host = nil
  }
}
