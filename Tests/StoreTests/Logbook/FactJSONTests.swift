import Domain
import Testing

@testable import Store

/// The logbook of a desk that has seen every fact: the JSON as it must stay readable and be written forever.
private let golden: [(name: String, data: String)] = [
    (
        "ticket.reported",
        #"{"category":"lift","channel":"phone","grid":"b01","number":"260430-001","owner":"wang","place":"3F","priority":"P2","recurrenceOf":"260401-012","reporter":{"name":"赵","phone":"1","unit":"二处"},"specialist":"equipment","what":"a/b \"c\"\n漏"}"#
    ),
    (
        "ticket.imported",
        #"{"acceptedAt":"2026-04-30T08:00:00.000Z","arrivedAt":"2026-04-30T08:10:00.000Z","category":"lift","channel":"open311","closedAt":"2026-04-30T09:00:00.000Z","digest":"d1","dispatchedAt":"2026-04-30T08:05:00.000Z","doneAt":"2026-04-30T08:30:00.000Z","grid":"b01","number":"260430-001","place":"","priority":"P3","reportedAt":"2026-04-30T07:58:42.123Z","source":{"key":"K1","name":"city"},"specialist":"equipment","state":"closed","team":"engineering","what":"灯"}"#
    ),
    ("ticket.accepted", #"{"note":"ok","owner":"wang"}"#),
    (
        "ticket.dispatched",
        #"{"owner":"wang","to":{"assisting":["cleaners"],"team":"engineering","technician":"zhang"}}"#
    ),
    ("ticket.acknowledged", #"{}"#),
    ("ticket.arrived", #"{"note":"there"}"#),
    ("ticket.held", #"{"reason":"parts","until":"2026-05-01T00:00:00.000Z"}"#),
    ("ticket.resumed", #"{}"#),
    ("ticket.finished", #"{"withoutArrival":true}"#),
    ("ticket.returned", #"{"misdispatch":false,"reason":"no"}"#),
    ("ticket.called-back", #"{"rating":{"overall":5,"service":4,"speed":3}}"#),
    ("ticket.closed", #"{"unasked":"notReached"}"#),
    ("ticket.reopened", #"{"owner":"wang","reason":"again"}"#),
    ("ticket.rejected", #"{"reason":"no"}"#),
    ("ticket.merged", #"{"into":"260430-1002"}"#),
    (
        "ticket.absorbed",
        #"{"absorbed":["260430-003"],"from":"260430-002","reporters":[{"name":"赵"}]}"#
    ),
    (
        "ticket.edited",
        #"{"fields":{"category":"lift","grid":"b02","phone":"2","place":"4F","priority":"P1","reporter":"钱","specialist":"equipment","unit":"三处","what":"x"},"note":"n"}"#
    ),
    ("ticket.fee-added", #"{"part":"灯泡","quantity":2,"unitPrice":350}"#),
    ("ticket.noted", #"{"note":"hello"}"#),
    ("ticket.corrected", #"{"reason":"slip","revision":4}"#),
    ("ticket.undone", #"{"revision":2}"#),
    (
        "ticket.extended",
        #"{"deadlines":{"acknowledgeBy":"2026-04-30T08:03:00.000Z","arrive":{"due":"2026-04-30T09:00:00.000Z","warnAt":"2026-04-30T08:48:00.000Z"}},"reason":"r","told":true,"until":"2026-05-01T00:00:00.000Z"}"#
    ),
    (
        "ticket.lapsed",
        #"{"cause":"resolve","due":"2026-04-30T09:00:00.000Z","escalates":true,"lists":false}"#
    ),
    (
        "ticket.rescheduled",
        #"{"deadlines":{"respond":{"due":"2026-04-30T09:00:00.000Z","warnAt":"2026-04-30T08:48:00.000Z"}}}"#
    ),
    ("operator.added", #"{"id":"wang","name":"王","roles":["administrator","operator"],"systemUser":"root"}"#),
    ("operator.changed", #"{"name":"王五","roles":["viewer"]}"#),
    ("operator.disabled", #"{}"#),
    ("operator.enabled", #"{}"#),
    ("journal.noted", #"{"text":"三号楼停电"}"#),
    (
        "standard.published",
        #"{"catalogue":{"clauses":[{"class":"地面","id":"3.1","points":5,"service":"保洁","severity":"major","short":"s","words":"w"},{"id":"4","words":"x"}],"id":"kitchen","name":"食堂"}}"#
    ),
    (
        "report.edited",
        #"{"change":"added","due":"2026-11-30","line":3,"owner":"zhang","report":"monthly@2026-11","section":"decision","text":"换灯"}"#
    ),
    ("report.edited", #"{"change":"done","line":3,"report":"daily@2026-11-20.grid.b01"}"#),
    ("report.edited", #"{"change":"dropped","line":1,"report":"weekly@2026-11-16"}"#),
    (
        "report.finished",
        #"{"cut":41,"hash":"0a","number":"R261120-D","report":"daily@2026-11-20","standing":"initial"}"#
    ),
    (
        "handover.started",
        #"{"day":"2026-04-30","id":"H1","incoming":"zhou","kind":"unscheduled","outgoing":"chen","reason":"r","record":{"cut":9,"cutAt":"2026-04-30T09:00:00.000Z","head":"0a","lines":[{"content":{"figure":"open","value":3},"key":"figure:open","novelty":"new","revision":0,"section":"shift"},{"content":{"ticket":{"grid":"b01","isAcknowledged":false,"isListed":false,"isOverdue":true,"number":"260430-001","owner":"chen","place":"3F","priority":"P2","reportedAt":"2026-04-30T08:00:00.000Z","state":"accepted","what":"漏"}},"key":"ticket:260430-001","novelty":"changed","revision":2,"section":"overdue","subject":{"id":"260430-001","kind":"ticket"}},{"content":{"before":11,"count":"keys","expected":12},"key":"count:keys","novelty":"carried","revision":0,"section":"counted"},{"content":{"entry":{"by":"chen","fact":"journal.noted","happenedAt":"2026-04-30T08:00:00.000Z","number":4,"recordedAt":"2026-04-30T09:00:00.000Z","text":"t"}},"key":"entry:4","novelty":"new","revision":1,"section":"late","subject":{"id":"desk","kind":"journal"}},{"content":{"rest":312},"key":"rest:open","novelty":"new","revision":0,"section":"open"}],"since":3},"shift":"day"}"#
    ),
    (
        "handover.refreshed",
        #"{"cut":9,"cutAt":"2026-04-30T09:00:00.000Z","head":"0a","lines":[{"content":{"figure":"open","value":3},"key":"figure:open","novelty":"new","revision":0,"section":"shift"},{"content":{"ticket":{"grid":"b01","isAcknowledged":false,"isListed":false,"isOverdue":true,"number":"260430-001","owner":"chen","place":"3F","priority":"P2","reportedAt":"2026-04-30T08:00:00.000Z","state":"accepted","what":"漏"}},"key":"ticket:260430-001","novelty":"changed","revision":2,"section":"overdue","subject":{"id":"260430-001","kind":"ticket"}},{"content":{"before":11,"count":"keys","expected":12},"key":"count:keys","novelty":"carried","revision":0,"section":"counted"},{"content":{"entry":{"by":"chen","fact":"journal.noted","happenedAt":"2026-04-30T08:00:00.000Z","number":4,"recordedAt":"2026-04-30T09:00:00.000Z","text":"t"}},"key":"entry:4","novelty":"new","revision":1,"section":"late","subject":{"id":"desk","kind":"journal"}},{"content":{"rest":312},"key":"rest:open","novelty":"new","revision":0,"section":"open"}],"since":3}"#
    ),
    ("handover.annotated", #"{"line":"a","text":"b"}"#),
    (
        "handover.added",
        #"{"line":{"content":{"said":"b"},"key":"added:1","novelty":"new","revision":0,"section":"notes"}}"#
    ),
    ("handover.omitted", #"{"line":"a","text":"b"}"#),
    ("handover.restored", #"{"line":"a"}"#),
    ("handover.counted", #"{"count":3,"line":"count:keys"}"#),
    ("handover.heirNamed", #"{"heir":"zhou","ticket":"260430-001"}"#),
    ("handover.acknowledged", #"{"lines":["a","b"],"word":"w"}"#),
    ("handover.refused", #"{"line":"a","text":"b"}"#),
    ("handover.settled", #"{"line":"a","text":"b"}"#),
    (
        "handover.signed",
        #"{"aloneBecause":"a","countersignBy":"2026-05-01T09:00:00.000Z","ends":true,"part":"incoming","reason":"r"}"#
    ),
    ("handover.countersigned", #"{}"#),
    ("handover.abandoned", #"{"text":"b"}"#),
    ("handover.appended", #"{"text":"b"}"#),
    ("handover.read", #"{}"#),
    ("duty.taken", #"{"by":"zhou","from":"chen","reason":"r"}"#),
    ("duty.passed", #"{"handover":"H1","to":"zhou"}"#),
    ("duty.vacated", #"{"handover":"H1"}"#),
    ("duty.stayed", #"{"reason":"r","until":"2026-05-01T09:00:00.000Z"}"#),
    ("ticket.passed", #"{"from":"chen","handover":"H1","to":"zhou"}"#),
    (
        "site.applied",
        #"{"site":{"calendars":[{"holidays":["2026-10-01"],"id":"day","weekdays":[1,5],"windows":[{"end":720,"start":510}],"workdays":[]}],"categories":[{"aliases":[],"id":"lift","name":{"en":"Lift","zh":"电梯"},"priority":"P2","specialist":"equipment","targets":[{"calendar":"day","priority":"P1","respond":5,"startsAtOnce":false}],"team":"engineering"}],"grids":[{"aliases":["一号"],"id":"b01","name":{"en":"One","zh":"一"},"officer":"zhang","places":["3F"],"short":{"en":"1","zh":"一"}}],"name":{"en":"C","zh":"院"},"people":[{"id":"zhang","name":{"en":"Z","zh":"张"},"phone":"1","skills":["lift"],"team":"engineering"}],"roster":[{"people":["zhang"],"shift":"night"}],"rules":{"acknowledgeMinutes":3,"ratingChangeHours":12,"recurrenceDays":30,"reopenPercent":25,"undoSeconds":60,"warningPercent":80},"shifts":[{"end":480,"id":"night","name":{"en":"Night","zh":"夜"},"start":1200}],"specialists":[{"aliases":[],"id":"equipment","name":{"en":"E","zh":"设备"},"short":{"en":"Eq","zh":"设"}}],"targets":[],"teams":[{"aliases":[],"id":"engineering","name":{"en":"E","zh":"工程"},"short":{"en":"E","zh":"工"}}],"zone":"Asia/Shanghai"}}"#
    ),
]

@Suite struct FactJSONTests {
    private let stamp = Stamp(
        recordedAt: Instant(seconds: 0), happenedAt: Instant(seconds: 0), operatorID: "wang", desk: "d")

    private func columns(_ name: String, version: Int = 1, _ data: String) -> EntryColumns {
        EntryColumns(
            number: 7, stamp: stamp, subject: .journal, revision: 1,
            fact: StoredName(name: name, version: version), data: data)
    }

    @Test(arguments: golden) func everyFactIsReadAndWrittenAlike(name: String, data: String) throws {
        let json = FactJSON()
        let fact = try json.entry(columns(name, data)).fact
        #expect(fact.storedName == StoredName(name: name, version: 1))
        #expect(try json.text(fact) == data)
        #expect(try json.slowText(fact) == data)
    }

    @Test func aSiteOfTheFirstSchemaIsReadWithTheStandardFigures() throws {
        let old = try #require(golden.last).data
            .replacing(#","startsAtOnce":false"#, with: "")
            .replacing(#""acknowledgeMinutes":3,"#, with: "").replacing(#","reopenPercent":25"#, with: "")
            .replacing(#","warningPercent":80"#, with: "")
        let fact = try FactJSON().entry(columns("site.applied", old)).fact
        guard case .site(.applied(let applied)) = fact else { throw Refusal.nothingToChange }
        #expect(applied.site.rules == Rules())
        #expect(applied.site.categories[0].targets.map(\.startsAtOnce) == [false])
    }

    @Test func everyCharacterIsWrittenAsFoundationDoes() throws {
        let json = FactJSON()
        let now = Instant(seconds: 1_777_535_922)
        let author = Author(id: "w", roles: [.leader], desk: "d")
        let occasion = Occasion(
            now: now, happenedAt: now, author: author, site: .fixture,
            clocks: SiteClocks(.fixture, zone: .utc))
        let scalars = (0..<0x300).compactMap { Unicode.Scalar($0) } + ["\u{2028}", "\u{FEFF}", "漏", "😀"]
        for scalar in scalars {
            let fact = try JournalFact.decideNote("a\(scalar)b", nil, occasion)
            #expect(try json.text(.journal(fact)) == json.slowText(.journal(fact)), "\(scalar.value)")
        }
    }

    @Test func anUnknownFactIsAnError() throws {
        let json = FactJSON()
        let name = StoredName(name: "ticket.teleported", version: 1)
        #expect(throws: StoreError.unknownFact(name, entry: 7)) {
            try json.entry(columns("ticket.teleported", "{}"))
        }
        #expect(throws: StoreError.unknownFact(StoredName(name: "ticket.noted", version: 2), entry: 7)) {
            try json.entry(columns("ticket.noted", version: 2, "{}"))
        }
        #expect(throws: StoreError.corrupt("entry 7: unreadable ticket.rejected")) {
            try json.entry(columns("ticket.rejected", "{}"))
        }
    }
}
