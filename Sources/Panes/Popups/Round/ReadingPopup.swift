import Domain
import Screen
import Words

/// What is read off at one item, beside its unit, its limits and what was read there before.
struct ReadingPopup: Popup {
    private var file: RoundFile
    private let point: ID<Checkpoint>
    private let item: ID<CheckItem>
    private let gauge: Gauge
    private var fields: FieldStack

    /// Nil where nothing is read off.
    init?(_ file: RoundFile, _ point: ID<Checkpoint>, _ item: ID<CheckItem>, _ look: Look) {
        guard let gauge = file.gauge(point, item) else { return nil }
        (self.file, self.point, self.item, self.gauge) = (file, point, item, gauge)
        let unit = gauge.unit.escapedForTerminal()
        let reading = FieldStack.Field(
            "reading", unit.isEmpty ? Phrase.reading : Phrase("读数 \(unit)", "Reading \(unit)"), limit: 20)
        let turns = [Phrase("正常走字", "none")] + Told.Turn.allCases.map(\.words)
        let turn = FieldStack.Field("turn", Phrase("变低因为", "Lower as"), of: turns)
        fields = FieldStack([reading] + (gauge.isCounter ? [turn] : []))
    }

    private var spot: RoundSpot { .item(point, item) }
    private var past: [MeterReading] { file.readings[RoundFile.PlaceOfItem(point: point, item: item)] ?? [] }
    private var reading: MeterReading? { MeterReading(fields.text("reading").replacing("。", with: ".")) }

    private var turn: Told.Turn? {
        let choice = fields.choice("turn")
        return choice == 0 ? nil : Told.Turn.allCases[choice - 1]
    }

    mutating func settle(_ root: RootState) { file = root.patrol.latest(file) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: fields.handle(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let reading else {
            return .complain(look.words(Phrase("请填数字，如 12、-3.5", "a figure, such as 12 or -3.5")))
        }
        let told = Told(.reading(reading, turn), point: point, item: item)
        return .submit(Order(RoundWork.move(.check([told], said: nil), file.row.id, by: nil)))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("写入", "write")), look.hint("Esc", Phrase.back)]
        let title = "\(look.words(helpTitle)) \(look.names.name(of: file.row.id.route))"
        let lines = look.place(of: spot, item, file) + facts(look)
        let inside = look.box(
            title, width: min(70, area.width - 4), rows: lines.count + fields.fields.count + 1, hints: hints,
            on: &canvas, in: area)
        let cell = fields.draw(on: &canvas, in: inside, look)
        for (index, line) in (lines + judgement(look)).enumerated() {
            line.draw(on: &canvas, in: inside.row(fields.fields.count + index), theme: look.theme)
        }
        return cell
    }
}

extension ReadingPopup {
    private func facts(_ look: Look) -> [DetailLine] {
        let unit = gauge.unit.escapedForTerminal()
        let limits = gauge.limits(look).map { "\(look.words($0.label)) \($0.text) \(unit)" }
        let before = past.map(\.text).joined(separator: "  ")
        return [
            limits.isEmpty ? nil : limits.joined(separator: "   "),
            before.isEmpty ? nil : look.words(Phrase("前五次 ", "last five ")) + before,
        ].compactMap { $0.map { DetailLine($0, .popupDim) } }
    }

    /// What the desk will make of what is typed.
    private func judgement(_ look: Look) -> [DetailLine] {
        guard let reading else { return [] }
        let use =
            gauge.isCounter && turn == nil ? past.first.map { reading.thousandths - $0.thousandths } : nil
        if let use, use < 0 {
            let lower = Phrase("低于上次：Tab 注明翻转、换表或误抄", "lower than the last: Tab says why")
            return [DetailLine("? " + look.words(lower), .messageError)]
        }
        let used = use.map { look.words(Phrase("用量 ", "use ")) + MeterReading(thousandths: $0).text + "  " }
        switch gauge.judge(reading) {
        case .fine:
            return [DetailLine((used ?? "") + look.glyphs.check + " " + look.words(Phrase.fine), .popup)]
        case .warning:
            return [
                DetailLine("~ " + look.words(Phrase("在预警界限外", "outside its warning limits")), .messageWarn)
            ]
        case .outside:
            return [
                DetailLine("! " + look.words(Phrase("超出界限，记为问题", "outside: a finding")), .messageError)
            ]
        }
    }
}

extension ReadingPopup {
    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { fields.paste(text) }
    var draftKey: DraftKey? { .of("reading", file.row.id, at: spot) }
    var draft: Draft? { fields.draft }
    mutating func take(_ draft: Draft, _ look: Look) { fields.take(draft) }
    var helpTitle: Phrase { Phrase.reading }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("写入", "write"), Phrase("超出界限即为问题", "outside its limits is a finding")), .fields,
            .keep,
        ]
    }
}

extension Gauge {
    /// What it has to lie between, and what is warned of before that.
    fileprivate func limits(_ look: Look) -> [(label: Phrase, text: String)] {
        let span = { (low: MeterReading?, high: MeterReading?) in
            low == nil && high == nil
                ? nil : [low?.text ?? "", high?.text ?? ""].joined(separator: look.glyphs.dash)
        }
        return [
            span(low, high).map { (Phrase("界限", "limits"), $0) },
            span(warnLow, warnHigh).map { (Phrase("预警", "warned"), $0) },
        ].compactMap { $0 }
    }
}

extension Told.Turn {
    fileprivate var words: Phrase {
        switch self {
        case .rollover: Phrase("翻转", "rolled over")
        case .replaced: Phrase("换表", "replaced")
        case .misread: Phrase("上次误抄", "last misread")
        }
    }
}
