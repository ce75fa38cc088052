import Domain
import Screen
import Words

/// The screens of the present and, while somebody looks back, those of a past moment in front of them. The present goes
/// on meanwhile: what rings rings, and whoever comes back finds it as it was left.
package struct Screens: Sendable {
    package private(set) var present: RootState
    private(set) var past: RootState?
    private let replay: Replay?

    /// - Parameter replay: is played instead of the present.
    package init(_ present: RootState, replay: Replay? = nil) {
        self.present = present
        self.replay = replay
    }

    /// Those that are seen.
    package var front: RootState { past ?? present }

    package mutating func start() -> [Effect] {
        guard let replay else { return present.start() }
        let effects = lookBack(.moment(replay.time.lowerBound))
        past?.lookBack?.replay = replay
        return effects
    }

    /// Takes one input; what it asks of the world is carried out in order.
    package mutating func update(_ input: Input) -> [Effect] {
        let effects = take(input)
        guard let past, past.looksOther(than: present) else { return effects }
        // Chosen while one looks back, it is meant for all screens.
        return effects + present.appear(as: past)
    }

    private mutating func take(_ input: Input) -> [Effect] {
        defer { tellPast() }
        if past != nil, input.isOfHand { present.touchedAt = present.now }
        switch input {
        case .key(let key) where past != nil: return pressInPast(key)
        case .paste where past != nil, .mouse where past != nil: return updatePast(input)
        case .resize:
            _ = past?.update(input)
            return updatePresent(input)
        case .tick(let now): return updatePresent(input) + play(now)
        case .answered(let answer) where answer.query.place != nil:
            return answer.query.place == past?.lookBack?.place ? updatePast(input) : []
        case .queryFailed(let query, _) where query.place != nil:
            return query.place == past?.lookBack?.place ? updatePast(input) : []
        case .written where past != nil: return updatePast(input)
        case .lookedBack(let aim, let news): return aim == past?.lookBack?.aim ? take(news) : []
        case .key, .paste, .mouse, .answered, .queryFailed, .carriedOut, .orderFailed, .carriedOutTogether,
            .filtersFailed, .written, .listed, .signedOn, .signOnFailed, .changed, .localChanged, .standing,
            .rescued,
            .terminate:
            return updatePresent(input)
        }
    }

    /// Draws what is seen; changes nothing.
    package func view() -> Picture { past?.view() ?? present.view() }

    /// When the picture changes by time alone.
    package var nextVisibleChange: Instant? {
        guard replay == nil else {
            return past?.lookBack.flatMap { $0.isUnderWay ? nil : $0.replay?.nextBeat }
        }
        return present.nextVisibleChange
    }
}

extension Screens {
    private mutating func updatePresent(_ input: Input) -> [Effect] {
        // Nothing of the present is shown beside a replay.
        if replay != nil, !input.endsIt { return [] }
        let effects = present.update(input).flatMap { effect in
            if case .lookBack(let aim) = effect { lookBack(aim) } else { [effect] }
        }
        // Neither a desk that stopped nor one that locked itself is looked past.
        return present.stop == nil && present.gate == nil ? effects : effects + leave()
    }

    /// Shows a past moment as soon as it is loaded.
    private mutating func lookBack(_ aim: PastAim) -> [Effect] {
        if past == nil { past = RootState(past: aim, from: present) }
        return past?.lookBack?.go(to: aim) ?? []
    }

    private mutating func leave() -> [Effect] {
        guard past != nil else { return [] }
        guard replay == nil else { return [.quit] }
        past = nil
        return [.present]
    }

    /// What of the present is seen beside the past.
    private mutating func tellPast() {
        guard past != nil else { return }
        past?.lookBack?.present = LookBack.Present(present)
        past?.settle()
    }

    private mutating func take(_ news: LookBack.News) -> [Effect] {
        guard let lookBack = past?.lookBack else { return [] }
        let next = past?.lookBack?.take(news) ?? []
        switch news {
        case .arrived(let arrival):
            past?.lookBack?.replay?.arrive(arrival.place.then, at: present.now)
            return next + updatePast(.lookedBack(lookBack.aim, news))
        case .loading: return next
        case .refused(let refusal): return stay(refusal.words(present.names)[present.language], lookBack)
        case .failed(let failure): return stay(present.words(failure), lookBack)
        }
    }

    /// There is no such moment: what was shown goes on being shown.
    private mutating func stay(_ words: String, _ before: LookBack) -> [Effect] {
        guard before.place == nil else {
            past?.say(.refused, words)
            return []
        }
        let left = leave()
        present.say(.refused, words)
        return left
    }
}

extension Screens {
    private mutating func pressInPast(_ key: Key) -> [Effect] {
        guard let past else { return [] }
        let id = past.keymap.action(of: key)
        if id == .emergency, past.isUncovered || Action.ID.emergency.isMeantEverywhere(by: key),
            replay == nil, present.whyNotToAlarm == nil
        {
            return leave() + updatePresent(.key(key))
        }
        guard past.isUncovered else { return updatePast(.key(key)) }
        let isLoading = past.lookBack?.place == nil
        if id == .back || id == .quit, isLoading || past.isOutermost { return leave() }
        if let effects = pressInReplay(key.normalized) { return effects }
        if let (step, forward) = LookBack.Step.of(key) {
            self.past?.message = nil
            self.past?.lookBack?.replay?.pause()
            return self.past?.lookBack?.step(step, forward) ?? []
        }
        return updatePast(.key(key))
    }

    /// Nothing is written in the past: what would be is taken back, and why is said.
    private mutating func updatePast(_ input: Input) -> [Effect] {
        guard var after = past else { return [] }
        let effects = after.update(input)
        let isWriting = after.popups.last?.popup.writes ?? false
        guard !isWriting, !effects.contains(where: \.writes) else {
            let why = past?.whyNotInPast?[present.language] ?? ""
            past?.say(.refused, why)
            return []
        }
        past = after
        return effects.flatMap { effect -> [Effect] in
            switch effect {
            case .query(let query):
                past?.lookBack?.place.map { [.query(query.at($0))] } ?? []
            case .lookBack(let aim): lookBack(aim)
            case .copy, .write, .redraw, .suspend, .quit: [effect]
            case .order, .prove, .together, .keepDraft, .editing, .sweep, .rescue, .inspect, .savedFilters,
                .list, .signOn, .seat, .ring, .present:
                []
            }
        }
    }
}

extension Screens {
    private mutating func play(_ now: Instant) -> [Effect] {
        guard replay != nil else { return [] }
        present.now = now
        guard past?.lookBack?.isUnderWay == false, let moment = past?.lookBack?.replay?.tick(now) else {
            return []
        }
        return past?.lookBack?.go(to: .moment(moment)) ?? []
    }

    /// Nil where nothing is played, or the key is no matter of that.
    private mutating func pressInReplay(_ key: Key) -> [Effect]? {
        guard past?.lookBack?.replay != nil else { return nil }
        switch key {
        case .character(" "): past?.lookBack?.replay?.toggle(present.now)
        case .character("+"), .character("="): past?.lookBack?.replay?.change(faster: true)
        case .character("-"): past?.lookBack?.replay?.change(faster: false)
        default: return nil
        }
        past?.message = nil
        return []
    }
}

extension Input {
    fileprivate var endsIt: Bool {
        switch self {
        case .terminate, .resize: true
        case .key, .paste, .mouse, .tick, .answered, .queryFailed, .carriedOut, .orderFailed,
            .carriedOutTogether, .filtersFailed, .written, .listed, .signedOn, .signOnFailed, .changed,
            .localChanged,
            .standing,
            .rescued, .lookedBack:
            false
        }
    }
}

extension Effect {
    /// Whether something of the desk would be another afterwards.
    fileprivate var writes: Bool {
        switch self {
        case .order, .prove, .together, .savedFilters: true
        case .keepDraft(_, let draft): draft != nil
        case .query, .editing, .sweep, .rescue, .inspect, .signOn, .seat, .ring, .copy, .write, .list,
            .redraw,
            .suspend,
            .quit, .lookBack, .present:
            false
        }
    }
}

extension Popup {
    /// Whether words are typed into it that are to be written.
    fileprivate var writes: Bool { hasField && !(self is PalettePopup) && !(self is FilterPopup) }
}

extension Screens {
    /// As the screens that are seen say.
    package func risk(of key: Key) -> RootState.KeyRisk { past?.risk(of: key) ?? present.risk(of: key) }
    package var awaitsItsTicket: Bool {
        // While a moment is on its way it may be left.
        past.map { $0.lookBack?.place != nil && $0.awaitsItsTicket } ?? present.awaitsItsTicket
    }
    package var awaitsTimeline: Bool { past?.awaitsTimeline ?? present.awaitsTimeline }
    /// Of the present.
    package var attended: Set<TicketNumber> { present.attended }
    package mutating func beDemo() { present.beDemo() }
}
