/// How people report a round, in both languages.
enum RoundWords {
    static let fine = PhraseTable(fineText, true)
    private static let fineText = """
        正常,都正常,均正常,全正常,全部正常,一切正常,都很正常,均无异常,都无异常,无异常,没异常,没有异常,未发现异常,没发现异常,没有发现异常,未见异常,无问题,\
        没问题,都没问题,没有问题,未发现问题,没发现问题,没有发现问题,都好,全好,良好,完好,没事,无事,平安,无隐患,未发现隐患,一切良好,一切都好,\
        fine,ok,okay,o.k.,good,normal,clear,in order,all fine,all ok,all okay,all good,all clear,all normal,all in order,\
        all is fine,all is well,all is good,everything fine,everything ok,everything is fine,everything is ok,\
        everything good,everything normal,no problem,no problem found,no issue,no issue found,no finding,nothing to report,nothing unusual
        """
    /// All that has not been named.
    static let rest = PhraseTable(restText, true)
    private static let restText = """
        其余,其他,其它,其余的,其他的,其它的,其余地方,其他地方,其它地方,其余点位,其他点位,其余各点,别的,别的地方,剩下,剩下的,余下,余下的,另外的,\
        rest,the rest,all the rest,other,the other,all other,everything else,all else,elsewhere,otherwise,everywhere else
        """
    /// Between the rest and that it is fine.
    static let restFillers = PhraseTable("都,均,全,全部,也,一切,是,is,are,was,were,all,looks,look", true)
    /// Behind which the rest is fine.
    static let except = PhraseTable(
        "除了,除,除去,除开,只有,仅有,仅,唯独,就,except,except for,excepting,apart from,aside from,other than,besides,only,save for",
        true)
    /// The same behind `fine`.
    static let but = PhraseTable("但,但是,不过,只是,就是,可是,but,however,though", true)
    /// The end of what is excepted.
    static let beyond = PhraseTable("以外,之外,外", true)
    static let skip = PhraseTable(
        "跳过,未查,没查,没有查,未检查,没检查,没去,未去,未巡,没巡,skip,skipped,skipping,not checked,unchecked,did not check,didn't check",
        true)
    /// Between two findings.
    static let joins = PhraseTable("还有,以及,另外,同时,并且,and,also,then,plus", true)
    /// Between an item and its figure.
    static let equals = PhraseTable("是,为,读数,读数是,读数为,示数,示数是,到,到了,有,reads,read,is,at,reading,now", true)
    static let turns: PhraseTable<Told.Turn> = {
        var table = PhraseTable<Told.Turn>("归零,翻转,翻表,走满,rollover,rolled over", .rollover)
        for word in "换表,已换表,换了表,换新表,新表,replaced,new meter".split(separator: ",") {
            table.add(String(word), .replaced)
        }
        for word in "误读,上次误读,上次读错,上次抄错,读错,misread,misreading".split(separator: ",") {
            table.add(String(word), .misread)
        }
        return table
    }()
    /// How bad something is; nil only looks like it.
    static let severities: PhraseTable<Severity?> = {
        var table = PhraseTable<Severity?>()
        for (severity, phrases) in [
            (
                Severity.danger,
                "危险,很危险,有危险,非常危险,十分危险,比较危险,有人身危险,danger,dangerous,very dangerous,in danger,hazardous"
            ),
            (.major, "严重,较重,比较严重,很严重,较严重,非常严重,重大,major,serious,severe,very serious"),
            (.minor, "轻微,较轻,不严重,minor,slight"),
            (nil, "danger sign,danger notice,danger tape"),
        ] as [(Severity?, String)] {
            for phrase in phrases.split(separator: ",") { table.add(String(phrase), severity) }
        }
        return table
    }()
    /// Before a time and behind it.
    static let clockLeads = PhraseTable("at,@,about,around,在,于,约,晚上,夜里,今晚,凌晨,早上,上午,中午,下午,傍晚", true)
    static let clockTails = PhraseTable("左右,许,前后,时,o'clock", true)
    /// Says nothing where it stands alone.
    static let fillers = PhraseTable(
        """
        的,了,有,报,报告,汇报,说,发现,巡查,巡检,巡逻,检查,例行,完成,结束,完,已,已完成,今晚,今天,刚才,round,patrol,check,done,finished,report,\
        reports,found,the,a,an,there,is,are,was,were,it,please,tonight,today,with,on,at,in,of
        """, true)
    static let units: Set<String> = [
        "m", "l", "t", "c", "f", "v", "a", "w", "kw", "kwh", "mwh", "kg", "pa", "kpa", "mpa", "bar",
        "hz",
        "ppm", "degree",
    ]
    /// Typed without an input method.
    static let spoken = ["正常", "其余正常", "其他正常", "无异常", "没问题", "一切正常", "跳过", "除了", "其余", "其他"]
    /// Words of a sentence that is English throughout.
    static let english: Set<String> = [
        "fine", "except", "rest", "round", "good", "normal", "skip", "skipped", "everything", "other",
        "patrol", "night",
    ]
}
