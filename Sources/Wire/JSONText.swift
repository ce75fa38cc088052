import Foundation
import Screen

/// JSON for programs that a terminal may show too: what must not reach one is escaped as `\uXXXX`.
package struct JSONText {
    private let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    package init() {}

    package func text(_ value: some Encodable) throws -> String {
        JSONText.escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    package static func escaped(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: \.isHazard) else { return json }
        var result = ""
        for scalar in json.unicodeScalars {
            guard scalar.isHazard else {
                result.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return result
    }
}
