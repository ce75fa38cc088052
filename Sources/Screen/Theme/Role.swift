/// What a piece of the screen means; a theme says how it looks. Raw values are the names in theme files.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case text
    case textDim = "text.dim"
    case textStrong = "text.strong"
    case header
    case headerAlarm = "header.alarm"
    case headerBadge = "header.badge"
    case headerDim = "header.dim"
    case tab
    case tabCurrent = "tab.current"
    case border
    case borderFocus = "border.focus"
    case title
    case titleFocus = "title.focus"
    case column
    case queueCursor = "queue.cursor"
    case queueOverdue = "queue.overdue"
    case queueWarn = "queue.warn"
    case queueUnseen = "queue.unseen"
    /// What was looked for, within a text.
    case queueFound = "queue.found"
    case priorityP1 = "priority.p1"
    case priorityP2 = "priority.p2"
    case priorityP3 = "priority.p3"
    case priorityP4 = "priority.p4"
    case stateReported = "state.reported"
    case stateAccepted = "state.accepted"
    case stateDispatched = "state.dispatched"
    case stateInProgress = "state.inProgress"
    case stateOnHold = "state.onHold"
    case stateDone = "state.done"
    case stateClosed = "state.closed"
    case stateRejected = "state.rejected"
    case stateMerged = "state.merged"
    case matrixZero = "matrix.zero"
    case matrixSome = "matrix.some"
    case matrixWarn = "matrix.warn"
    case matrixOverdue = "matrix.overdue"
    case matrixCursor = "matrix.cursor"
    case hintKey = "hint.key"
    case hintText = "hint.text"
    case messageInfo = "message.info"
    case messageWarn = "message.warn"
    case messageError = "message.error"
    case field
    case fieldError = "field.error"
    case popup
    case popupDim = "popup.dim"
    case popupTitle = "popup.title"
    case menuCursor = "menu.cursor"
    case mark

    /// The dotted names above this one, nearest first: `a.b` for `a.b.c`, then `a`.
    var parents: [String] {
        var parts = rawValue.split(separator: ".")
        var names: [String] = []
        while parts.popLast() != nil, !parts.isEmpty { names.append(parts.joined(separator: ".")) }
        return names
    }
}
