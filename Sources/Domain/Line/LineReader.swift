/// Reads one typed line by the names of a site: place, category, priority, reporter, phone and unit in any order, with
/// or without spaces, in both languages. Half a line gives what can be known of it.
package struct LineReader: Sendable {
    private let site: LineSite

    package init(site: Site) {
        self.site = LineSite(site.inUse)
    }

    /// - Parameter habits: what puts several meanings of one spelling in order.
    package func read(_ text: String, by habits: CallHabits = CallHabits()) -> CallLine {
        let line = PinyinLine(text, site, habits)
        guard !line.spelled.isEmpty else { return readCharacters(text) }
        var read = readCharacters(String(line.characters)).movingRanges(line.origin)
        read.spelled = line.spelled
        read.spellings = line.spellings
        read.problems += line.problems
        return read
    }

    private func readCharacters(_ text: String) -> CallLine {
        var reading = LineReading(text, site: site)
        reading.dropLabels()
        reading.findDangers()
        reading.findPlates()
        reading.findLongPhones()
        reading.findGrid()
        reading.findStreets()
        reading.findPriority()
        reading.findFloors()
        reading.findRooms()
        reading.takeBackPlaces()
        reading.findPlaces()
        reading.findCategory()
        reading.findShortPhones()
        reading.findUnit()
        reading.findReminder()
        reading.findReporter()
        reading.takeQuotedTeam()
        reading.judgeNumbers()
        return reading.finished()
    }
}
