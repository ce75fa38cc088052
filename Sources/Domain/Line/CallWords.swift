/// What calls are full of, typed in pinyin, beyond the names of a site.
enum CallWords {
    /// By its first letters as well.
    static let short = "坏了,不亮,堵了,不动".split(separator: ",").map(String.init)
    static let full = """
        漏了,断了,停了,没了,满了,灭了,掉了,裂了,碎了,脏了,塌了,响了,爆了,不冷,不热,不通,不转,不响,不走,不制冷,不制热,没电,没水,没纸,没网,\
        没声音,没声,没信号,没反应,没有,打不开,关不上,锁不上,开不了,上不了,进不去,出不来,抬不起来,不出水,不下水,连不上,刷不开,拧不紧,修一下,看一下,\
        换一个,换一下,打印机,复印机,电脑,电话,有人,有车,有味,有水,有烟味,挡路,堵路,挡道,快来,很多,很大,很吵,很脏,太吵,太热,太冷,太脏,太大,没人,\
        没人收,声音大,困住,受伤,摔倒,滑倒,晕倒,昏迷,冒烟,着火,打架,漏水,漏电,触电,开会,钥匙,一直,不停,不行,地上,墙上,里面,外面
        """.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
    /// Only beside other syllables: `deng huai`, `you ren`.
    static let syllables = "有,没,人,车,水,收,坏,堵,漏,灯,门,锁,网,脏,吵,很,不,大,了".split(separator: ",").map(String.init)
    /// Behind a surname: `zhangke`, `lizhuren`.
    static let titles = [
        "主任", "科长", "处长", "局长", "老师", "师傅", "先生", "女士", "科", "处", "局", "工", "总", "书记", "秘书", "经理",
    ]
}
