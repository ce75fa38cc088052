import Screen
import Words

/// A wish of a configuration: these keys for that action.
package struct Rebinding: Equatable, Sendable {
    package var action: String
    package var keys: [String]

    package init(action: String, keys: [String]) {
        self.action = action
        self.keys = keys
    }
}

/// Why a wish is not fulfilled: the action keeps its built-in keys.
package enum RebindingProblem: Error, Equatable, Sendable {
    case unknownAction(String)
    case noKeys
    case unknownKey(String)
    /// It moves the cursor, wherever one is.
    case movingKey(String)
    case taken(String, by: String)
}

extension Keymap {
    /// The built-in keys with the wishes fulfilled that can be, and by their index what is wrong with the others. Of two
    /// wishes for one key the earlier wins.
    package static func rebound(_ wishes: [Rebinding]) -> (Keymap, [Int: RebindingProblem]) {
        var problems: [Int: RebindingProblem] = [:]
        var granted: [(wish: Int, id: Action.ID, keys: [Key])] = []
        for (index, wish) in wishes.enumerated() {
            do throws(RebindingProblem) {
                granted.append((index, try id(of: wish), try keys(of: wish)))
            } catch {
                problems[index] = error
            }
        }
        // Taking a wish back gives its action the built-in keys again, which another wish may have taken.
        while let clash = lastClash(granted.map { ($0.id, $0.keys) }) {
            let lost = granted.remove(at: clash.place)
            problems[lost.wish] = .taken(clash.key.name, by: clash.owner.name)
        }
        return (Keymap(bindings(granted.map { ($0.id, $0.keys) })), problems)
    }

    /// The names that configurations call actions by.
    package static var actionNames: [String] { Action.table.map(\.id.name) }

    private static func id(of wish: Rebinding) throws(RebindingProblem) -> Action.ID {
        guard let action = Action.table.first(where: { $0.id.name == wish.action }) else {
            throw .unknownAction(wish.action)
        }
        return action.id
    }

    private static func keys(of wish: Rebinding) throws(RebindingProblem) -> [Key] {
        guard !wish.keys.isEmpty else { throw .noKeys }
        var keys: [Key] = []
        for name in wish.keys {
            guard let key = Key(name: name)?.normalized, key.canBeTyped else { throw .unknownKey(name) }
            guard !Action.reservedKeys.contains(key) else { throw .movingKey(name) }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    private static func bindings(_ granted: [(id: Action.ID, keys: [Key])]) -> [Action.ID: [Key]] {
        let builtIn = Action.table.map { ($0.id, $0.keys) }
        return Dictionary(builtIn + granted.map { ($0.id, $0.keys) }, uniquingKeysWith: { $1 })
    }

    /// The last wish with a key of another action.
    private static func lastClash(
        _ granted: [(id: Action.ID, keys: [Key])]
    ) -> (place: Int, key: Key, owner: Action.ID)? {
        let all = bindings(granted)
        for (place, wish) in granted.enumerated().reversed() {
            for key in wish.keys {
                let owner = Action.table.first { $0.id != wish.id && all[$0.id]?.contains(key) == true }
                if let owner { return (place, key, owner.id) }
            }
        }
        return nil
    }
}

extension Keymap {
    /// The actions whose keys are not the built-in ones, such as `dispatch` and `t F3`.
    package var changes: [(action: String, keys: String)] {
        Action.table.filter { keys(of: $0.id) != $0.keys }.map { ($0.id.name, names(of: $0.id)) }
    }
}
