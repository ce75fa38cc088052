import Domain

/// What the palette can do or go to.
enum PaletteTarget: Hashable, Sendable {
    case action(Action.ID)
    case ticket(TicketNumber)
    case filter(SavedFilter)
    case order(QueueOrder, isReversed: Bool)
    case grid(ID<Grid>)
    case specialist(ID<Specialist>)
    case team(ID<Team>)
    /// Whose phone number is copied.
    case person(ID<Person>)
    case language(Language)
    /// A theme that is compiled in.
    case theme(String)
    /// A time to look back at, as it was typed.
    case past(String)
}

/// One line of the palette. Its texts are safe to show.
struct PaletteLine: Equatable, Sendable {
    let target: PaletteTarget
    /// Its keys, the first being the one that is shown elsewhere.
    var keys: [String] = []
    /// In the language of the screen.
    let name: String
    /// What else it is called.
    var aliases: [String] = []
    /// What it does, in the language of the screen first.
    var help: [String] = []
    /// Why it cannot be done now.
    var reason: String?
    /// For a line made for what was typed.
    var rank: PaletteMatch.Rank?
    /// Shown only when something was typed.
    var isOnlySought = false
}
