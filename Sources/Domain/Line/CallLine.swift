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
    package var priority: Found<Priority>?
    package var reporter: Found<String>?
    package var phone: Found<String>?
    /// The office that reports.
    package var unit: Found<String>?
    /// What is left and what names the category, in the order typed.
    package var what: String
    package var problems: [Problem]

    package init(what: String = "") {
        self.what = what
        problems = []
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
    }
}
