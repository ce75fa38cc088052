/// What people say when somebody may be hurt. A number in a phrase stands for any.
enum DangerWords {
    enum Meaning: Sendable {
        case danger
        /// Somebody is within something, which is danger where that is a lift.
        case inside
        /// Only looks like danger: 灭火器, fire door.
        case harmless
    }

    static let phrases: PhraseTable<Meaning> = {
        var table = PhraseTable<Meaning>()
        for (meaning, phrases) in [
            (Meaning.danger, chinese), (.danger, english), (.inside, inside), (.harmless, harmless),
        ] {
            for phrase in phrases.split(separator: ",") {
                let keys = LineToken.split(phrase.map(\.folded)).map(\.key.withOpenNumber)
                table.add(keys, meaning)
            }
        }
        return table
    }()

    /// With the numbers left open.
    private static func open(_ phrases: String) -> PhraseTable<Bool> {
        var table = PhraseTable<Bool>()
        for phrase in phrases.split(separator: ",") {
            table.add(LineToken.split(phrase.map(\.folded)).map(\.key.withOpenNumber), true)
        }
        return table
    }

    private static let chinese = """
        触电,电击,电到人,被电到,被电了,漏电,爆炸,爆燃,炸了,炸弹,爆炸物,打人,打架,斗殴,打起来,持刀,拿刀,动刀,带刀,刀子,砍人,捅人,刺伤,行凶,\
        伤人,劫持,绑架,持枪,跳楼,要跳下,想跳下,轻生,自杀,自残,割腕,溺水,落水,掉水里,掉进水,掉到水里,掉河里,坍塌,塌了,倒塌,塌方,垮塌,塌陷,要塌,昏迷,晕倒,\
        晕过去,晕厥,昏倒,昏过去,不省人事,没有意识,没意识,失去意识,叫不醒,没有呼吸,没呼吸,没有心跳,没心跳,无呼吸,无心跳,无意识,人没反应,心脏骤停,心脏病,心梗,脑梗,中风,抽搐,\
        休克,窒息,呼吸困难,喘不过气,喘不上气,着火,起火,失火,火灾,火情,火警,明火,火苗,冒火,烧起来,燃烧,冒烟,浓烟,黑烟,烟味,坠落,坠楼,坠物,\
        高坠,掉下来,摔下来,摔下去,摔倒,跌倒,跌落,掉下楼,困人,被困,困住,困在,关人,关着人,关住人,关在里面,关在电梯,人出不来,砸到人,砸中人,砸伤,\
        砸到头,压到人,压住人,压伤,撞到人,撞人,撞伤,夹到手,夹住手,夹伤,夹到人,夹住人,卡住手,中毒,煤气泄漏,燃气泄漏,天然气泄漏,煤气泄露,燃气泄露,\
        煤气味,燃气味,天然气味,漏煤气,漏燃气,燃气漏,煤气漏,漏气,毒气,氨气,氯气,滑倒,滑了一跤,摔了一跤,摔跤,摔了1个,摔了1位,摔伤,绊倒,崴了,崴到,扭伤,头破,破了头,磕破,磕到头,撞到头,流血,出血,满脸是血,都是血,受伤,伤者,骨折,烧伤,烫伤,划伤,中暑,\
        油锅着,锅着了,线着了,车着了,火花,火还在,还在烧,焦糊,烧焦,焦味,\
        手被夹,手被门,手被电梯,手被机,手被卷,手被压,手指被,头发被,掉进池,掉进景观,掉进河,掉进湖,掉进坑,掉进井,掉井里,掉坑里,塌下,被捅,被人捅,捅了1刀,砍了1刀,胸痛,胸口疼,胸口痛,\
        蜇着,蜇了,蜇到,坐地上,坐在地上,躺地上,躺在地上,起不来,站不起来,喝醉,醉酒,胸闷,憋气,喘不,呼吸不了,头晕,晕了,晕乎,咬了,被咬,咬伤,咬人,伤着,伤到人,砸着,电着,烫着,夹着,夹住了,挤着,火星,打火花,放电,着起来,烧着,煤气没关,燃气没关,\
        走丢,走失,走散,找不到大人,找不到妈妈,孩子不见,小孩不见,孩子丢了,小孩自己,孩子自己,小孩1个人,孩子1个人,小朋友自己,小朋友1个人,\
        锁在里面,锁在里头,反锁在,人在里头出不来,人在里面出不来,里面出不来,里头出不来,被锁在,要跳,想不开,天台上有人,天台上站着,天台有人,天台上有1个人,\
        楼顶上有人,楼顶有人,楼顶站着,楼顶上站着,楼顶有个人,楼顶上有个人,顶上有人,顶上有个人,顶上有1个人,天台上有个人,骚扰,尾随,威胁,抢劫,发酒疯,\
        救命,救护车,抢救,急救,叫120,打120,打119,打110,踩踏,人倒了,倒在地上,倒地,有人倒,快不行了,死人,尸体,噎住,过敏休克
        """

    private static let english = """
        slipped,slip and fell,tripped over,tripped and,tripped on,hit his head,hit her head,hit their head,hit my head,cut himself,cut herself,cut his hand,\
        cut her hand,dizzy,faint,can't move,cannot move,lost child,lost his mother,lost her mother,alone and crying,crying alone,boy is alone,girl is alone,\
        child is alone,kid is alone,locked in,locked inside,harassing,threatening,bitten,bit someone,scalded,fire,on fire,caught fire,smoke,flame,burning,electrocuted,electrocution,electric shock,electrical shock,got a shock,\
        live wire,explosion,exploded,explode,exploding,blast,bomb,knife,gun,weapon,stabbed,stabbing,shooting,fight,fighting,\
        attack,attacked,attacking,assault,assaulted,hostage,jump,jumping,suicide,suicidal,drown,drowning,drowned,collapse,\
        collapsed,collapsing,cave in,caved in,unconscious,passed out,fainted,unresponsive,not responding,not breathing,\
        isn't breathing,can't breathe,cannot breathe,no pulse,seizure,choking,fall,fell,falling,fallen,trapped,stuck inside,\
        stuck in the lift,stuck in the elevator,stuck in lift,stuck in elevator,can't get out,cannot get out,bleeding,blood,\
        injured,injury,hurt,wounded,broken leg,broken arm,crushed,run over,hit by,gas leak,gas leaking,leaking gas,smell gas,\
        smell of gas,gas smell,smells of gas,poisoned,poisoning,toxic,chlorine,chemical spill,heart attack,stroke,ambulance,\
        dying,dead body,life threatening,sparking,sparks,got shocked,chest pain,chest pains,hit on the head,hit in the head,\
        struck by,hand caught,hands caught,finger caught,fingers caught,foot caught,arm caught,hair caught,caught in the lift,\
        caught in the door
        """

    private static let inside = """
        困在,困住,被困,里面有1个人,里面有1人,里面有1位,里面有几个人,里面有人,里面还有人,里面还有1个人,里面有个人,里有1个人,里有1人,里有人,里还有人,里还有1个人,\
        有人在里面,有1个人在里面,1个人在里面,几个人在里面,人在里面,人还在里面,同事在里面,老人在里面,孩子在里面,小孩在里面,里头有人,里头有1个人,\
        关了1人,关着1人,困了1人,困着1人,关了1位,困了1位,关了1个,困了1个,关了好几个,困了好几个,关了1个人,关着1个人,关了人,关着人,困了1个人,困着1个人,困着人,困了人,人出不来,我们出不来,我出不来,他们出不来,人没出来,人出不去,people inside,person inside,someone inside,\
        somebody inside,1 inside,1 people inside,1 person inside,people are inside,people in it,1 people in it,someone in it,\
        somebody in it,with people,with 1 people,with two people,with three people,two people inside,three people inside,people stuck,man inside,woman inside,child inside,still inside,can't get out,\
        cannot get out
        """

    private static let harmless = """
        抬不起来,拉不起来,要跳闸,夹着纸,夹着文件,防火门,防火卷帘,防火墙,防火板,灭火器,灭火器材,灭火毯,消防演习,消防演练,火灾演习,火灾演练,误报,热死人,冷死人,冻死人,吵死人,臭死人,急死人,烦死人,气死人,笑死人,火花塞,火锅,火车,防坠落,防坠网,防坠物,防触电,\
        电脑中毒,手机中毒,中毒软件,禁止吸烟,血压,血糖,急救箱,急救包,烟味大,fire door,fire drill,fire extinguisher,fire escape,fire exit,fire hydrant,\
        fire hose,fire stair,fire cabinet,fire blanket,fire curtain,fireplace,no smoking,smoking area,smoking room,smoke detector,\
        smoke test,false alarm,blood pressure,blood test,blood donation,knife and fork,butter knife,jump start,jump the queue,\
        jump rope,bomb shelter,glue gun,heat gun,falling leave,fall semester,rain falling,gas stove,gas bill,gas meter,spark plug,spark plugs,\
        first aid kit,traffic light
        """

    /// Before what has not happened.
    static let nearly = PhraseTable(
        "差点,差点儿,差一点,险些,容易,怕,怕人,怕有人,会,小心,可能会,万一,别,nearly,almost,might,could,may,will,before someone,before somebody,in case someone",
        true)
    /// Whoever was shut up is out again.
    static let over = PhraseTable(
        """
        已经出来,都出来了,人出来了,出来了,救出来,放出来,已经放出,got out,are out now,is out now,been rescued,were rescued,was rescued,are free,let out
        """, true)
    /// Behind 出来了 somebody may still be in.
    static let notOver = open(
        "还有人,还有1个,还有1位,还有1人,还在里,没出来,没有出来,still inside,still in,not out,still stuck,still trapped")

    /// What people are shut up in.
    static let lifts = PhraseTable("电梯,升降机,货梯,客梯,直梯,轿厢,lift,elevator", true)
    /// How a site's category for people shut up in a lift may be called.
    static let trapped = ["困人", "被困", "trapped"]
    /// May stand behind `里面有人` without making it another story, as 打架 would.
    static let goesOn: Set<Character> = Set("出喊求呢了啊呀吧在没还被着等叫哭困快都急已")
}
