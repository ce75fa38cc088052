/// How a caller asks where something stays 催办.
enum ReminderWords {
    static let phrases = PhraseTable(
        """
        催一下,催一催,催下,催单,催办,催促,催促一下,催问,催问一下,催修,来催,来催一下,又来催,再催,再催一下,再催催,催催,想催一下,帮忙催一下,帮我催一下,\
        怎么还没来,怎么还没人来,怎么还不来,怎么还没有人来,还没人来,还没来人,还没有人来,到现在还没来,到现在没人来,还没来修,怎么还没修,怎么还没修好,\
        什么时候来,什么时候能来,什么时候过来,什么时候来修,什么时候来人,啥时候来,几点来,到哪了,来了没有,有人来吗,\
        any news,chasing,chasing up,chase up,following up,follow up,still waiting,still waiting for,nobody came,nobody has come,\
        no one came,no one has come,nobody came yet,when is someone coming,when will someone come,when is somebody coming,\
        reminder,a reminder,remind,remind them
        """, true)
}
