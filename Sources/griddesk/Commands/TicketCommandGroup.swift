import ArgumentParser

struct TicketCommandGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: spoken("工单：报单、列出、查看、办理。", "Tickets: take, list, show and move them."),
        subcommands: [
            TicketNew.self, TicketList.self, TicketShow.self, TicketSuggest.self,
            TicketAccept.self, TicketDispatch.self, TicketAcknowledge.self, TicketArrive.self,
            TicketHold.self,
            TicketResume.self, TicketFinish.self, TicketReturn.self, TicketCallback.self, TicketClose.self,
            TicketReopen.self, TicketExtend.self, TicketReject.self, TicketMerge.self, TicketFee.self,
            TicketEditCommand.self,
            TicketNote.self, TicketRemind.self, TicketCorrect.self, TicketUndo.self,
        ])
}
