import Domain

extension RoundState {
    package var words: Phrase { name }
}

extension RoundMove {
    package var words: Phrase {
        switch self {
        case .start: Phrase("开始", "start")
        case .check: Phrase("查点", "check")
        case .finish: Phrase("结束", "finish")
        case .excuse: Phrase("免查", "excuse")
        case .second: Phrase("复核", "take the second look")
        case .evidence: Phrase("补证", "bring evidence")
        case .lookAgain: Phrase("复查", "look again")
        case .ticket: Phrase("转工单", "make a ticket")
        }
    }
}

extension Severity {
    package var words: Phrase {
        switch self {
        case .minor: Phrase("轻微", "minor")
        case .major: Phrase("较重", "major")
        case .danger: Phrase("危险", "danger")
        }
    }
}

extension Finding.State {
    package var words: Phrase {
        switch self {
        case .open: Phrase("未处理", "open")
        case .ticketed: Phrase("已转工单", "has a ticket")
        case .passed: Phrase("复查合格", "passed")
        case .failed: Phrase("复查不合格", "failed")
        case .past: Phrase("历史", "past")
        }
    }
}

extension FindingRow {
    /// How it stands: that it is due to be looked at again, before what was done so far.
    package var standing: Phrase { lookAgain == .due ? LookAgain.due.words : finding.state.words }
}

extension LookAgain {
    package var words: Phrase {
        switch self {
        case .due: Phrase("待复查", "due to be looked at again")
        case .passed: Finding.State.passed.words
        case .failed: Finding.State.failed.words
        }
    }
}

extension Doubt {
    /// What makes it hard to believe.
    package var words: Phrase {
        switch self {
        case .tooSoon: Phrase("两点间隔太短", "too soon after the checkpoint before")
        case .tooLong: Phrase("两点间隔太长", "too long after the checkpoint before")
        case .notBefore: Phrase("早于该点规定时间", "before the checkpoint's earliest time")
        case .outOfOrder: Phrase("顺序不对", "out of order")
        case .elsewhere: Phrase("同一人同时在另一条路线", "the walker was on another route")
        case .allAtOnce: Phrase("各点时间相同", "every checkpoint at one instant")
        case .readerClock: Phrase("巡更机时钟不准", "the reader's clock was off")
        case .unusual: Phrase("用量超过近五次均值三倍", "more than three times the usual use")
        }
    }
}

extension Score.Ground {
    package var words: Phrase {
        switch self {
        case .onTime: Phrase("按时完成", "on time")
        case .late: Phrase("迟完", "late")
        case .missed: Phrase("漏查", "missed")
        case .unfinished: Phrase("未完", "unfinished")
        case .mostlyDone: Phrase("未完但大部分已查", "unfinished, most looked at")
        case .finding: Phrase("发现问题", "a finding")
        case .solved: Phrase("问题按时解决", "solved in time")
        }
    }
}

extension Responsible.Ground {
    /// How it fell to somebody the route does not name.
    package var words: Phrase? {
        switch self {
        case .route: nil
        case .officer: Phrase("无人值守，归网格员", "nobody there: the grid's officer")
        case .leader: Phrase("无人值守，归值班长", "nobody there: the shift leader")
        case .nobody: Phrase("无人值守", "nobody there")
        }
    }
}
