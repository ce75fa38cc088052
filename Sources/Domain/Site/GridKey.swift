/// A grid of either layer: a base grid 基础网格 or a specialist grid 专业网格.
package enum GridKey: Hashable, Sendable {
    case base(ID<Grid>)
    case specialist(ID<Specialist>)

    /// The filter that lets its tickets through, as it would be typed.
    package var filterText: String {
        switch self {
        case .base(let id): "grid:\(id)"
        case .specialist(let id): "svc:\(id)"
        }
    }
}

extension Site {
    /// All grids: the base ones, then the specialist ones.
    package var gridKeys: [GridKey] {
        grids.map { .base($0.id) } + specialists.map { .specialist($0.id) }
    }

    package func has(_ key: GridKey) -> Bool {
        switch key {
        case .base(let id): grid(id) != nil
        case .specialist(let id): specialist(id) != nil
        }
    }

    package func officer(of key: GridKey) -> ID<Person>? {
        switch key {
        case .base(let id): grid(id)?.officer
        case .specialist(let id): specialist(id)?.officer
        }
    }
}
