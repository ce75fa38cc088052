import ArgumentParser

struct OccasionCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "occasion",
        abstract: "Meetings and other occasions that rounds are tied to.",
        discussion: """
            An occasion makes the rounds of every route of its grid, or of the whole compound, whose schedule says ahead or \
            after: its preparation before it begins, and what is to be done when it is over. It is named by the day it was \
            first planned for, m260921-03; a round of it by its route, that and when its window starts, \
            prepare+m260921-03@260921T0900.
            """,
        subcommands: [
            OccasionAdd.self, OccasionMove.self, OccasionCancel.self, OccasionList.self, OccasionShow.self,
            OccasionImport.self,
        ])
}
