import Dispatch
import Synchronization

/// Runs a body for each element, some at once on threads of their own, and gives the results in
/// the order of the elements. The bodies may block.
func atOnce<Element: Sendable, Result: Sendable>(
  _ limit: Int, _ elements: [Element], _ body: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let results = Shared([Result?](repeating: nil, count: elements.count))
  let next = Shared(0)
  await withCheckedContinuation { continuation in
    let group = DispatchGroup()
    for number in 0..<limit {
      // A queue of its own each: the global one has no more threads than processors.
      DispatchQueue(label: "cases \(number)").async(group: group) {
        while true {
          let index = next.change { index in
            defer { index += 1 }
            return index
          }
          if index >= elements.count { return }
          let result = body(elements[index])
          results.change { $0[index] = result }
        }
      }
    }
    group.notify(queue: .global()) { continuation.resume() }
  }
  return results.change { $0.compactMap { $0 } }
}

/// A value that threads share.
private final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func change<T: Sendable>(_ body: @Sendable (inout Value) -> T) -> T {
    value.withLock { value in body(&value) }
  }
}
