import Domain
import Foundation
import GRDB

extension Store {
    /// Writes a checked copy to `target`, which must not exist. It is the desk as of one moment; other desks keep
    /// working. What `progress` throws ends it.
    package func backup(to target: String, progress: (UpkeepProgress) throws -> Void = { _ in }) throws {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw StoreError.alreadyExists(path: target)
        }
        try StoreError.mappingOwn(target) {
            try NewFile.make(at: target) { temporary in
                try onReader { try Store.copy($0, to: temporary, progress) }
            }
        }
    }

    /// Puts a checked backup at `target`. A desk there that has entries the backup lacks, or a file that is no desk,
    /// gives way only to `force`. Other desks that have the target open see the restored one from then on, and take
    /// nothing more where it lacks an entry that they were told of.
    package static func restore(
        from source: String, to target: String, force: Bool,
        progress: (UpkeepProgress) throws -> Void = { _ in }
    ) throws {
        _ = try DeskFile(inspecting: source)
        try StoreError.mappingOwn(source) {
            let backup = try Connection.alone(source, readOnly: true)
            try backup.read { try ChainCheck.requireSound($0, source) }
            guard FileManager.default.fileExists(atPath: target) else {
                return try NewFile.make(at: target) { temporary in
                    try backup.read { try copy($0, to: temporary, progress) }
                }
            }
            if try isOpenableDesk(target, force: force) {
                try overwrite(target, from: backup, force: force, progress)
            } else {
                try NewFile.replace(target) { temporary in
                    try backup.read { try copy($0, to: temporary, progress) }
                }
            }
        }
    }

    /// The copy is one file without a log beside it, which can be read from anywhere.
    private static func copy(
        _ db: Database, to path: String, _ progress: (UpkeepProgress) throws -> Void
    ) throws {
        let copy = try Connection.alone(path)
        try copy.writeWithoutTransaction { target in
            try backup(db, to: target, progress)
            try target.execute(sql: "PRAGMA journal_mode = DELETE")
            try ChainCheck.requireSound(target, path)
        }
        try copy.close()
    }

    private static func backup(
        _ source: Database, to target: Database, _ progress: (UpkeepProgress) throws -> Void
    ) throws {
        // Only a step that is not the last may fail in the callback.
        try progress(UpkeepProgress(phase: .copy, done: 0, total: 1))
        try withoutActuallyEscaping(progress) { progress in
            try source.backup(to: target, pagesPerStep: 1000) { state in
                try progress(
                    UpkeepProgress(
                        phase: .copy, done: state.totalPageCount - state.remainingPageCount,
                        total: state.totalPageCount))
            }
        }
    }

    /// Whether there is a desk at the path; what else is there may be replaced only by force.
    private static func isOpenableDesk(_ path: String, force: Bool) throws(StoreError) -> Bool {
        do throws(StoreError) {
            _ = try DeskFile(inspecting: path)
            StrayLog.setAside(before: path)
            try StoreError.mapping(path) {
                try Connection.alone(path).read { _ = try Logbook.tail($0) }
            }
            return true
        } catch {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            guard force, !isFolder.boolValue else {
                if case .corrupt = error { throw .damagedTarget(path: path) }
                throw error
            }
            return false
        }
    }

    /// Copies into the open desk in one transaction of SQLite's, so that it is the old one or the new one.
    private static func overwrite(
        _ path: String, from backup: DatabaseQueue, force: Bool,
        _ progress: (UpkeepProgress) throws -> Void
    ) throws {
        let desk = try Connection.alone(path)
        try desk.writeWithoutTransaction { target in
            try target.execute(sql: "PRAGMA synchronous = FULL")
            try backup.read { source in
                if !force { try requireKnown(target, in: source) }
                try Store.backup(source, to: target, progress)
            }
            // Desks that have it open know the newest schema alone.
            guard try Schema.isOld(target) else { return }
            try target.inTransaction(.immediate) {
                try Schema.migrate(target)
                return .commit
            }
        }
        try desk.close()
    }

    /// The last entry of the desk is in the backup as well.
    private static func requireKnown(_ desk: Database, in backup: Database) throws {
        let tail = try Logbook.tail(desk)
        guard try tail.number == 0 || Logbook.hash(backup, of: tail.number) == tail.hash else {
            throw StoreError.newerDesk(entries: tail.number, backup: try Logbook.tail(backup).number)
        }
    }
}
