/// What a caller says around what is the matter.
enum FillerWords {
    /// At the begin of what is said.
    static let leads = PhraseTable(
        """
        老师你好,师傅你好,同志你好,你好师傅,能不能,能否,可不可以,看看,看一下,看下,帮忙看看,帮我看看,哎,哎你好,诶,唉,哎呀,喂喂,同志,师傅,我说,我反映一下,反映一下,反映个问题,跟你说,跟您说,我报一下,报一下,让我报一下,叫我打电话,叫我打电话来,让我打电话,叫我报一下,叫我报,打的,打来的,打电话来,麻烦问下,麻烦问一下,问下,问一下你们,请问下,不好意思打扰一下,打扰下,咱,我这,我们那,我们那边,他们,他们那,他们那边,我是,我们是,你们,您好,你好,喂,嗨,哈喽,喂你好,喂您好,早上好,上午好,中午好,下午好,晚上好,请问,请问一下,问一下,想问一下,咨询一下,想咨询一下,麻烦,麻烦您,麻烦你,\
        劳驾,打扰了,打扰一下,不好意思,那个,就是,嗯,呃,请帮忙,请帮我,帮忙,请给,报修,我要报修,我想报修,想报修,报个修,报修一下,我要报个修,要报修,\
        我,我们,我们这,我们这边,我们这里,我们这儿,我这边,我这里,我这儿,这边,这里,这儿,咱们,咱们这,我们的,打电话来说,打电话说,来电说,来电,那里,那边,\
        那段,这段,那一段,的,hello,hi,hey,hi there,good morning,good afternoon,good evening,please,um,uh,er,erm,well,so,ok,sorry to bother,sorry to bother you,any chance of,tell someone,could you tell someone,the guy,my colleague,a colleague,the guard,the receptionist,told me,here,listen,excuse me,could you,could you please,\
        can you,can you please,would you,there is a,there's a,there is an,there is,there's,there are,we have a,we have,\
        i want to report,i would like to report,i'd like to report,to report,reporting,thanks
        """, true)
    /// At the begin, behind whoever is quoted: 王师傅说.
    static let quotes = PhraseTable(
        "说,说是,让我报一下,叫我打电话,让我打电话,叫我报一下,打电话,打来,打的,打来的,打电话来,让我说一下,要我报一下,叫我报,让报一下,反映他们,说他们,told me,tells me,said,报,报告,报告说,反映,反映说,打电话来说,打电话说,来电说,来电反映,称,报修说,报修,says,reports,reported",
        true)
    /// At the begin of any clause, where a place follows.
    static let placeLeads = PhraseTable(
        """
        我,我们,我们这,我们这边,我们这里,我们这儿,我这,我这边,我这儿,咱,咱们,他们,他们那,他们那边,他们说,是,在,那个,哦,啊,嗯
        """, true)
    /// At the end.
    static let tails = PhraseTable(
        "谢谢,谢谢了,谢谢啊,谢谢你,谢谢您,多谢,辛苦了,辛苦,拜托,拜托了,麻烦了,麻烦您了,的打来的,打来的,的电话,来电,呗,哈,啊,呀,cheers,ta,pls,thanks,thank you,thanks a lot,please",
        true)
    /// A clause of nothing else asks for help and says no more.
    static let requests = PhraseTable(
        """
        麻烦,麻烦您,麻烦你,劳驾,来人,来个人,派个人过来,报一下,呗,下,谁,管,有没有人,有没有人管,谁管,给,我,让我,哎,啊,哈,um,uh,cheers,ta,pls,again,here,tell,请,请你们,你们,您,快点,尽快,尽早,赶紧,赶快,抓紧,派人,派个人,安排,安排人,安排一下,安排个人,安排师傅,叫人,找人,找个人,\
        派师傅,师傅,过来,来,去,来看下,看一下,看下,看看,看一看,瞧瞧,修一下,修下,修修,修,来修,维修,维修一下,处理,处理一下,处理下,解决,解决一下,一下,\
        帮忙,帮我,帮我们,能不能,能,可以,可不可以,吗,吧,啊,哦,呢,了,谢谢,多谢,谢谢了,辛苦,辛苦了,拜托,的,好吗,行吗,好不好,那个,就是,please,send,\
        someone,somebody,a,person,technician,could you,can you,to,come,and,take a look,have a look,fix,fix it,it,check,check it,\
        repair,thanks,thank you,hello,hi,good morning,as soon as possible,quickly,help,us,over,up,look,at
        """, true)
}
