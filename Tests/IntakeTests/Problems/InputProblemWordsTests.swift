import Domain
import Testing

@testable import Intake

@Suite struct InputProblemWordsTests {
    private func problem(_ reason: InputProblem.Reason) -> InputProblem {
        InputProblem(file: "site.toml", line: 12, column: 3, keyPath: "category[3].team", reason: reason)
    }

    @Test func saysPlaceAndReasonInBothLanguages() {
        let problem = problem(.unknown(.team, "lifts", near: "lift"))
        #expect(
            problem.located.en
                == "site.toml:12:3: category[3].team: there is no team “lifts”; is “lift” meant?")
        #expect(problem.located.zh == "site.toml:12:3: category[3].team: 没有团队“lifts”，是否为“lift”？")
    }

    @Test func leavesOutWhatIsNotKnown() {
        let problem = InputProblem(file: "x.csv", reason: .emptyFile)
        #expect(problem.located.en == "x.csv: is empty")
    }

    @Test func cutsOutsideTextsShort() {
        let long = String(repeating: "长", count: 5000)
        for language in Language.allCases {
            #expect(problem(.badTime(long)).words[language].count < 120)
            #expect(problem(.unknownKey(long, near: long)).words[language].count < 200)
        }
    }

    @Test(arguments: Language.allCases) func saysWhichScalarIsInvisible(language: Language) {
        #expect(problem(.invisibleCharacter(0x202E)).words[language].contains("U+202E"))
        #expect(problem(.invisibleCharacter(7)).words[language].contains("U+0007"))
    }
}
