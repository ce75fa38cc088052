import Domain
import Words

extension Names {
    init(_ setting: Setting, language: Language) {
        self.init(
            setting.site, zone: setting.zone, clocks: setting.clocks, operators: setting.operators,
            language: language)
    }
}
