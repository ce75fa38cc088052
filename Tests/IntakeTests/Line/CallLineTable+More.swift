extension CallLineTable {
    /// Longer calls, and English as colleagues write it.
    static let more = """
        您好，我是档案馆的小陈，我们2号楼4楼阅览室的灯一闪一闪的，麻烦来看下，分机8233 => b02 | 4F 阅览室 | lighting | | 小陈 | 8233 | 档案馆 | 灯一闪一闪的
        审计局刘主任打电话来说7号楼6楼会议室话筒没声音，下午两点要开会，加急 => b07 | 6F 会议室 | av-equipment | P2 | 刘主任 | | 审计局 | 话筒没声音，下午两点要开会
        4号楼保洁反映三楼女厕所水龙头关不紧一直滴水 => b04 | 3F 女厕所 | water-leak | | | | | 保洁反映水龙头关不紧一直滴水
        1号楼一楼大厅自动门关不上，冷风一直往里灌 前台小周 8001 => b01 | 1F 大厅 前台 | door-lock | | 小周 | 8001 | | 自动门关不上，冷风一直往里灌
        食堂二楼有人吃坏肚子，好几个人拉肚子，紧急！李梅 8120 => | 2F 食堂 | canteen-hygiene | P1 | 李梅 | 8120 | | 有人吃坏肚子，好几个人拉肚子
        6号楼地下车库道闸坏了，车出不去，门岗 8050 => b06 | 地下车库 | access-control | | | 8050 | 门岗 | 道闸坏了，车出不去
        12号楼顶楼平台漏雨，已经滴到11楼走廊了 => b12 | 顶楼 平台 | water-leak | | | | | 漏雨，已经滴到11楼走廊了
        纪委 王建国 8609 9号楼305室门锁换锁芯 计划 => b09 | 305 | door-lock | P3 | 王建国 | 8609 | 纪委 | 门锁换锁芯
        办公室 赵主任 13701234567 8号楼5层网络断断续续 => b08 | 5F 办公室 | network | | 赵主任 | 13701234567 | | 网络断断续续
        发改委张伟8512，10号楼7楼701，打印机旁边插座冒火花 => b10 | 7F 701 | fire-alarm | | 张伟 | 8512 | 发改委 | 打印机旁边插座冒火花
        外事办公室 陈丽 8433 3号楼6楼 会议室要布置 桌签20个 => b03 | 6F 会议室 | meeting-setup | | 陈丽 | 8433 | 外事办公室 | 要布置 桌签20个
        7号楼2楼 空调滴水 地毯湿了 联系人：孙工 电话：13655556666 => b07 | 2F | air-conditioning | | 孙工 | 13655556666 | | 空调滴水 地毯湿了
        诸葛先生 8177 11号楼 蟑螂 => b11 | | pests | | 诸葛先生 | 8177 | | 蟑螂
        南广场花坛边有人摔倒流血，叫救护车 => public | 南广场 | injury | | | | | 花坛边有人摔倒流血，叫救护车
        8号楼5F 女士卫生间 冲水一直流 => b08 | 5F 卫生间 | toilet | | | | | 女士 冲水一直流
        组织部要搬家，明天上午，4个人，2号楼3楼 => b02 | 3F | other | | | | 组织部 | 要搬家，明天上午，4个人
        3号楼电梯里有人打架 => b03 | | security-incident | | | | | 电梯里有人打架
        垃圾桶满了 9号楼后面 => b09 | 后面 | waste | | | | | 垃圾桶满了
        office chair broken, 5-302, HR department, Anna 8301 => b05 | 302 | furniture | | Anna | 8301 | HR department | office chair broken
        Hi, this is Chen Li from the legal office. The tap in the b3 2F kitchen is dripping. 8433 => b03 | 2F kitchen | water-leak | | Chen Li | 8433 | legal office | The tap is dripping
        sewage smell ground floor building 9 => b09 | ground floor | drain | | | | | sewage smell
        wasps nest by the north gate => public | north gate | pests | | | | | wasps nest
        can't log in to wifi, b2 4th floor, Dr. Zhou 8512 => b02 | 4F | network | | Dr. Zhou | 8512 | | can't log in to wifi
        broken glass b1 lobby somebody bleeding!! emergency => b01 | lobby | injury | P1 | | | | broken glass somebody bleeding
        need 30 chairs and tea service b4 meeting room tomorrow 9am, Liu Fang ext 8102 => b04 | meeting room | meeting-setup | | Liu Fang | 8102 | | need 30 chairs and tea service tomorrow 9am
        fire extinguisher missing b6 2F corridor => b06 | 2F corridor | other | | | | | fire extinguisher missing
        fire door b6 2F does not close => b06 | 2F | door-lock | | | | | fire door does not close
        the lights in the b5 garage are flickering => b05 | garage | lighting | | | | | the lights are flickering
        flooding!! basement level 2 building 7 => b07 | B2 | water-leak | | | | | flooding
        conditoner noisy b8 312 => b08 | 312 | air-conditioning | | | | | conditoner noisy | spelling
        elevater stuck with 3 people b6 => b06 | | lift-trapped | | | | | elevater stuck with 3 people | spelling
        blocked sink b3 1F pantry, non urgent => b03 | 1F pantry | drain | P3 | | | | blocked sink
        no hurry: lamp flickers b9 2F => b09 | 2F | lighting | P3 | | | | lamp flickers
        who do i call about parking => | | parking | | | | | who do i call about parking
        b5 b6 b7 no water => b05 | | no-water | | | | | b6 b7 no water | anotherGrid anotherGrid
        tell Zhang Qiang to look at the door b5 => b05 | | door-lock | | | | | tell Zhang Qiang to look at the door
        lift b5 emergency stairs door => b05 | stairs | lift | | | | | lift emergency door | severalCategories
        P4 repaint ceiling 3F b11 => b11 | 3F | wall-ceiling | P4 | | | | repaint ceiling
        mosquitos b10 canteen => b10 | canteen | pests | | | | | mosquitos
        Mr. Ouyang, 13512345678, barrier at the west gate won't open => public | west gate | access-control | | Mr. Ouyang | 13512345678 | | barrier won't open
        tree branch fell on a car north parking lot => public | north parking lot | tree | | | | | tree branch fell on a car
        b2 302 dark, bulb gone => b02 | 302 | lighting | | | | | dark, bulb gone
        shuttle bus late again, Ms Gao, tax bureau => | | shuttle | | Ms Gao | | tax bureau | shuttle bus late again
        """
}
