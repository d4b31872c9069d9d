import Lab

/// M19.foreign: bind to an address that this machine does not have.
struct ForeignAddress: ErrorRule {
  let notes = ["M19.foreign": ["address"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.addressNotAvailable), let call = evidence.call(of: error),
      call.name == "bind", let address = call.address
    else { return nil }
    return evidence.finding(
      "M19.foreign", about: error, calls: [call], ["address": .address(address)])
  }
}
