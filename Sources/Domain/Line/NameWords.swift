/// What people are called.
enum NameWords {
    static let surnames: Set<Character> = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏\
        韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关\
        兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简\
        车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈\
        匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬
        """)
    /// The commonest first.
    static let frequentSurnames = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常")
    static let compound: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "东方", "独孤", "南宫", "轩辕", "长孙",
        "宇文",
    ]
    static let compoundFirst = Set(compound.compactMap(\.first))
    /// Seldom a surname and often another word: 水, 花, 门 …
    static let doubtful: Set<Character> = Set(
        "水花门管车全和位平计成应连明边国时关安方白高路向石包房江温冷严马南海时井云强万龙支相党师解原班查商古区单谈官封满楼左文武毛金谷连权皮豆米蓝沙皮练盖容初丰巴索宣毕尤易曲封兰卫雷池尚宁甘祝农乐席宫费施")
    /// Never within a given name.
    static let sentence: Set<Character> = Set(
        "的了在是老我你他她它们这那有不没坏来去说要请到个吗吧呢啊哦被把给跟让叫和与还就都也很太快点修理报漏堵停断脏吵响亮着过说再又才刚已最些什么怎为以及或但如果因所从对向后前里外上下左右电话号楼层室房间门窗灯锁管厕厅梯车库机器故障问题谢急街段巷弄区市县"
    )
    static let titles = PhraseTable(
        """
        老师,先生,女士,小姐,主任,副主任,科长,副科长,处长,副处长,局长,副局长,部长,院长,所长,馆长,书记,主席,秘书,秘书长,工程师,师傅,经理,班长,队长,\
        组长,阿姨,同志,医生,大夫,教授,律师,会计,出纳,主管,总,工,处,局,科,部,哥,姐,大姐,大哥,市长,校长,区长,县长,干事,调研员,司机,保安,太太,里长,村长,镇长,大爷,大妈,奶奶,爷爷,伯伯,阿伯
        """, true)
    /// Whole words that begin like a name.
    static let noNames: Set<String> = [
        "高温", "高压", "高度", "马上", "马桶", "马路", "白天", "白色", "方便", "方向", "安全", "安装", "明天", "明显", "温度", "周末", "周一",
        "周二",
        "周三", "周四", "周五", "周六", "周日", "周围", "万一", "时间", "时候", "金属", "水压", "水管", "管道", "房间", "关门", "关闭", "于是",
        "任何",
        "应该", "连接", "严重", "卫生", "江边", "石头", "石材", "毛病", "包间", "许多", "何时", "白班", "雷雨", "尤其", "成功", "全部", "古树",
        "程序",
        "龙头", "车位", "曾经", "单元", "单位", "花盆", "经过", "黄色", "黄灯", "黄水", "钱包", "钱款", "钟点", "宋体", "单车", "施工", "边上",
        "路边", "路面",
        "平时", "平台", "相关", "门口", "云台", "计划", "班车", "班组", "师傅", "金额", "顾客", "季度", "文件", "文印", "包裹", "连续", "常开",
        "武警", "沙发",
        "沙子", "蓝色", "蓝牙", "左边", "左侧", "南侧", "南边", "海报", "井盖", "强电", "强光", "党员", "党建", "党课", "游客", "农药", "阳光",
        "阳台", "康复",
        "齐全", "易燃", "易碎", "毛巾", "毛毯", "夏天", "夏季", "秦皇", "叶子", "丁字", "江水", "汤水", "白蚁", "牛奶", "米饭", "麦克", "麦克风",
        "贺卡", "支架",
        "成品", "和平", "明早", "明晚", "古董", "宣传", "查看", "查询", "检查", "范围", "雷电", "白板", "管理", "房门", "温水", "冷水", "冷气",
        "冷风", "沙尘",
        "高空", "高处", "高低", "马达", "金鱼", "安静", "安排", "易拉", "艾滋", "路灯", "楼道", "解决", "解释", "向下", "向上", "包装", "谢谢",
        "多谢", "麻烦", "麻药", "厉害",
        "单间", "单独", "石膏", "卫浴", "官网", "成员", "国旗", "国庆", "祝好", "云端", "原因", "原来", "强烈", "应急", "应付", "任务", "时常",
        "时断", "连不", "连线",
    ]
    static let englishTitles: Set<String> = [
        "mr", "ms", "mrs", "miss", "dr", "prof", "mister", "madam", "sir",
    ]
    static let pinyinSurnames: Set<String> = Set(
        """
        wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang han \
        feng deng cao peng zeng xiao tian dong pan yuan yu jiang cai du ye cheng wei su lu ding ren shen yao cui zhong tan \
        fan jin shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan duan lei hou long tao he gu mao hao gong \
        shao wan qian dai mo kong xiang tang wen kang niu ge xing an qi yi qiao pang zhuang nie zhai ouyang sima zhuge
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    /// Pinyin that is an English word, too.
    static let doubtfulPinyin: Set<String> = [
        "he", "an", "long", "fan", "sun", "song", "tan", "pan", "gong", "fang", "ma", "mo", "wan", "hang",
        "she",
    ]
}
