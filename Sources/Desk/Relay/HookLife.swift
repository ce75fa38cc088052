import Domain
import Foundation
import Intake
import Store

/// What a hook does, step by step, and what it remembers between the steps.
struct HookLife {
    /// Entries read at once, and passed without its being written.
    private static let batch = 500

    private let runner: HookRunner
    private let owner: String
    private var watch: HookWatch
    /// As it was written last, where this relay has the hook.
    private var record: HookRecord?
    /// Done with, though not written: entries that it does not want, or told just now.
    private var passed: Int64 = 0
    private var writtenAt = ContinuousClock.now
    private var failures = 0
    private var troubles = 0
    private var retryAt: ContinuousClock.Instant?
    private var other: String?

    init(_ runner: HookRunner) {
        self.runner = runner
        owner = runner.owner.text
        watch = HookWatch(own: runner.owner)
    }

    private var hook: LocalConfig.Hook { runner.hook }

    /// One short step; what the store cannot do now is tried again later.
    mutating func step() {
        do throws(StoreError) {
            try advance()
            troubles = 0
        } catch {
            troubles += 1
            let pause = HookTurn.pause(afterFailures: troubles)
            runner.tell(.troubled(error, again: pause))
            runner.sleep(pause)
        }
    }

    /// Leaves the hook to others.
    mutating func leave() {
        guard var wanted = record else { return }
        (wanted.position, wanted.holder) = (passed, nil)
        _ = try? runner.store.moveHook(hook.name, from: record ?? wanted, to: wanted)
    }

    private mutating func advance() throws(StoreError) {
        let found = try runner.store.hook(hook.name)
        guard let record, found == record else { return try take(found) }
        let mustWrite = passed - record.position >= Int64(HookLife.batch)
        if mustWrite || writtenAt.duration(to: .now) >= HookWatch.renewal { return try write(record) }
        if let retryAt, retryAt > .now {
            return runner.sleep(min(ContinuousClock.now.duration(to: retryAt), HookWatch.renewal))
        }
        let entries = try runner.store.read { try $0.storedEntries(after: passed, limit: HookLife.batch) }
        switch HookTurn.next(entries, wanted: hook.facts, cancelled: record.cancelled) {
        case .rest: runner.sleepUntilGrowth(HookWatch.renewal)
        case .pass(let number): passed = number
        case .tell(let entry): try tell(entry, record)
        }
    }

    // MARK: Having the hook

    private mutating func take(_ found: HookRecord?) throws(StoreError) {
        if record != nil { runner.tell(.lost) }
        record = nil
        guard let found else {
            if let new = try runner.store.addHook(hook.name, holder: owner) {
                begin(new)
                runner.tell(.began(behind: new.position))
            }
            return
        }
        guard watch.mayTake(found, at: .now) else { return standBy(found) }
        var wanted = found
        wanted.holder = owner
        guard let taken = try runner.store.moveHook(hook.name, from: found, to: wanted) else { return }
        begin(taken)
        runner.tell(.resumed(behind: taken.position))
    }

    private mutating func standBy(_ found: HookRecord) {
        if other != found.holder, let holder = found.holder {
            runner.tell(.standsBy(for: HookHolder(holder)?.name ?? holder))
        }
        other = found.holder
        runner.sleep(.seconds(1))
    }

    private mutating func begin(_ record: HookRecord) {
        self.record = record
        (passed, writtenAt, failures, retryAt, other) = (record.position, .now, 0, nil, nil)
    }

    private mutating func write(_ known: HookRecord, cancelling number: Int64? = nil) throws(StoreError) {
        var wanted = known
        wanted.position = passed
        if let number { wanted.cancelled.insert(number) }
        let done = passed
        wanted.cancelled = wanted.cancelled.filter { $0 > done }
        guard let written = try runner.store.moveHook(hook.name, from: known, to: wanted) else { return }
        record = written
        writtenAt = .now
    }

    // MARK: Telling

    private mutating func tell(_ entry: StoredEntry, _ known: HookRecord) throws(StoreError) {
        if hook.isAfterUndo {
            let limit = try runner.store.read { try $0.site() }.site.rules.undoSeconds
            let rest = runner.undoTime.rest(of: entry, limit: limit)
            guard rest == .zero else { return runner.sleep(min(rest, HookWatch.renewal)) }
            if let undoing = try runner.store.undoing(entry) {
                passed = entry.number
                try write(known, cancelling: undoing)
                return runner.tell(.takenBack(entry, by: undoing))
            }
        }
        let ending = run(entry)
        switch ending {
        case .done: try noteSuccess(entry)
        case .stopped: runner.tell(.interrupted(entry))
        case .failed, .killed, .tooLong, .notStarted:
            failures += 1
            let pause = HookTurn.pause(afterFailures: failures)
            retryAt = .now + pause
            runner.tell(.failed(entry, ending, again: pause))
        }
    }

    private mutating func noteSuccess(_ entry: StoredEntry) throws(StoreError) {
        passed = entry.number
        runner.tell(.told(entry, tries: failures + 1))
        (failures, retryAt) = (0, nil)
        if let record { try write(record) }
    }

    private mutating func run(_ entry: StoredEntry) -> HookEnding {
        let line: String
        do { line = try runner.line(entry) } catch { return .notStarted(EIO) }
        let surroundings = ["GRIDDESK_DB": runner.store.path, "GRIDDESK_HOOK": hook.name]
        let program = HookProgram(
            words: hook.run,
            environment: ProcessInfo.processInfo.environment.merging(surroundings) { $1 },
            patience: .seconds(hook.patience))
        return program.run(input: line + "\n") {
            renewMeanwhile()
            return !runner.isOverdue
        }
    }

    /// A long run must not look like a dead relay.
    private mutating func renewMeanwhile() {
        guard let known = record, writtenAt.duration(to: .now) >= HookWatch.renewal else { return }
        writtenAt = .now
        if let written = try? runner.store.moveHook(hook.name, from: known, to: known) { record = written }
    }
}
