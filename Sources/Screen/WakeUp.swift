/// Wakes a `Display` that waits for events. Any thread may ring; rings before the next wait count as one.
package struct WakeUp: Sendable {
    private let action: @Sendable () -> Void

    /// - Parameter action: called from any thread; it must not block.
    package init(_ action: @escaping @Sendable () -> Void) {
        self.action = action
    }

    package func ring() { action() }
}
