extension LineReading {
    /// Mr Chen, Ms. Li Na.
    func englishTitledName(at index: Int) -> Range<Int>? {
        guard let title = word(index), NameWords.englishTitles.contains(title), isFree(index) else {
            return nil
        }
        let start = sign(index + 1) == "." ? index + 2 : index + 1
        guard isFree(start), isNameWord(start) else { return nil }
        let hasTwo = isFree(start + 1) && isNameWord(start + 1) && isCapital(start + 1) && !isAllCapitals
        return index..<(start + (hasTwo ? 2 : 1))
    }

    /// Wang Wei, John Smith, or wang before a telephone.
    func englishName(at index: Int) -> Range<Int>? {
        guard isFree(index), let first = word(index), first.count > 1 else { return nil }
        if let staff = site.staff.longest(at: index, in: tokens), staff.tokens.allSatisfy(isFree) {
            return staff.tokens
        }
        guard isNameWord(index) else { return nil }
        let hasSecond = isFree(index + 1) && isNameWord(index + 1)
        if hasSecond, isName(index..<(index + 2)) { return index..<(index + 2) }
        return isName(index..<(index + 1)) ? index..<(index + 1) : nil
    }

    private func isName(_ span: Range<Int>) -> Bool {
        let first = span.lowerBound
        guard let word = word(first) else { return false }
        let isSurname = NameWords.pinyinSurnames.contains(word)
        let isCapital = span.allSatisfy(isCapital) && !isAllCapitals
        if isPhone(span.upperBound) || hasReporterLabel(before: first) {
            return isSurname && (isCapital || !NameWords.doubtfulPinyin.contains(word)) || isCapital
                || span.count == 1 && Pinyin.isName(word)
        }
        if isCapital, isQuoted(span) { return true }
        return span.count == 2 && isCapital && isSurname
    }

    /// Olga Petrova says.
    private func isQuoted(_ span: Range<Int>) -> Bool {
        word(span.upperBound).map {
            ["say", "says", "said", "told", "report", "reports", "reported"].contains($0)
        } ?? false
    }

    private func isPhone(_ index: Int) -> Bool {
        var next = index
        while sign(next) != nil, marks[next] == .free { next += 1 }
        guard next < tokens.count else { return false }
        return tokens[next].range.lowerBound == line.phone?.ranges.first?.lowerBound
    }

    private func isNameWord(_ index: Int) -> Bool {
        guard let word = word(index), word.count > 1 else { return false }
        return !site.words.contains(word) && !LineWords.known.contains(word)
    }

    private func isCapital(_ index: Int) -> Bool {
        characters[tokens[index].range.lowerBound].isUppercase
    }

    private var isAllCapitals: Bool { !characters.contains(where: \.isLowercase) }
}

extension LineWords {
    /// Frequent words that are nobody's name and no misspelling.
    static let known: Set<String> = Set(
        """
        a about after again all also am an and any are around asap at away back bad be been before behind below bit blocked \
        broke broken building but by call called can cannot caller check clean close closed cold come coming completely \
        could cracked damaged dark day dead dept does doesn't don't door down dry during each empty entire even ever every \
        everyone everything faulty few find fine fix fixed floor for found from front full get getting give go going gone \
        good got had has have he hear heard heavy hello help her here high hi him his hot hour how i if in inside into is \
        isn't it it's just keep kept know large last late later leaking left less like little long look lot loud low made \
        make man many may maybe me men minute missing month more morning most much must my near need needed never new next \
        night no nobody noisy not nothing now of off office old on once one only open opened opening or other our out \
        outside over people person planned please pm point possible power press pretty problem push quick quickly quite \
        ready really replace replaced report reported right room running same say see seem send she should show side since \
        slow slowly smell so some someone something soon sorry start started still stop stopped stuck such sure take talk \
        team tell than thank thanks that the their them then there these they thing think third this three time to today \
        together told tomorrow tonight too top toward tried try turn turned two under until up upstairs us use used using \
        very wait waiting want was wasn't water way we week well went were wet what when where which while who why will \
        with without woman won't work working worse would wrong yes yesterday yet you your urgent emergency normal again \
        asking women during half side small big first second fourth fifth since three eight seven night right flood blood \
        raining rain puddle strange round house horse table lower later tower there their these those whole while where other
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
