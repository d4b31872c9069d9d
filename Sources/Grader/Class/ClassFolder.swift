import Curriculum

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The programs that a class has handed in: `DIR/STUDENT.py`, or files in `DIR/STUDENT`.
///
/// Nothing is read here but names. Hidden files and `__pycache__` are passed over.
package struct ClassFolder: Sendable {
  /// What one student has handed in.
  package struct Entry: Sendable, Equatable {
    package var student: String
    /// The program, as the command line leads to it; nil where none was found.
    package var file: String?
    /// Why there is no program to be graded.
    var fault: Fault?
  }

  /// Why the folder itself can't be read, in the language that was asked for.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Why there is no program of a student.
  enum Fault: Error, Equatable {
    case file(LearnerFile.Fault)
    case noProgram
    /// Several, none of which has the name that the exercise asks for, or several of that name.
    case several([String], wanted: String)
    /// A folder that is called like a program.
    case isFolder
    /// A link to something outside of the student's folder.
    case leadsOut
    /// More than ``ClassFolder/mostNames``.
    case tooManyFiles
  }

  /// The most files of one student that are looked at.
  static let mostNames = 20_000
  /// How deep folders are looked into.
  private static let mostFolders = 16

  /// Sorted by student.
  package let entries: [Entry]

  /// Looks a class's folder through, in which programs are best called `fileName`.
  ///
  /// Errors: ``LearnerFile/Fault``, where the folder itself can't be read.
  init(_ path: String, fileName: String) throws(LearnerFile.Fault) {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let names: [String]
    do throws(FolderNames.Failure) {
      names = try FolderNames.all(in: path)
    } catch {
      throw .unreadable(errno: error.errno)
    }
    var entries: [String: Entry] = [:]
    for name in names where name != "__pycache__" {
      guard let entry = ClassFolder.entry(name, prefix, fileName) else { continue }
      if let other = entries[entry.student] {
        let both = [other, entry].compactMap(\.file).map { String($0.dropFirst(prefix.count)) }
        entries[entry.student] = Entry(
          student: entry.student, fault: .several(both, wanted: fileName))
      } else {
        entries[entry.student] = entry
      }
    }
    self.entries = entries.values.sorted { $0.student < $1.student }
  }

  /// What a name in the class's folder stands for; nil for what is nobody's.
  private static func entry(_ name: String, _ prefix: String, _ fileName: String) -> Entry? {
    let path = prefix + name
    let isProgram = name.hasSuffix(".py")
    let student = isProgram ? String(name.dropLast(3)) : name
    switch FolderNames.kind(of: path, followingLinks: true) {
    case .folder:
      if isProgram { return Entry(student: student, file: path, fault: .isFolder) }
      return entry(of: student, in: path, fileName)
    case nil:
      // A link that leads nowhere, or round in a circle, may have been a folder.
      return Entry(student: student, file: path, fault: .file(.unreadable(errno: errno)))
    case .file, .link, .other:
      return isProgram ? Entry(student: student, file: path) : nil
    }
  }

  /// What is in a folder that one student has handed in.
  static func handIn(in folder: String, for exercise: Exercise) -> Entry {
    entry(of: "", in: folder, exercise.fileName)
  }

  /// The program in a student's folder.
  private static func entry(of student: String, in folder: String, _ fileName: String) -> Entry {
    do throws(Fault) {
      let file = try program(in: folder, fileName)
      guard let root = FolderNames.real(folder), let real = FolderNames.real(file) else {
        return Entry(student: student, file: file, fault: .file(.unreadable(errno: errno)))
      }
      let isInside = real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
      return Entry(student: student, file: file, fault: isInside ? nil : .leadsOut)
    } catch {
      return Entry(student: student, file: nil, fault: error)
    }
  }

  /// The one program, or the one of the name that is asked for, nearest to the folder.
  private static func program(in folder: String, _ fileName: String) throws(Fault) -> String {
    var found: [(path: String, depth: Int)] = []
    var open = [(path: folder, depth: 0)]
    var count = 0
    while !open.isEmpty {
      let (place, depth) = open.removeFirst()
      let names: [String]
      do throws(FolderNames.Failure) {
        names = try FolderNames.all(in: place)
      } catch {
        throw .file(.unreadable(errno: error.errno))
      }
      count += names.count
      if count > mostNames { throw .tooManyFiles }
      for name in names where name != "__pycache__" {
        let path = "\(place)/\(name)"
        if name.hasSuffix(".py") {
          found.append((path, depth))
        } else if depth < mostFolders,
          // A link could lead anywhere, also back.
          FolderNames.kind(of: path, followingLinks: false) == .folder
        {
          open.append((path, depth + 1))
        }
      }
    }
    if found.count == 1 { return found[0].path }
    if found.isEmpty { throw .noProgram }
    let named = found.filter { $0.path.hasSuffix("/\(fileName)") }
    // Folders were looked through from the top, so that the first is the nearest.
    let nearest = named.filter { $0.depth == named.first?.depth }
    if nearest.count == 1 { return nearest[0].path }
    throw .several(
      (named.isEmpty ? found : nearest).map { String($0.path.dropFirst(folder.count + 1)) },
      wanted: fileName)
  }
}
