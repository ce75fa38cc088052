extension Theme {
    /// Names of the themes that are compiled in, the default first.
    package static let shippedNames = ["night", "day", "contrast", "deuteranopia", "mono"]

    /// A compiled-in theme, or nil for an unknown name.
    package static func shipped(_ name: String) -> Theme? {
        let bytes: [UInt8]? =
            switch name {
            case "night": PackageResources.night_toml
            case "day": PackageResources.day_toml
            case "contrast": PackageResources.contrast_toml
            case "deuteranopia": PackageResources.deuteranopia_toml
            case "mono": PackageResources.mono_toml
            default: nil
            }
        return bytes.flatMap { try? parse(toml: String(decoding: $0, as: UTF8.self), file: name) }
    }
}
