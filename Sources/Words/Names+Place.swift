import Domain

extension Names {
    /// What a place says besides its grid: without the grid's own name, in either language, where it begins with it.
    package func place(_ place: String, within grid: ID<Grid>) -> Substring {
        guard let name = gridNames[grid] else { return place[...] }
        let rest = place.after(name.zh) ?? place.after(name.en)
        return rest?.drop { $0.isWhitespace || ",，、".contains($0) } ?? place[...]
    }

    /// The grid and the place in it, both whole, the grid said once. Not escaped past the grid's name.
    package func wholePlace(_ place: String, in grid: ID<Grid>) -> String {
        if let name = gridNames[grid]?[language], place.after(name) != nil { return place }
        let rest = self.place(place, within: grid)
        return rest.isEmpty ? self[grid].name : self[grid].name + " " + rest
    }
}

extension String {
    /// What follows a name; nil where the text begins with another, or with a longer word.
    fileprivate func after(_ name: String) -> Substring? {
        guard let last = name.last, hasPrefix(name) else { return nil }
        let rest = dropFirst(name.count)
        let isWord = last.isASCII && (last.isLetter || last.isNumber)
        if isWord, let next = rest.first, next.isLetter || next.isNumber { return nil }
        return rest
    }
}
