// swift-tools-version: 6.2
import PackageDescription

// The manifest is the architecture diagram: each target stands with what it may know, and nothing points up.
// `--explicit-target-dependency-import-check error` holds it at build time, `ArchitectureTests` over every `import`.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

// libFuzzer brings its own `main`, so what it drives is built only where `make fuzz` asks for it.
let fuzzing: [Target] =
  Context.environment["SITEGEN_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "sitegen-fuzz", dependencies: ["FuzzSubjects"], path: "Tests/Fuzz/Driver",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // commands, flags, printing of findings; no logic
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Site", "Checks", "Embedded", "Markup", "Disclosure", "CStart",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // the pipeline read, plan, check, write; the one place folders are read and written
    .target(
      name: "Site",
      dependencies: [
        "Checks", "Indicators", "Charting", "Tables", "Search", "CommonMark", "Forms", "Markup", "Disclosure",
        "Fingerprints", "CExchange",
        "CHash", "CProgram",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    // every rule, one file each; their pages; attachment readers beside them
    .target(
      name: "Checks", dependencies: ["CommonMark", "Forms", "Disclosure", "Embedded", "Fingerprints"],
      exclude: ["Rules"],
      swiftSettings: strict),
    // reports -> comparable series, with breaks and part-years
    .target(name: "Indicators", dependencies: ["Forms", "Disclosure"], swiftSettings: strict),
    // statutory table -> accessible HTML
    .target(name: "Tables", dependencies: ["Disclosure", "Markup"], swiftSettings: strict),
    // series -> inline SVG; knows numbers and words, no law
    .target(name: "Charting", dependencies: ["Markup"], swiftSettings: strict),
    // text -> front matter, blocks, grids with positions; one file touches cmark, one libyaml
    .target(
      name: "CommonMark", dependencies: ["Disclosure", "Markup", "CCmarkGFM", "CYaml", "CArena"],
      swiftSettings: strict),
    // the editions as data, their relations, grid -> statutory table
    .target(
      name: "Forms", dependencies: ["Disclosure"], resources: [.embedInCode("Editions")], swiftSettings: strict),
    // words of the domain: places, findings, dates, figures, grids, statutory tables
    .target(name: "Disclosure", swiftSettings: strict),
    // text that escapes itself
    .target(name: "Markup", swiftSettings: strict),
    // strings of characters and where they stand: what is searched, and the shards a browser looks it up in
    .target(
      name: "Search", dependencies: ["CHash"],
      resources: [
        .embedInCode("Tables/compatibility.txt"), .embedInCode("Tables/variants.txt"),
        .embedInCode("Tables/traditional.txt"),
      ], swiftSettings: strict),
    // a bump arena for cmark, one a thread
    .target(name: "CArena"),
    // one system call: two folders change places
    .target(name: "CExchange"),
    // which text this is, by its bytes
    .target(name: "Fingerprints", dependencies: ["CHash"], swiftSettings: strict),
    // 128 bits that tell whether a text is still the same
    .target(name: "CHash"),
    // which program this is
    .target(name: "CProgram"),
    // the folders that travel inside the program, as files by path
    .target(name: "Embedded", dependencies: ["CEmbedded"], swiftSettings: strict),
    // theme/, starter/ and the pages of the rules inside the program; scripts/embed.sh lists their files
    .target(name: "CEmbedded"),
    // what a static program needs before the Swift runtime starts, and the arguments it was started with
    .target(name: "CStart"),
    // C libraries of the system
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // what several suites share: seeded numbers, examples of the documentation, the arithmetic of colours
    .target(name: "TestSupport", dependencies: ["Disclosure"], path: "Tests/TestSupport", swiftSettings: strict),
    // portals in which every report is correct, written by somebody who did not know the rules
    .target(name: "CleanPortals", path: "Tests/CleanPortals", swiftSettings: strict),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ChartingTests", dependencies: ["Charting", "Markup", "TestSupport"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests",
      dependencies: ["CommonMark", "Disclosure", "Markup", "CCmarkGFM", "CArena", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "FormsTests", dependencies: ["Forms", "Disclosure", "CommonMark", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "IndicatorsTests", dependencies: ["Indicators", "Forms", "Disclosure", "CommonMark", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TablesTests", dependencies: ["Tables", "Forms", "Disclosure", "CommonMark", "Markup", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "Forms", "Disclosure", "CommonMark", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Search", "Checks", "Indicators", "CleanPortals", "Fingerprints", "Forms", "Disclosure", "CommonMark",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["sitegen", "Embedded", "Markup", "TestSupport"], swiftSettings: strict),

    // what is fuzzed and by which rules; its corpus is replayed by an ordinary test
    .target(
      name: "FuzzSubjects", dependencies: ["Site", "Tables", "Forms", "CommonMark", "Markup", "Disclosure"],
      path: "Tests/Fuzz/Subjects", swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzSubjects", "TestSupport"], path: "Tests/Fuzz/Replay", swiftSettings: strict
    ),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
