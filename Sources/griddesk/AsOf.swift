import ArgumentParser
import Domain
import Store

/// Which moment a command tells of.
struct AsOf: ParsableArguments {
    @Option(name: .customLong("as-of"), help: spoken("按当时的值班日志。", "As the logbook stood then.")) var time:
        String?
}

extension OpenDesk {
    /// The desk as it stood then, in full; as it is where no time is said.
    func asOf(_ moment: AsOf) throws -> OpenDesk {
        guard let place = try place(moment.time) else { return self }
        return try OpenDesk(self, at: place, PastDesk(store.path, at: place, extent: .all))
    }

    /// Nil where no time is said; one before the desk or ahead is refused.
    func place(_ time: String?) throws -> PastPlace? {
        guard let time else { return nil }
        let then = try instant(time)
        do {
            return try store.readRethrowing { try $0.place(.moment(then), now: now) }
        } catch let refusal as PastRefusal {
            throw CommandFailure.noPast(time, refusal, zone: zone)
        }
    }
}
