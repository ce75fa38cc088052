import Domain
import Screen
import Words

/// Everything the screens know. The same inputs in the same order give the same pictures.
package struct RootState: Sendable {
    var setting: Setting
    var language: Language
    var theme: Theme
    /// What the terminal can show of a theme.
    package var depth = ColorDepth.twoFiftySix
    let glyphs: Glyphs
    let keymap: Keymap
    var size: Size
    var now: Instant
    /// The last entry of the logbook that is told of.
    var head: Int64
    var names: Names
    var screen = ScreenTab.desk
    /// The screen whose pane in front has all the room.
    var whole: ScreenTab?
    /// Rows that come and go around the screens, as they were settled last.
    var frameRows = FrameLayout.Rows()
    var tickets = TicketsState()
    var desk = DeskState()
    var board = BoardState()
    var tiles = TilesState()
    var patrol = PatrolState()
    var log = LogState()
    var reports = ReportsState()
    var handover = HandoverState()
    /// Who holds the desk, for the header.
    var duty = DutyState()
    /// Where Esc goes back to from what was opened elsewhere.
    var detour: Detour?
    /// Those of the shift, for the header.
    var shiftRounds: [RoundRow] = []
    /// The oldest first.
    var openFindings: [FindingRow] = []
    var popups: [PopupState] = []
    /// Takes the keys and hides the panes while there is one.
    var gate: Gate?
    /// What others had open here when somebody signed on over them.
    var aside: [ID<Operator>: RootState] = [:]
    /// When a key was pressed last.
    var touchedAt: Instant
    /// Seconds without a key after which the desk locks; nil where it does not by itself.
    var lockAfter: Int?
    /// What is typed and not written, be its popup open or left.
    var drafts: [DraftKey: Draft]
    /// Those the author keeps, by their names.
    var savedFilters: [SavedFilter] = []
    /// The ticket that other desks are told is being changed here.
    var edited: Subject?
    /// Who at other desks is changing which ticket.
    var editors: [Subject: [ID<Operator>]] = [:]
    var questions = Questions()
    var outbox = Outbox()
    /// One's own last step that can be taken back, wherever its ticket is now.
    var lastStep: Receipt?
    /// One's own last move on many tickets, while nothing else was done since.
    var lastBulk: BulkStep?
    var message: Message?
    /// What another desk did last, and when that was told.
    var news: (text: String, at: Instant)?
    /// What `g` began.
    var going: Going?
    /// What was chosen by name, the latest first.
    var chosen: [PaletteTarget] = []
    /// The ticket chosen by number, until it is found.
    var wanted: TicketNumber?
    /// Reading failed: nothing is asked again before something changes.
    var isHalted = false
    /// Nothing is taken while there is one.
    var stop: Stop?
    /// Another ticket came under the cursor by itself a moment ago.
    var slip: Slip?
    /// Somebody here asked to go elsewhere and is not there yet: what comes under the cursor is meant to.
    var isLed = false
    var alarms = Alarms()
    var roundAlarms: RoundAlarms
    var standing: StandingReminders
    /// Nothing here is real, and the header says so.
    var isDemo = false
    var tour: Tour?
    /// Of screens that show a past moment.
    var lookBack: LookBack?

    /// - Parameters:
    ///   - head: the number of the logbook's last entry; what comes later is news.
    ///   - drafts: what was left unfinished before.
    ///   - notice: what went wrong before the screens opened.
    ///   - lockAfter: seconds without a key.
    package init(
        setting: Setting, language: Language, theme: Theme, glyphs: Glyphs, keymap: Keymap = .builtIn,
        size: Size, now: Instant, head: Int64, drafts: [DraftKey: Draft] = [:],
        notice: String? = nil, lockAfter: Int? = nil
    ) {
        self.setting = setting
        self.language = language
        self.theme = theme
        self.glyphs = glyphs
        self.keymap = keymap
        self.size = size
        self.now = now
        self.head = head
        self.drafts = drafts
        self.lockAfter = lockAfter
        touchedAt = now
        roundAlarms = RoundAlarms(startedAt: now)
        standing = StandingReminders(startedAt: now)
        names = Names(setting, language: language)
        message = notice.map { Message(kind: .failed, text: $0) }
    }

    var look: Look {
        Look(
            theme: theme, glyphs: glyphs, names: names, keymap: keymap, now: now, editors: editors,
            reach: lookBack?.reach, found: wordsSearched)
    }

    mutating func say(_ kind: Message.Kind, _ text: String) {
        message = Message(kind: kind, text: text)
    }
}
