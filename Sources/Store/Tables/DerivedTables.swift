/// The tables that are folded from what is written about one kind of subject, as they are now: no file is brought here step
/// by step, those it has are dropped and these are filled anew. A change of them is a new version of the schema.
struct DerivedTables: Sendable {
    /// What makes them.
    var statements: [String]
    /// How `verify` compares them with a replay.
    var comparisons: [TableComparison]
}
