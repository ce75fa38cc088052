import CNcurses
import Foundation
import Screen

/// The terminal as a display, through ncurses. One at a time in a process, used from one thread.
///
/// Whatever ends the process, signals and crashes included, the terminal works afterwards.
package final class CursesSession: Display {
    package private(set) var size: Size
    package let glyphs: Glyphs
    package let depth: ColorDepth
    package let wakeUp: WakeUp
    private let pipe: WakePipe
    private var pen: Pen
    /// Nil where ncurses works out what is sent.
    private var writer: PictureWriter?
    private var showsCursor = false
    /// What the terminal was sent, and what it was to show last.
    private var shown: Canvas?
    private var latest: (canvas: Canvas, cursor: Point?)?
    private var isDeferred = false
    private var output = TerminalOutput()
    private let isAsking: Bool
    private let openedAt = ContinuousClock.now
    private var widthCheck = WidthCheck()
    private var line: [gd_cell] = []
    private var isOpen = true
    private var input: TerminalInput
    private var waiting: [Event] = []

    private static let answerPatience = Duration.seconds(2)

    /// Takes the terminal over.
    ///
    /// A non-empty `NO_COLOR` and a `TERM` of `*-mono` or `*-m` are obeyed.
    /// - Parameter mouse: whether `Event.mouse` is wanted; the terminal's own selecting of text is off then.
    package static func open(
        mouse: Bool = false, environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(TerminalProblem) -> CursesSession {
        guard let pipe = WakePipe() else { throw .notATerminal }
        let isUTF8 = gd_set_locale()
        let term = environment["TERM"] ?? ""
        let wantsColor =
            (environment["NO_COLOR"] ?? "").isEmpty && !term.hasSuffix("-mono") && !term.hasSuffix("-m")
        let result = gd_open(wantsColor, mouse, pipe.writeEnd)
        if let problem = TerminalProblem(result, term: term) { throw problem }
        let colors = wantsColor ? Int(gd_colors()) : 0
        let isAsking = isUTF8 && gd_tells_cursor()
        if isAsking { gd_send(WidthCheck.question, WidthCheck.question.utf8.count) }
        return CursesSession(
            pipe: pipe, glyphs: isUTF8 ? .unicode : .ascii, colors: colors, isAsking: isAsking)
    }

    /// Throws what `open` would throw, and leaves the terminal alone.
    package static func checkTerminal(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(TerminalProblem) {
        let term = environment["TERM"] ?? ""
        if let problem = TerminalProblem(gd_check_terminal(), term: term) { throw problem }
    }

    private init(pipe: WakePipe, glyphs: Glyphs, colors: Int, isAsking: Bool) {
        self.isAsking = isAsking
        self.pipe = pipe
        self.glyphs = glyphs
        wakeUp = pipe.wakeUp
        depth = colors >= 256 ? .twoFiftySix : colors >= 8 ? .sixteen : .mono
        pen = Pen(depth: depth, colors: colors)
        if depth == .twoFiftySix, gd_keeps_cursor_in_last_column() {
            writer = PictureWriter(erases: gd_erases_in_color())
        }
        size = Size(width: Int(gd_columns()), height: Int(gd_rows()))
        input = TerminalInput(wakeDescriptor: pipe.readEnd)
    }

    deinit { close() }

    /// Gives the terminal back. Nothing is shown afterwards.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        awaitCursor()
        output.close()
        gd_close(isAsking && !widthCheck.isAnswered)
    }

    /// Drawn later, and only the latest, while the terminal has not taken what was sent before.
    package func show(_ canvas: Canvas, cursor: Point?) {
        guard isOpen else { return }
        latest = (canvas, cursor)
        isDeferred = output.isBlocked
        if !isDeferred { draw(canvas, cursor: cursor) }
    }

    private func draw(_ canvas: Canvas, cursor: Point?) {
        let visible = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
        let earlier = shown.flatMap { $0.size == canvas.size ? $0 : nil }
        if writer != nil {
            write(canvas, since: earlier, cursor: visible)
        } else {
            work(out: canvas, since: earlier, cursor: visible)
        }
    }

    /// A picture of another size than the terminal's is followed by one of its own.
    private func write(_ canvas: Canvas, since earlier: Canvas?, cursor: Point?) {
        guard canvas.size == size else { return }
        if earlier == nil {
            gd_update(-1, -1)
            showsCursor = false
        }
        if showsCursor != (cursor != nil) { gd_show_cursor(cursor != nil) }
        showsCursor = cursor != nil
        sendWorkedOut()
        let isPlain = widthCheck.isWide
        let bytes = writer?.bytes(of: canvas, since: earlier, cursor: cursor) {
            isPlain ? $0.plainScalar : $0.scalar
        }
        shown = canvas
        if let bytes, !bytes.isEmpty { output.send(bytes) }
    }

    private func work(out canvas: Canvas, since earlier: Canvas?, cursor: Point?) {
        var canvas = canvas
        canvas.joinBlanks()
        for y in 0..<min(canvas.size.height, size.height) {
            let columns = earlier.map { canvas.changedColumns(ofRow: y, since: $0) } ?? 0..<canvas.size.width
            if let columns { put(canvas.row(y), columns: columns, y: y) }
        }
        shown = canvas
        gd_update(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
        sendWorkedOut()
    }

    private func sendWorkedOut() {
        var bytes: UnsafePointer<UInt8>?
        let count = gd_take_output(&bytes)
        guard count > 0, let bytes else { return }
        output.send(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Goes on with what the terminal did not take at once.
    private func goOn() {
        output.flush()
        guard isDeferred, !output.isBlocked, let latest else { return }
        isDeferred = false
        draw(latest.canvas, cursor: latest.cursor)
    }

    private func redraw() {
        shown = nil
        gd_repaint()
        if let latest { show(latest.canvas, cursor: latest.cursor) }
    }

    private func put(_ row: ArraySlice<Cell>, columns: Range<Int>, y: Int) {
        line.removeAll(keepingCapacity: true)
        var style = Style.plain
        var ink = pen.ink(style)
        for cell in row[row.startIndex + columns.lowerBound..<row.startIndex + columns.upperBound] {
            guard cell.width > 0 else { continue }
            if cell.style != style {
                style = cell.style
                ink = pen.ink(style)
            }
            line.append(gd_cell(cell, ink, isPlain: widthCheck.isWide))
        }
        gd_put(Int32(y), Int32(columns.lowerBound), line, Int32(line.count))
    }

    package func events(waitingAtMost milliseconds: Int?) -> [Event] {
        let deadline = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
        while true {
            let left = deadline.map { ContinuousClock.now.duration(to: $0).wholeMilliseconds }
            waiting += input.read(
                waitingAtMost: waiting.isEmpty ? left : 0, blocked: output.isBlocked ? output.descriptor : nil
            )
            if input.isWritable { goOn() }
            if let column = input.takeToldColumn(), widthCheck.take(column: column) { redraw() }
            if input.isWoken, pipe.drain() { waiting.append(.wake) }
            handleSignals()
            if input.isHungUp { waiting.append(.hangUp) }
            if !waiting.isEmpty || left.map({ $0 <= 0 }) ?? false { return takeWaiting() }
        }
    }

    private func takeWaiting() -> [Event] {
        defer { waiting = [] }
        return waiting
    }

    private func handleSignals() {
        let signals = gd_take_signals()
        func came(_ signal: gd_signal) -> Bool { signals & signal.rawValue != 0 }
        if came(GD_INTERRUPT) { waiting.append(.interrupt) }
        if came(GD_TERMINATE) { waiting.append(.terminate) }
        if came(GD_HANG_UP) { waiting.append(.hangUp) }
        if came(GD_STOP) { suspend() }
        if came(GD_CONTINUED) {
            output.abandon()
            gd_retake()
            resumed()
        }
        if came(GD_WINDOW_CHANGED) {
            _ = gd_adopt_size()
            adoptSize()
        }
    }

    package func suspend() {
        guard isOpen else { return }
        output.abandon()
        gd_suspend()
        resumed()
    }

    private func resumed() {
        shown = nil
        waiting.append(.resumed)
        adoptSize()
    }

    private func adoptSize() {
        let now = Size(width: Int(gd_columns()), height: Int(gd_rows()))
        guard now != size else { return }
        size = now
        shown = nil
        waiting.append(.resize(now))
    }

    package func ring() {
        if isOpen { output.send([7]) }
    }

    package func redrawAll() {
        guard isOpen else { return }
        shown = nil
        gd_repaint()
    }

    /// Through OSC 52, which terminals may refuse; nothing tells.
    package func copyToClipboard(_ text: String) {
        guard isOpen else { return }
        let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
        output.send(sequence.utf8)
    }

    /// An answer that is still on its way must not become what is typed next, here or in the shell.
    private func awaitCursor() {
        guard isAsking else { return }
        let end = openedAt + Self.answerPatience
        while !widthCheck.isAnswered, case let left = ContinuousClock.now.duration(to: end), left > .zero {
            _ = input.read(waitingAtMost: left.wholeMilliseconds)
            if let column = input.takeToldColumn() { _ = widthCheck.take(column: column) }
            if input.isHungUp || input.isWoken { return }
        }
    }
}

extension TerminalProblem {
    /// Nil where there is none.
    fileprivate init?(_ result: gd_open_result, term: String) {
        switch result {
        case GD_OPENED: return nil
        case GD_TERM_MISSING: self = .termMissing
        case GD_TERM_UNKNOWN: self = .termUnknown(term)
        case GD_NO_FULL_SCREEN: self = .noFullScreen(term)
        default: self = .notATerminal
        }
    }
}

extension gd_cell {
    fileprivate init(_ cell: Cell, _ ink: Pen.Ink, isPlain: Bool) {
        let marks = cell.marks
        self.init(
            text: (isPlain ? cell.plainScalar : cell.scalar, marks[0], marks[1], marks[2], marks[3]),
            pair: ink.pair,
            attributes: ink.attributes)
    }
}

extension Duration {
    /// Rounded up, so that a wait does not end before its time.
    fileprivate var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
