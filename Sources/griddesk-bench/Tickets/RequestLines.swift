import Desk
import Domain

/// Lines of a city's hotline as the mapping `taipei-1999` reads them.
struct RequestLines {
    static let header = "案件編號,派工項目,案件地址,立案日期,立案時間"

    private static let items = ["大型廢棄物清運聯繫", "交通號誌異常", "場所與設施噪音舉發", "道路散落物或油漬處理"]
    private static let districts = ["大同區", "大安區", "中山區", "北投區", "信義區", "文山區", "內湖區", "士林區"]
    private static let roads = ["萬全街", "信義路四段", "復興北路", "敬業三路", "虎林街", "徐州路", "成功路四段", "興德路"]
    private static let linesADay = 900

    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    mutating func line(_ index: Int) -> String {
        let day = Day(daysSince1970: 19_000 + index / RequestLines.linesADay)
        let date = digits(day.year * 10_000 + day.month * 100 + day.day, 8)
        let second = index % RequestLines.linesADay * 96
        let time = digits(second / 3600 * 10_000 + second / 60 % 60 * 100 + second % 60, 6)
        let address =
            pick(RequestLines.districts) + pick(RequestLines.roads)
            + "\(numbers.below(300) + 1)號\(numbers.below(12) + 1)樓"
        let number = date + digits(index % RequestLines.linesADay + 10_001, 5)
        return "\(number),\(pick(RequestLines.items)),\(address),\(date),\(time)\n"
    }

    private mutating func pick(_ words: [String]) -> String {
        words[numbers.below(words.count)]
    }

    private func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
