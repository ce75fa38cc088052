/// TOML that another room reads itself.
package enum TOMLText {
    /// Fails, with the place, on all that is not well formed; the TOML library alone would abort the process on some
    /// of it.
    package static func check(_ bytes: [UInt8], file: String) throws(InputProblems) {
        _ = try ConfigSource(bytes, file: file)
    }
}
