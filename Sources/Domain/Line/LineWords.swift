/// Words of both languages that mean the same on every site.
enum LineWords {
    static let prepositions: Set<String> = [
        "in", "at", "on", "inside", "outside", "the", "of", "from", "near", "by",
    ]
    static let floors: Set<String> = ["f", "fl", "floor", "flr"]
    static let ordinals: Set<String> = ["st", "nd", "rd", "th"]
    /// Latin letters that are no pinyin.
    static let abbreviations: Set<String> = [
        "tel", "ext", "mob", "ok", "tv", "pc", "usb", "led", "lcd", "vip", "ups", "atm", "app", "id", "qq",
        "am", "pm", "hi",
        "no", "yes", "pls", "thx", "rm", "fl", "flr", "st", "nd", "rd", "th", "bldg", "blk", "po", "sf",
        "cctv", "etc",
    ]
    static let ordinalWords: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10,
    ]
    static let roomWords: Set<String> = ["room", "rm", "suite"]
    /// Behind a number that counts something.
    static let measures: Set<Character> = Set("人个台盏把张度年月日号点分秒元块份米平次天周小时名位层楼栋棵辆套条件只间根扇")
    /// Numbers of the public emergency services.
    static let publicNumbers: Set<String> = ["110", "119", "120", "122", "911", "999"]

    /// Parts of buildings and grounds.
    static let places = PhraseTable(placeText, true)
    static let placeNames = placeText.split(separator: ",").map(String.init)
    private static let placeText = """
        走廊,走道,过道,楼道,通道,消防通道,大厅,大堂,门厅,前厅,会议室,会议厅,小会议室,大会议室,多功能厅,报告厅,礼堂,办公室,卫生间,洗手间,厕所,\
        男厕,女厕,男厕所,女厕所,男卫,女卫,男卫生间,女卫生间,公厕,茶水间,开水间,开水房,楼梯间,楼梯口,楼梯,电梯厅,电梯口,电梯间,配电间,配电房,\
        配电室,配电箱旁,弱电间,强电间,机房,泵房,水泵房,锅炉房,空调机房,消控室,监控室,值班室,接待室,传达室,门卫,门卫室,门岗亭,岗亭,档案室,资料室,\
        阅览室,图书室,活动室,健身房,打印室,文印室,更衣室,休息室,母婴室,阳台,露台,平台,天台,屋顶,楼顶,屋面,顶楼,顶层,车库,地下车库,地库,停车场,\
        停车库,车棚,食堂,餐厅,厨房,后厨,包厢,包间,宿舍,仓库,库房,大门,门口,大门口,东门,西门,南门,北门,电梯轿厢,配电箱,服务器机房,候梯厅,岗亭,楼顶上,东门口,西门口,南门口,北门口,前台,服务台,\
        收发室,花园,广场,操场,球场,地下室,外墙,楼下,楼上,后面,前面,旁边,对面,附近,外面,东侧,西侧,东边,西边,南边,北边,东头,西头,南头,北头,下面,边上,南侧,北侧,左侧,右侧,门前,楼前,楼后,中庭,连廊,\
        corridor,hallway,lobby,hall,garage,car park,parking lot,office,meeting room,conference room,kitchen,canteen,\
        restroom,washroom,bathroom,men's room,mens room,ladies room,ladies,ladies toilet,gents,gents toilet,mens,men's toilet,women's toilet,stairs,stairwell,staircase,lift lobby,roof,rooftop,\
        basement,ground floor,top floor,entrance,main entrance,front door,back door,east gate,west gate,south gate,\
        north gate,main gate,server room,plant room,boiler room,pump room,control room,balcony,pantry,reception,\
        front desk,loading dock,warehouse,storeroom,gym,library,archive room,guardhouse,courtyard,garden,south square,north car park,north parking lot,central garden,ring road
        """

    /// What happens, as against the thing it happens to.
    static let events: Set<Character> = Set("漏渗滴冒爆淹溢烟火焦糊堵坏停断困伤晕昏倒摔打架吵闹偷臭味裂碎响闪跳短塌掉卡砸触溺坠流塞积")
    static let englishEvents: Set<String> = [
        "leak", "leaking", "smoke", "fire", "flood", "flooding", "smell", "trapped", "hurt", "injured",
        "injury", "burst",
        "blocked", "broken", "noise", "fight", "stolen", "theft", "burning", "bleeding", "fainted",
        "unconscious", "drip",
        "dripping", "spill", "stuck", "flame", "spark", "outage", "blackout",
    ]
    /// What may stand before the name of a thing without making it another.
    static let beforeNouns: Set<Character> = Set(
        "的个扇把盏着和道只这那是有没了口些几张台根处说修换开关拉装给大小两全整都旧新坏老前后左右东西南北上下里外内间楼层梯室厅廊所房区边头号路吊顶要到")
    static let troubles: Set<String> = [
        "out", "dead", "off", "jammed", "loose", "cracked", "dripping", "stuck", "won't", "wont", "not", "no",
        "slow",
    ]
    static let placeWords = ["building", "floor", "corridor", "lobby", "kitchen", "garage", "basement"]
    /// About the call and not about what is the matter.
    static let asides = PhraseTable(
        "没有电话,没电话,没留电话,没有手机,不用回电话,不用回电,回电话,打电话,打个电话,电话联系,no phone,no telephone,call me,call back", true)
    /// Names what is asked and not what it is about.
    static let asking: Set<String> = ["咨询", "求助", "问询", "建议", "请问", "question", "request", "suggestion"]

    /// Where something stands by another thing.
    static let beside: Set<String> = ["旁边", "边上", "下面", "后面", "前面", "附近", "外面", "楼下", "楼上", "对面", "左侧", "右侧"]

    /// Nil for what only looks like a priority.
    static let priorities: PhraseTable<Priority?> = {
        var table = PhraseTable<Priority?>(
            """
            紧急出口,紧急通道,紧急按钮,紧急照明,紧急呼叫,紧急疏散,急救,急诊,计划生育,计划科,计划处,规划,emergency exit,\
            emergency door,emergency light,emergency lighting,emergency stair,emergency button,emergency call
            """, nil)
        let words: [(Priority, String)] = [
            (.p1, "P1,紧急,特急,十万火急,火急,急急急,非常紧急,十分紧急,万分紧急,emergency,critical,very urgent,extremely urgent"),
            (
                .p2,
                """
                P2,加急,急件,很急,非常急,特别急,比较急,着急,很着急,有点急,挺急,急用,急需,尽快,尽早,越快越好,赶紧,赶快,抓紧,火速,速来,快快快,快快,快点,快一点,快些,\
                urgent,urgently,asap,a.s.a.p.,as soon as possible,hurry,hurry up,please hurry,right away,immediately,at once,急,快
                """
            ),
            (.p3, "P3,一般,普通,normal"), (.p4, "P4,计划,planned"),
            (.p4, calm),
        ]
        for (priority, phrases) in words {
            for phrase in phrases.split(separator: ",") { table.add(String(phrase), priority) }
        }
        return table
    }()

    /// Said of what can wait.
    private static let calm = """
        不急,不着急,不紧急,不是很急,不太急,不很急,不算急,不怎么急,不急着,不是急事,不用急,不用着急,不用太急,不必着急,别急,别着急,慢慢来,有空再来,有空再说,\
        有空来,有空的时候,什么时候都行,方便的时候,不赶时间,不用赶,not urgent,not very urgent,not that urgent,not so urgent,non urgent,non-urgent,\
        no rush,no hurry,not in a hurry,no urgency,whenever,whenever you can,when you can,when you have time,when convenient,\
        take your time,not an emergency,non emergency,non-emergency
        """

    /// Priorities only where they stand alone.
    static let lonelyPriorities: Set<String> = ["急", "快", "一般", "普通", "计划", "normal", "planned"]

    /// Before a number that is then a telephone's.
    static let phoneLabels = PhraseTable(
        "电话,手机,手机号,联系电话,电话号码,分机,分机号,内线,短号,转,座机,tel,phone,mobile,cell,ext,extension,call,phone number,tel no",
        true)
    /// Before a reporter or the office that reports.
    static let reporterLabels = PhraseTable(
        "报修人,报单人,联系人,联系人是,我这儿是,我这里是,我们是,我们这是,我们这儿是,我这边是,我这是,这儿是,来电人,姓名,我是,我叫,我姓,这里是,这边是,reporter,caller,contact,this is,reported by,name,from,i am,i'm",
        true)
    /// Before any field, with a colon.
    static let labels: Set<String> = [
        "地点", "位置", "地址", "楼号", "事项", "内容", "问题", "故障", "报修内容", "描述", "类别", "优先级", "单位", "部门", "科室", "姓名",
        "报修人", "联系人", "where", "place", "location", "what", "problem", "issue", "category", "priority",
        "unit", "dept",
        "department", "office", "name", "reporter", "contact",
    ]
}
