/// How people say that something is not so.
enum DenialWords {
    static let chinese = PhraseTable(
        """
        没有,没,无,未,未见,没见,没见到,没看到,没看见,没闻到,没听到,没发现,未发现,没有发现,没有看到,没有闻到,没有听到,没有出现,未出现,不是,并非,并没有,\
        不存在,不会,不属于,排除,没再,不再,别
        """, true)
    static let english: Set<String> = [
        "no", "not", "isn't", "wasn't", "aren't", "weren't", "without", "never", "nobody", "none", "didn't",
        "don't",
        "doesn't", "hasn't", "haven't", "nothing", "neither", "nor",
    ]
    /// What may stand between the denial and what it denies.
    static let fillers = PhraseTable(
        """
        有,人,人员,任何人,任何,什么,谁,被,到,看到,看见,闻到,听到,发现,发生,出现,再,明显,明显的,大,大的,很,太,特别,非常,那么,这么,多,算,一点,一点儿,的,了,是,在,过,、,或,和,或者,\
        one,body,is,are,was,were,been,be,being,a,an,any,the,sign,sign of,of,on,got,get,getting,by,see,smell,smelling,there,has,\
        have,people,person,anyone,anybody,seriously,badly,visible,or,and,it,it's,really,in
        """, true)

    /// 是不是, 有没有, 会不会.
    static func isQuestion(_ before: Character?, before denial: Character?) -> Bool {
        switch (before, denial) {
        case ("是", "不"), ("有", "没"), ("会", "不"), ("没", "没"): true
        default: false
        }
    }
}
