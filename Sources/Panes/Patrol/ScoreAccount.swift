import Domain
import Screen
import Words

/// What somebody, or a grid, has on the scoring sheet.
struct ScoreAccount: Equatable, Sendable {
    enum Key: Hashable, Sendable {
        /// Nil where nobody answered for the round.
        case person(ID<Person>?)
        /// Nil is the whole compound.
        case grid(ID<Grid>?)
    }

    let key: Key
    /// Those with as many points share one; nil for nobody.
    let rank: Int?
    let total: Int
    let lines: [ScoreSheet.Line]

    /// The most points first, nobody's last.
    static func accounts(
        of lines: [ScoreSheet.Line], by grouping: ScoresPopup.Grouping, _ site: Site
    ) -> [ScoreAccount] {
        switch grouping {
        case .officer:
            return ScoreSheet(lines).accounts.map {
                ScoreAccount(key: .person($0.person), rank: $0.rank, total: $0.total, lines: $0.lines)
            }
        case .grid:
            let groups = Dictionary(grouping: lines) { site.route($0.round.route)?.grid }
            let totals = groups.mapValues { $0.reduce(0) { $0 + $1.score.points } }
            let accounts = groups.map { grid, lines in
                let total = totals[grid] ?? 0
                return ScoreAccount(
                    key: .grid(grid), rank: 1 + totals.values.count { $0 > total }, total: total, lines: lines
                )
            }
            let order = site.grids.map(\.id)
            let place = { (account: ScoreAccount) in
                guard case .grid(let grid?) = account.key else { return order.count }
                return order.firstIndex(of: grid) ?? order.count
            }
            return accounts.sorted { ($0.rank ?? 0, place($0)) < ($1.rank ?? 0, place($1)) }
        }
    }
}

extension ScoreAccount {
    func name(_ look: Look) -> String {
        switch key {
        case .person(let id): id.map { look.names[$0].name } ?? look.words(Phrase.nobodyThere)
        case .grid(let id): id.map { look.names[$0].name } ?? look.words(Phrase.wholeCompound)
        }
    }

    /// Rank, name, total, and points by their ground.
    func text(nameWidth: Int, width: Int, _ look: Look) -> String {
        let place = rank.map { "\($0)" } ?? look.glyphs.dash
        let head =
            place.padded(toCells: 3, alignment: .right) + "  "
            + name(look).clipped(toCells: nameWidth).padded(toCells: nameWidth)
            + look.signed(total).padded(toCells: 6, alignment: .right) + "   "
        let grounds = Score.Ground.allCases.compactMap { ground -> String? in
            let points = lines.filter { $0.score.ground == ground }.map(\.score.points)
            guard !points.isEmpty else { return nil }
            let sum = look.signed(points.reduce(0, +))
            return "\(look.words(ground.words)) \(look.glyphs.times)\(points.count) \(sum)"
        }
        return (head + grounds.joined(separator: "  ")).clipped(toCells: width)
    }
}

extension ScoreSheet.Line {
    /// Such as `+2 按时完成 5号楼夜巡 11-20 22:00 条目 1234`.
    func text(_ look: Look) -> String {
        let names = look.names
        let ground = look.words(score.ground.words)
        let when = names.when(names.zone.instant(of: round.start), now: look.now)
        return look.signed(score.points).padded(toCells: 4, alignment: .right) + "  "
            + ground.padded(toCells: names.language.pick(zh: 16, en: 26)) + " "
            + names.name(of: round.route).clipped(toCells: 28).padded(toCells: 28) + " "
            + when.padded(toCells: 11) + "  " + look.words(Phrase("条目 \(entry)", "entry \(entry)"))
    }
}
