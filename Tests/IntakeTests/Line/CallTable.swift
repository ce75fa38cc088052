/// Five hundred calls as people speak and type them, in both languages and in pinyin; the fields of a row as in
/// `CallLineTable`. What a row wants for the priority is what the ticket gets where urgency was spoken of.
enum CallTable {
    static func rows(_ text: String) -> [CallLineTable.Row] {
        text.split(separator: "\n").enumerated().map {
            .init(number: $0.offset + 1, text: String($0.element))
        }
    }
}
