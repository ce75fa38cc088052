import Domain
import Mutations
import Testing

@testable import Intake

/// Files that people write are read or refused, whatever stands there.
struct TypedTextTests {
    private static let site = """
        [site]
        name = { zh = "大院", en = "Compound" }
        zone = "Asia/Shanghai"
        [[grid]]
        id = "b01"
        name = "1号楼"
        places = ["1F 大厅"]
        [[category]]
        id = "lift"
        name = "电梯"
        targets.P1 = { respond = "5m", arrive = "1h30m", resolve = "3wd", calendar = "always" }
        [[calendar]]
        id = "working"
        windows = ["08:30-12:00", "13:30–24:00"]
        weekdays = ["mon"]
        holidays = ["2026-10-01"]
        """

    private static let rounds = """
        [[checklist]]
        id = "night"
        name = "夜间"
        item = [{ id = "temp", name = "温度", unit = "℃", low = 1.5, high = "9" }]
        [[route]]
        id = "night"
        name = "夜巡"
        kind = "patrol"
        grids = "all"
        walks = "shift:guard"
        [[route.checkpoint]]
        id = "gate"
        name = "大门"
        not_before = "22:10"
        least = "1m"
        [[route.schedule]]
        days = [1, 31]
        window = ["22:00", "02:00"]
        grace = 30
        from = 2026-01-01
        calendar = "working"
        off_day = "before"
        """

    @Test func readsAnySiteFile() {
        for text in Mutations(of: [Self.site, Self.rounds, Self.site + Self.rounds], share: 0.3) {
            do throws(InputProblems) {
                _ = try SiteFile.parse(text, file: "site.toml")
            } catch {
                #expect(!error.problems.isEmpty)
                for problem in error.problems { _ = problem.located.en }
            }
        }
    }

    private static let config = """
        lang = "zh"
        theme = "day"
        [keys]
        note = ["t", "Ctrl-t"]
        [[hook]]
        name = "a"
        run = ["/bin/true", "x"]
        facts = ["ticket.*"]
        timeout_seconds = 5
        """

    @Test func readsAnyConfiguration() {
        for text in Mutations(of: [Self.config], share: 0.3) {
            let config = LocalConfig(Array(text.utf8), file: "config.toml")
            for problem in config.problems { _ = problem.located.zh }
        }
    }

    private static let mapping = """
        source = "city"
        [fields]
        number = "id"
        what = "{kind} — {words}"
        place = "address"
        [times]
        zone = "Asia/Taipei"
        reported = { field = "date", format = "yyyyMMdd HHmmss" }
        [grid]
        field = "district"
        fallback = "b01"
        map = { "a" = "b01" }
        [category]
        field = "kind"
        fallback = "lift"
        """

    @Test func readsAnyMapping() {
        for text in Mutations(of: [Self.mapping], share: 0.3) {
            do throws(InputProblems) {
                _ = try Mapping.parse(Array(text.utf8), file: "map.toml")
            } catch {
                #expect(!error.problems.isEmpty)
            }
        }
    }

    @Test func readsAnyTimeOfASite() {
        for text in Mutations(of: [
            "08:30", "08:30-12:00", "24:00", "1h30m", "5m", "3wd", "yyyyMMdd HHmmss", "iso",
        ]) {
            _ = ClockText.time(text)
            _ = ClockText.window(text)
            _ = ClockText.duration(text)
            _ = DatePattern(text)
            _ = FieldTemplate(text)
            _ = Nearest.to(text, among: ["grid", "category", "calendar"])
        }
    }
}
