/// What was understood of one typed line.
///
/// Nothing typed is lost: every character that is neither white space nor a separator stands in a found range or in
/// `what`.
package struct CallLine: Equatable, Sendable {
    package struct Found<Value: Equatable & Sendable>: Equatable, Sendable {
        package var value: Value
        /// Offsets in `Character`s of the line, in order.
        package var ranges: [Range<Int>]

        package init(_ value: Value, _ ranges: [Range<Int>]) {
            self.value = value
            self.ranges = ranges
        }
    }

    package var grid: Found<ID<Grid>>?
    /// Within the grid, such as `3F 走廊`.
    package var place: Found<String>?
    /// Its words stand in `what` too.
    package var category: Found<ID<Category>>?
    /// The most urgent that was said; it raises a category's usual priority and never lowers it.
    package var priority: Found<Priority>?
    /// Words of danger, the first as typed.
    package var danger: Found<String>?
    /// Words by which somebody asks where something stays, the first as typed. They stand in `what` too.
    package var reminder: Found<String>?
    /// Nothing else is said than that, by whom, and about where.
    package var isReminderAlone = false
    package var reporter: Found<String>?
    package var phone: Found<String>?
    /// The office that reports.
    package var unit: Found<String>?
    /// What is left and what names the category, in the order typed.
    package var what: String
    /// What was typed in pinyin; its characters stand in the fields and in `what`.
    package var spelled: [Range<Int>] = []
    /// What of it means several things, in the order typed.
    package var spellings: [Spelling] = []
    /// Greetings and what else says nothing.
    package var fillers: [Range<Int>] = []
    package var problems: [Problem]

    package init(what: String = "") {
        self.what = what
        problems = []
    }
}

extension CallLine {
    package struct Spelling: Equatable, Sendable {
        package var typed: String
        /// The likeliest first, which was taken.
        package var texts: [String]
        /// Offsets in `Character`s of the line.
        package var range: Range<Int>
    }
}

extension CallLine {
    /// What a ticket gets by what was said; nil where nothing was.
    ///
    /// - Parameter usual: its category's.
    package func priority(over usual: Priority?) -> Priority? {
        priority.map { min($0.value, usual ?? $0.value) }
    }

    /// Whether somebody said that it can wait although the category cannot, which changes nothing.
    package func isCalmer(than usual: Priority?) -> Bool {
        guard let priority, let usual else { return false }
        return priority.value > max(usual, .p2)
    }

    /// The words of danger where nothing else makes it an emergency.
    package func danger(unless priority: Priority?) -> String? {
        priority == .p1 ? nil : danger?.value
    }
}

extension CallLine {
    /// What somebody should look at before saving; ranges as in `Found`.
    package enum Problem: Equatable, Sendable {
        /// A second grid is named; the first was taken, this one stayed in `what`.
        case anotherGrid(ID<Grid>, Range<Int>)
        /// Looks like a grid, and the site has none of that number.
        case unknownGrid(String, Range<Int>)
        /// As good as the one taken, which is the first.
        case severalCategories([ID<Category>])
        /// Another fault that was told, the less grave; it stays in `what`.
        case anotherCategory(ID<Category>, Range<Int>)
        /// Its words only half fit: it may be something else.
        case guessedCategory(ID<Category>, Range<Int>)
        /// The caller took it back; it counts for nothing.
        case takenBack(String, Range<Int>)
        /// Taken for the word of a category although spelled otherwise.
        case spelling(String, ID<Category>, Range<Int>)
        /// Taken as phone, may be a room.
        case phoneMayBeRoom(String, Range<Int>)
        /// Taken as room, may be a phone.
        case roomMayBePhone(String, Range<Int>)
        case anotherPhone(String, Range<Int>)
        case anotherReporter(String, Range<Int>)
        /// Taken as reporter; people of the site are called so.
        case reporterIsStaff(String, Range<Int>)
        case anotherPriority(Priority, Range<Int>)
        /// Typed in letters that mean several, none of them clearly ahead; the first was taken.
        case severalSpellings(String, [String], Range<Int>)
        /// Typed in letters and taken for a name that is spelled a little otherwise.
        case spelledLike(String, String, Range<Int>)
    }
}
