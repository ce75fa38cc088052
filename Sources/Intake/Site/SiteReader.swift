import Domain

/// Reads the sections of a site file, remembering what they name for the check of references at the end.
struct SiteReader {
    struct Reference {
        var thing: InputProblem.Thing
        var id: String
        var path: ConfigPath
        /// What is named may have left service, as may what names it.
        var mayBeRetired: Bool
    }

    /// A name or alias, by which people call one thing of its kind.
    struct Call {
        var thing: InputProblem.Thing
        var text: String
        var id: String
        var path: ConfigPath
    }

    var checker: ConfigChecker
    private var ids: [InputProblem.Thing: [String: ConfigPath]] = [:]
    private var references: [Reference] = []
    private var retired: [InputProblem.Thing: Set<String>] = [:]
    /// What is being read left service.
    private var readsRetired = false
    private var calls: [Call] = []
    /// What the lists of checks are made of, read before what names them.
    var listed: [ID<Checklist>: [ListedItem]] = [:]

    init(_ source: ConfigSource) {
        checker = ConfigChecker(source)
    }

    // MARK: Retired

    /// Whether the item left service; from here on it is the one being read.
    mutating func retired(in section: ConfigSection) -> Bool {
        readsRetired = checker.truth("retired", in: section) ?? false
        return readsRetired
    }

    /// What is read from here on is no item that can be retired.
    mutating func endItems() { readsRetired = false }

    // MARK: Slugs

    /// The slug of an item; remembered even where it is malformed, so that what names it is not blamed as well.
    mutating func id<Kind>(_ thing: InputProblem.Thing, in section: ConfigSection) -> ID<Kind>? {
        guard let (text, path) = slug(in: section) else { return nil }
        if let first = ids[thing]?[text] {
            reportTaken(text, by: first, at: path)
            return nil
        }
        ids[thing, default: [:]][text] = path
        if readsRetired { retired[thing, default: []].insert(text) }
        call(thing, text, id: text, at: path)
        return wellFormed(text, at: path)
    }

    /// The slug of something that only what is around it names.
    mutating func id<Kind>(in section: ConfigSection, among others: inout [String: ConfigPath]) -> ID<Kind>? {
        guard let (text, path) = slug(in: section) else { return nil }
        if let first = others.updateValue(path, forKey: text) {
            reportTaken(text, by: first, at: path)
            return nil
        }
        return wellFormed(text, at: path)
    }

    private mutating func slug(in section: ConfigSection) -> (text: String, path: ConfigPath)? {
        let path = section.path.key("id")
        return checker.require("id", in: section).flatMap { checker.text($0, at: path) }.map { ($0, path) }
    }

    private mutating func wellFormed<Kind>(_ text: String, at path: ConfigPath) -> ID<Kind>? {
        let id = ID<Kind>(text)
        if id.isWellFormed { return id }
        checker.report(.malformedID(text), at: path)
        return nil
    }

    mutating func reportTaken(_ id: String, by first: ConfigPath, at path: ConfigPath) {
        checker.report(.duplicateID(id, firstLine: checker.source.position(of: first)?.line), at: path)
    }

    mutating func reference<Kind>(
        _ key: String, to thing: InputProblem.Thing, in section: ConfigSection
    ) -> ID<Kind>? {
        guard let text = checker.text(key, in: section) else { return nil }
        return reference(text, to: thing, at: section.path.key(key))
    }

    mutating func required<Kind>(
        _ key: String, to thing: InputProblem.Thing, in section: ConfigSection
    ) -> ID<Kind>? {
        guard checker.require(key, in: section) != nil else { return nil }
        return reference(key, to: thing, in: section)
    }

    mutating func references<Kind>(
        _ key: String, to thing: InputProblem.Thing, in section: ConfigSection, mayBeRetired: Bool = false
    ) -> [ID<Kind>] {
        var seen: Set<String> = []
        return checker.texts(key, in: section).compactMap { item in
            guard seen.insert(item.text).inserted else {
                checker.report(.repeated(item.text), at: item.path)
                return nil
            }
            return reference(item.text, to: thing, at: item.path, mayBeRetired: mayBeRetired)
        }
    }

    @discardableResult
    mutating func reference<Kind>(
        _ text: String, to thing: InputProblem.Thing, at path: ConfigPath, mayBeRetired: Bool = false
    ) -> ID<Kind> {
        let mayBeRetired = mayBeRetired || readsRetired
        references.append(Reference(thing: thing, id: text, path: path, mayBeRetired: mayBeRetired))
        return ID(text)
    }

    // MARK: Names

    mutating func name(in section: ConfigSection, key: String = "name") -> Name? {
        guard let value = checker.require(key, in: section) else { return nil }
        return name(value, at: section.path.key(key))
    }

    /// The `short` name; the name itself where it is absent and fits.
    mutating func short(cells: Int, name: Name?, in section: ConfigSection) -> Name? {
        guard let value = section.values["short"] else {
            guard let name else { return nil }
            if fits(name, cells) { return name }
            checker.report(.missingKey("short"), at: section.path)
            return nil
        }
        let path = section.path.key("short")
        guard let short = self.name(value, at: path) else { return nil }
        guard fits(short, cells) else {
            checker.report(.tooWide(cells: cells), at: path)
            return nil
        }
        return short
    }

    /// The aliases, remembered as ways to call `id`.
    mutating func aliases(of id: String?, _ thing: InputProblem.Thing, in section: ConfigSection) -> [String]
    {
        let aliases = checker.labels("aliases", in: section)
        guard let id else { return aliases }
        for (index, alias) in aliases.enumerated() {
            call(thing, alias, id: id, at: section.path.key("aliases").item(index + 1))
        }
        return aliases
    }

    mutating func callByName(
        _ name: Name?, of id: String?, _ thing: InputProblem.Thing, in section: ConfigSection
    ) {
        guard let name, let id else { return }
        call(thing, name.zh, id: id, at: section.path.key("name"))
        if name.en != name.zh { call(thing, name.en, id: id, at: section.path.key("name")) }
    }

    private mutating func call(
        _ thing: InputProblem.Thing, _ text: String, id: String, at path: ConfigPath
    ) {
        // A name is free again for what takes its place; a slug never is.
        guard !readsRetired || text == id else { return }
        calls.append(Call(thing: thing, text: text, id: id, path: path))
    }

    private func fits(_ name: Name, _ cells: Int) -> Bool {
        OutsideText.cells(name.zh) <= cells && OutsideText.cells(name.en) <= cells
    }

    /// `{ zh = "…", en = "…" }`, or one text for both languages.
    private mutating func name(_ value: ConfigValue, at path: ConfigPath) -> Name? {
        if case .text(let text) = value {
            return checker.label(text, at: path).map { Name(zh: $0, en: $0) }
        }
        guard let section = checker.section(value, at: path) else { return nil }
        checker.allow(["zh", "en"], in: section)
        for language in Language.allCases { _ = checker.require(language.rawValue, in: section) }
        let zh = checker.label("zh", in: section)
        let en = checker.label("en", in: section)
        guard let zh, let en else { return nil }
        return Name(zh: zh, en: en)
    }

    // MARK: Ends

    /// Reports what names nothing, and what is called like something else of its kind.
    mutating func checkReferences() {
        for reference in references where ids[reference.thing]?[reference.id] == nil {
            let near = Nearest.to(reference.id, among: (ids[reference.thing] ?? [:]).keys.sorted())
            checker.report(.unknown(reference.thing, reference.id, near: near), at: reference.path)
        }
        for reference in references where !reference.mayBeRetired {
            guard retired[reference.thing]?.contains(reference.id) == true else { continue }
            checker.report(.retired(reference.thing, reference.id), at: reference.path)
        }
        var owners: [InputProblem.Thing: [String: String]] = [:]
        for call in calls {
            let text = call.text.lowercased()
            let owner = owners[call.thing]?[text]
            if let owner, owner != call.id {
                checker.report(.nameTaken(call.text, by: owner), at: call.path)
            } else {
                owners[call.thing, default: [:]][text] = call.id
            }
        }
    }
}
