extension Ticket {
    /// The priority that another category brings; nil where the ticket keeps its own, as where somebody chose it.
    func usualPriority(with category: ID<Category>?, _ site: Site) -> Priority? {
        guard let category = category.flatMap(site.category), !body.isPriorityChosen,
            body.priority == site.category(body.category)?.priority, category.priority != body.priority
        else { return nil }
        return category.priority
    }
}

/// What came of an order beside what was asked, for its author to know.
package enum Consequence: Equatable, Sendable {
    /// The priority followed the category.
    case tookUsualPriority(Priority)
    /// It did not, for somebody had chosen it.
    case keptPriority(Priority, usual: Priority)
}

extension Consequence {
    /// Nil where all is as asked. `after` is the ticket with the fact.
    package init?(of fact: TicketFact, on after: Ticket, _ site: Site) {
        guard case .edited(let edited) = fact, let category = edited.fields.category.flatMap(site.category)
        else {
            return nil
        }
        let priority = after.body.priority
        if edited.isPriorityUsual == true {
            self = .tookUsualPriority(priority)
        } else if edited.fields.priority == nil, priority != category.priority {
            self = .keptPriority(priority, usual: category.priority)
        } else {
            return nil
        }
    }
}
