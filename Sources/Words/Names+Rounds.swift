import Domain
import Screen

extension Names {
    /// A checkpoint as the route calls it; safe to show, as are the names below.
    package func name(of point: ID<Checkpoint>, on route: Route?) -> String {
        (route?.point(point)?.name[language] ?? point.text).escapedForTerminal()
    }

    package func name(of item: ID<CheckItem>, at point: ID<Checkpoint>, on route: Route?) -> String {
        (route?.point(point)?.item(item)?.name[language] ?? item.text).escapedForTerminal()
    }

    /// Team, person and telephone, as far as known.
    package func answering(_ responsible: Responsible) -> String {
        [responsible.team.map { self[$0].name }, responsible.person.map { contact($0) }].compactMap { $0 }
            .joined(separator: " ")
    }
}
