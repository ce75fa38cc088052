import Domain

/// The sites that are compiled in.
package enum SiteTemplate: String, CaseIterable, Sendable {
    case suzhou
    case huaian
    case taipei

    /// The site file as it is shipped, comments and all.
    package var text: String {
        String(decoding: bytes, as: UTF8.self)
    }

    package func site() throws(InputProblems) -> Site {
        try SiteFile.parse(bytes, file: "\(rawValue).toml")
    }

    private var bytes: [UInt8] {
        switch self {
        case .suzhou: PackageResources.suzhou_toml
        case .huaian: PackageResources.huaian_toml
        case .taipei: PackageResources.taipei_toml
        }
    }
}
