extension Refusal {
    /// The text without white space around it, which must not be empty.
    static func required(_ text: String, _ field: Field, limit: Int) throws(Refusal) -> String {
        let trimmed = text.trimmingSpace
        guard !trimmed.isEmpty else { throw .missing(field) }
        return try limited(trimmed, field, limit: limit)
    }

    /// The text without white space around it; nil where nothing is left.
    static func optional(_ text: String?, _ field: Field, limit: Int) throws(Refusal) -> String? {
        guard let trimmed = text?.trimmingSpace, !trimmed.isEmpty else { return nil }
        return try limited(trimmed, field, limit: limit)
    }

    static func place(_ text: String) throws(Refusal) -> String {
        try limited(text.trimmingSpace, .text, limit: TextLimit.place)
    }

    static func what(_ text: String) throws(Refusal) -> String {
        try required(text, .what, limit: TextLimit.what)
    }

    static func limited(_ text: String, _ field: Field, limit: Int) throws(Refusal) -> String {
        guard text.unicodeScalars.count <= limit else { throw .tooLong(field, limit: limit) }
        return text
    }
}
