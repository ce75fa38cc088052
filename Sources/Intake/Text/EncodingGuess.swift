/// What bytes that are no UTF-8 look like.
enum EncodingGuess {
    /// Looks at the beginning of `bytes` only; nil where nothing fits.
    static func of(_ bytes: [UInt8]) -> TextEncoding? {
        let sample = Array(bytes.prefix(1 << 16))
        if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if sample.count(where: { $0 == 0 }) * 4 > sample.count { return .utf16 }
        let guesses = [TextEncoding.gbk, .big5, .gb18030].compactMap { encoding in
            familiarity(sample, encoding).map { (encoding, $0) }
        }
        if let best = guesses.max(by: { $0.1 < $1.1 }), best.1 > 0.05 { return best.0 }
        return sample.contains { $0 >= 0xA0 } ? .latin1 : nil
    }

    /// The share of everyday characters among the Chinese ones; nil where some bytes mean nothing or none is Chinese.
    private static func familiarity(_ sample: [UInt8], _ encoding: TextEncoding) -> Double? {
        guard let transcoder = Transcoder(encoding) else { return nil }
        var text: [UInt8] = []
        transcoder.convert(sample, isLast: false, to: &text)
        guard !text.contains(Transcoder.mark) else { return nil }
        let chinese = String(decoding: text, as: UTF8.self).unicodeScalars.filter { $0.value >= 0x2E80 }
        guard !chinese.isEmpty else { return nil }
        return Double(chinese.count { everyday.contains($0) }) / Double(chinese.count)
    }

    private static let everyday = Set(
        """
        的一是不了在人有我他中大来上到和地出道也年得就要下以生会自去之家学可里后小心多天能好没日起发成事作想看文无开手\
        用主行方如前所本面公同三老从动长知现分外高意进法回二理点月明全工部正名定问力机等业新打位重电四第门东政海口西\
        平水信北少关内加化先山五市体处总场书员通目报立件安表路车应期常提原管条院变楼号厕漏灯修坏损设备室厅层堂食空调\
        這來個國說們為時會對後沒於還發當經頭從動兩長將樣現與進實點種聲話問機給業間東門電車報馬張難數應務記邊風條變號\
        樓燈廁壞損設備區處樹漏維里段巷弄街路大安信義中山松山士林北投內湖文山萬華同南港臺市派工項目案件編號地址日期時間，。、（）
        """.unicodeScalars)
}
