// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "griddesk",
    defaultLocalization: "en",
    products: [
        .executable(name: "griddesk", targets: ["griddesk"]),
        .executable(name: "griddesk-bench", targets: ["griddesk-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    ],
    targets: [
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CCrypt", linkerSettings: [.linkedLibrary("crypt")]),
        .target(name: "CSHA256"),
        .target(name: "CYardstick", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "Domain", swiftSettings: strict),
        .target(
            name: "Intake",
            dependencies: ["Domain", .product(name: "TOMLKit", package: "TOMLKit")],
            resources: [
                .embedInCode("Templates"), .embedInCode("Mappings"), .embedInCode("Calls/calls.toml"),
            ],
            swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [
                "CCrypt", "CSHA256", "Domain",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Screen",
            dependencies: [.product(name: "TOMLKit", package: "TOMLKit")],
            resources: [
                .embedInCode("Theme/themes/night.toml"),
                .embedInCode("Theme/themes/day.toml"),
                .embedInCode("Theme/themes/contrast.toml"),
                .embedInCode("Theme/themes/deuteranopia.toml"),
                .embedInCode("Theme/themes/mono.toml"),
            ],
            swiftSettings: strict),
        .target(name: "Words", dependencies: ["Domain", "Screen"], swiftSettings: strict),
        .target(name: "Wire", dependencies: ["Domain", "Screen"], swiftSettings: strict),
        .target(name: "Panes", dependencies: ["Domain", "Screen", "Words"], swiftSettings: strict),
        .target(
            name: "Desk",
            dependencies: ["Domain", "Intake", "Store", "Panes", "Screen", "Words", "Wire"],
            swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["Screen", "CNcurses"], swiftSettings: strict),
        .executableTarget(
            name: "griddesk",
            dependencies: [
                "Domain", "Intake", "Store", "Words", "Wire", "Desk", "Screen", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict,
            // At a fixed place nothing has to be moved as it starts, which is a tenth of its memory.
            linkerSettings: [.unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))]),
        .executableTarget(
            name: "griddesk-bench",
            dependencies: [
                "Domain", "Intake", "Store", "Desk", "CYardstick",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "Mutations", path: "Tests/Mutations", swiftSettings: strict),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "Mutations"], swiftSettings: strict),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "Mutations"], swiftSettings: strict),
        .testTarget(name: "StoreTests", dependencies: ["Store"], swiftSettings: strict),
        .testTarget(name: "ScreenTests", dependencies: ["Screen", "Mutations"], swiftSettings: strict),
        .testTarget(name: "WordsTests", dependencies: ["Words"], swiftSettings: strict),
        .testTarget(name: "WireTests", dependencies: ["Wire"], swiftSettings: strict),
        .testTarget(
            name: "PanesTests", dependencies: ["Panes", "Mutations", "Words"], exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "DeskTests",
            dependencies: ["Desk", "Domain", "Intake", "Mutations", "Panes", "Screen", "Store"],
            swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(name: "EndToEndTests", swiftSettings: strict),
    ]
)
