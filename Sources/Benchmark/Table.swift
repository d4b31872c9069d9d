import Foundation

/// A table of results, printed row by row as they come.
struct Table {
  var title: String
  var unit: String
  /// What the two columns compare.
  var columns: [String]
  private var ratios: [(name: String, ratio: Double)] = []

  init(title: String, unit: String, columns: [String] = ["python3", "socktutor"]) {
    self.title = title
    self.unit = unit
    self.columns = columns
  }

  func printHead() {
    row(title, "\(columns[0]) \(unit)", "\(columns[1]) \(unit)", "ratio")
  }

  mutating func add(_ result: Contest.Result) {
    ratios.append((result.name, result.ratio))
    row(
      result.name, number(result.python.median, 1), number(result.socktutor.median, 1),
      number(result.ratio, 2))
  }

  /// The geometric mean of the ratios and the worst of them.
  func printFoot() {
    if ratios.count > 1, let worst = ratios.max(by: { $0.ratio < $1.ratio }) {
      let sum = ratios.reduce(0) { $0 + log($1.ratio) }
      row("geometric mean", "", "", number(exp(sum / Double(ratios.count)), 2))
      row("worst: \(worst.name)", "", "", number(worst.ratio, 2))
    }
    print()
  }

  private func row(_ cells: String...) {
    let widths = [24, 12, 14, 8]
    let texts = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column == 0 ? cell.0 + space : space + cell.0
    }
    print(texts.joined())
    fflush(nil)
  }
}

/// A number with so many digits after the point.
func number(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
