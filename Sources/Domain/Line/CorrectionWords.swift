/// How a caller takes back what was just said.
enum CorrectionWords {
    static let phrases = PhraseTable(
        """
        不对,不对不对,不不不,不是不是,哦不,哦不是,哦不对,说错了,说错,讲错了,我说错了,哦说错了,搞错了,记错了,弄错了,错了,口误,更正,更正一下,\
        no wait,wait no,wait,sorry no,no sorry,sorry,i mean,correction,make that,scratch that,actually,no no
        """, true)
    /// Between that and what counts instead.
    static let links = PhraseTable("是,应该是,应该,在,哦,啊,嗯,我,it's,it is,is,that's,should be,in,the", true)
    /// 不是我们5号楼，是隔壁6号楼.
    static let denials = PhraseTable("不是,不是我们,不是我们这,不是说,不在,not,it's not,not in", true)
    static let told = PhraseTable("是,是隔壁,是旁边,是我们隔壁,是对面,而是,是在,在,it's,it is,but,is", true)
    static let particles = PhraseTable("啊,呀,哈,这边,这里,这儿,那边,的", true)
}
