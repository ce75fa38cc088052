import Domain
import Screen
import Words

extension Form {
    func edit(_ look: Look) throws(FormProblem) -> Order {
        let site = look.names.site
        var edit = TicketEdit()
        if isChanged(.grid) {
            edit.grid = try required(.grid, Reading.item(text(.grid), of: site.grids, look.language))
        }
        if isChanged(.category) {
            edit.category = try required(
                .category, Reading.item(text(.category), of: site.categories, look.language))
        }
        if isChanged(.what), text(.what).isEmpty {
            throw FormProblem(field: .what, words: Self.whatMissing)
        }
        edit.place = changed(.place)
        edit.what = changed(.what)
        edit.reporter = changed(.reporter)
        edit.phone = changed(.phone)
        edit.unit = changed(.unit)
        guard !edit.isEmpty else { throw FormProblem(field: fields[focus].kind, words: Self.nothingChanged) }
        return Order(.move(.edit(edit), row.number), expecting: row.revision)
    }

    func fee() throws(FormProblem) -> Order {
        let labour = try read(.labour, Reading.yuan(text(.labour)))
        if text(.part).isEmpty {
            guard let labour else { throw FormProblem(field: .part, words: Self.feeMissing) }
            return Order(.move(.fee(.labour(labour)), row.number))
        }
        guard labour == nil else { throw FormProblem(field: .labour, words: Self.oneAtATime) }
        let quantity = try required(.quantity, Reading.quantity(text(.quantity)))
        let price = try required(.unitPrice, Reading.yuan(text(.unitPrice)))
        let fee = Fee.part(name: text(.part), quantity: quantity, unitPrice: price)
        return Order(.move(.fee(fee), row.number))
    }

    private func changed(_ kind: FormField.Kind) -> String? {
        isChanged(kind) ? text(kind) : nil
    }

    private func required<Value>(
        _ kind: FormField.Kind, _ reading: Reading<Value>
    ) throws(FormProblem) -> Value {
        guard let value = try read(kind, reading) else {
            let (zh, en) = (kind.name.zh, kind.name.en)
            throw FormProblem(field: kind, words: Phrase("请填写\(zh)", "\(en) is missing"))
        }
        return value
    }

    /// Nil for an empty field.
    private func read<Value>(
        _ kind: FormField.Kind, _ reading: Reading<Value>
    ) throws(FormProblem) -> Value? {
        let (zh, en) = (kind.name.zh, kind.name.en)
        switch reading {
        case .empty: return nil
        case .one(let value, _): return value
        case .several(let names):
            let list = names.joined(separator: " ")
            throw FormProblem(field: kind, words: Phrase("\(zh)不明确：\(list)", "\(en): which of \(list)?"))
        case .none:
            let text = text(kind)
            throw FormProblem(field: kind, words: Phrase("\(zh)看不懂：\(text)", "\(en): “\(text)” is not known"))
        }
    }

    private static let whatMissing = Phrase("请填写事项", "what is it about?")
    private static let nothingChanged = Phrase("没有改动", "nothing to change")
    private static let feeMissing = Phrase("请填写配件或人工费", "a part or labour, please")
    private static let oneAtATime = Phrase("配件与人工请分两次登记", "part and labour are two lines; save one first")
}
