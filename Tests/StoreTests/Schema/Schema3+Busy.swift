/// A desk of schema 3 with an entry of every kind, as that schema's program left it.
let schema3Busy = #"""
    INSERT INTO logbook VALUES (1,1795948943548,1795948943548,'root','vm','operator','root',1,'operator.added',1,'{"id":"root","name":"root","roles":["administrator","leader","operator","supervisor"],"systemUser":"root"}',X'a29ae484df163f25e05cd7d26c7a75aa9148d512e606f3a06175ef6d6e43b91e');

    INSERT INTO logbook VALUES (2,1795948943548,1795948943548,'root','vm','site','site',1,'site.applied',1,'{"site":{"calendars":[{"holidays":[],"id":"working","weekdays":[1,2,3,4,5],"windows":[{"end":720,"start":510},{"end":1080,"start":810}],"workdays":[]},{"holidays":[],"id":"always","weekdays":[1,2,3,4,5,6,7],"windows":[{"end":1440,"start":0}],"workdays":[]}],"categories":[{"aliases":[],"id":"trapped","name":{"en":"Trapped","zh":"困人"},"priority":"P1","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"leak","name":{"en":"Leak","zh":"漏水"},"priority":"P2","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"lamp","name":{"en":"Lamp","zh":"灯"},"priority":"P3","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"automatic":true,"id":"door","name":{"en":"Door","zh":"门"},"priority":"P3","specialist":"works","targets":[],"team":"repair"}],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}},{"aliases":[],"id":"b02","name":{"en":"Two","zh":"二"},"places":[],"short":{"en":"2","zh":"二"}}],"name":{"en":"Court","zh":"小院"},"people":[{"id":"qiang","name":{"en":"Qiang","zh":"强"},"skills":[],"team":"repair"}],"roster":[{"people":["qiang"],"shift":"day"}],"rules":{"acknowledgeMinutes":3,"ratingChangeHours":12,"recurrenceDays":30,"reopenPercent":25,"undoSeconds":60,"warningPercent":80},"shifts":[{"end":1439,"id":"day","name":{"en":"Day","zh":"白班"},"start":0}],"specialists":[{"aliases":[],"id":"works","name":{"en":"Works","zh":"工"},"short":{"en":"W","zh":"工"}}],"targets":[{"arrive":15,"calendar":"always","priority":"P1","resolve":120,"respond":5,"startsAtOnce":false},{"arrive":60,"calendar":"always","priority":"P2","resolve":480,"respond":15,"startsAtOnce":false},{"arrive":240,"calendar":"working","priority":"P3","resolve":"3wd","respond":30,"startsAtOnce":false},{"calendar":"working","priority":"P4","resolve":"7d","respond":480,"startsAtOnce":false}],"teams":[{"aliases":[],"id":"repair","name":{"en":"Repair","zh":"修"},"short":{"en":"R","zh":"修"},"specialist":"works"},{"aliases":[],"id":"guard","name":{"en":"Guard","zh":"保"},"short":{"en":"G","zh":"保"},"specialist":"works"}],"zone":"Asia/Shanghai"}}',X'eae143c6ac0903d07089d88f64a1638338befe4e0a829cd9207d8f1777b5eb4a');

    INSERT INTO logbook VALUES (3,1795948943608,1795948943608,'root','vm','operator','li',1,'operator.added',1,'{"id":"li","name":"李","roles":["leader"]}',X'f754a65997ba42c2d5c7231462f3340540ab12e03306e1dc68bd54f38cb26ded');

    INSERT INTO logbook VALUES (4,1795948943663,1795948943663,'root','vm','operator','li',2,'operator.changed',1,'{"name":"李梅"}',X'e61c1af55ac577f414e0f8b13c14c5faea9db661b96fd5136e42c461266ad79c');

    INSERT INTO logbook VALUES (5,1795948943714,1795948943714,'root','vm','operator','li',3,'operator.disabled',1,'{}',X'd42bba082bc564b22cc5b6a51064855236664aa87396c101bc912d2250d3b417');

    INSERT INTO logbook VALUES (6,1795948943765,1795948943765,'root','vm','operator','li',4,'operator.enabled',1,'{}',X'1bdc442043a0b3ec63796c5a3f34bd812b48aa2aaee01286913937b32b1618d0');

    INSERT INTO logbook VALUES (7,1795948943868,1795948943868,'root','vm','journal','desk',1,'journal.noted',1,'{"text":"巡视完毕"}',X'74e7ea4439e642b69b5178aa1662a6e0541c530e109387a0279e42a0cb4a71a2');

    INSERT INTO logbook VALUES (8,1795948943924,1795916520000,'root','vm','ticket','261129-001',1,'ticket.reported',1,'{"category":"leak","channel":"phone","deadlines":{"arrive":{"due":"2026-11-29T02:42:00.000Z","warnAt":"2026-11-29T02:30:00.000Z"},"resolve":{"due":"2026-11-29T09:42:00.000Z","warnAt":"2026-11-29T08:06:00.000Z"},"respond":{"due":"2026-11-29T01:57:00.000Z","warnAt":"2026-11-29T01:54:00.000Z"}},"grid":"b01","number":"261129-001","owner":"root","place":"3F","priority":"P2","reporter":{"name":"王伟","phone":"8123"},"specialist":"works","what":"漏水"}',X'fe7b46f68bf59308b81c539ead79c07a643745adbc62e3df382b507ff3c26c63');

    INSERT INTO logbook VALUES (9,1795948943984,1795948943984,'root','vm','ticket','261129-002',1,'ticket.reported',1,'{"category":"lamp","channel":"hotline","deadlines":{"arrive":{"due":"2026-11-30T06:00:00.000Z","warnAt":"2026-11-30T03:42:00.000Z"},"resolve":{"due":"2026-12-03T10:00:00.000Z","warnAt":"2026-12-03T02:06:00.000Z"},"respond":{"due":"2026-11-30T01:00:00.000Z","warnAt":"2026-11-30T00:54:00.000Z"}},"grid":"b01","number":"261129-002","owner":"root","place":"","priority":"P3","specialist":"works","what":"灯不亮"}',X'2aec040ec75a4cd2f5068301cf45adcadaa229c25016efee1cb49393990bf60a');

    INSERT INTO logbook VALUES (10,1795948944045,1795948944045,'root','vm','ticket','261129-003',1,'ticket.reported',1,'{"category":"leak","channel":"phone","deadlines":{"arrive":{"due":"2026-11-29T11:42:24.045Z","warnAt":"2026-11-29T11:30:24.045Z"},"resolve":{"due":"2026-11-29T18:42:24.045Z","warnAt":"2026-11-29T17:06:24.045Z"},"respond":{"due":"2026-11-29T10:57:24.045Z","warnAt":"2026-11-29T10:54:24.045Z"}},"grid":"b01","number":"261129-003","owner":"root","place":"3F","priority":"P2","recurrenceOf":"261129-001","reporter":{"phone":"9"},"specialist":"works","what":"又漏水"}',X'4e725499095a76cb0fa7a15597ec859023d398044ddd0bac005e69d8f4d4b75a');

    INSERT INTO logbook VALUES (11,1795948944107,1795948944107,'root','vm','ticket','261129-004',1,'ticket.reported',1,'{"category":"lamp","channel":"phone","deadlines":{"arrive":{"due":"2026-11-29T10:57:24.107Z","warnAt":"2026-11-29T10:54:24.107Z"},"resolve":{"due":"2026-11-29T12:42:24.107Z","warnAt":"2026-11-29T12:18:24.107Z"},"respond":{"due":"2026-11-29T10:47:24.107Z","warnAt":"2026-11-29T10:46:24.107Z"}},"grid":"b01","number":"261129-004","owner":"root","place":"2F","priority":"P1","specialist":"works","what":"灯坏"}',X'04becbfc99f4be2ad170239fca02f390b7f8094f4b0044175fd4cda2a175de56');

    INSERT INTO logbook VALUES (12,1795948944167,1795948944167,'root','vm','ticket','261129-005',1,'ticket.reported',1,'{"category":"door","channel":"phone","deadlines":{"arrive":{"due":"2026-11-30T06:00:00.000Z","warnAt":"2026-11-30T03:42:00.000Z"},"resolve":{"due":"2026-12-03T10:00:00.000Z","warnAt":"2026-12-03T02:06:00.000Z"},"respond":{"due":"2026-11-30T01:00:00.000Z","warnAt":"2026-11-30T00:54:00.000Z"}},"grid":"b02","number":"261129-005","owner":"root","place":"","priority":"P3","specialist":"works","what":"门锁不上"}',X'ba9ed32d8affd0b772bab7e6714b03bf104e68ca9ed42f86e935a0e3621cd2c9');

    INSERT INTO logbook VALUES (13,1795948944167,1795948944167,'root','vm','ticket','261129-005',2,'ticket.dispatched',1,'{"automatic":true,"to":{"assisting":[],"team":"repair","technician":"qiang"}}',X'1cdd2222de9075e82d379726964ab24fa929460d838c36a1932786e5bb653527');

    INSERT INTO logbook VALUES (14,1795948944226,1795948944226,'root','vm','ticket','261129-006',1,'ticket.reported',1,'{"category":"leak","channel":"patrol","deadlines":{"arrive":{"due":"2026-11-29T11:42:24.226Z","warnAt":"2026-11-29T11:30:24.226Z"},"resolve":{"due":"2026-11-29T18:42:24.226Z","warnAt":"2026-11-29T17:06:24.226Z"},"respond":{"due":"2026-11-29T10:57:24.226Z","warnAt":"2026-11-29T10:54:24.226Z"}},"grid":"b01","number":"261129-006","place":"4F","priority":"P2","specialist":"works","what":"滴水"}',X'9c4e465c681d5b81fa892cdb753e421a85b224d9493ff0712b950c41ed23c2f6');

    INSERT INTO logbook VALUES (15,1795948944287,1795948944287,'root','vm','ticket','261129-007',1,'ticket.reported',1,'{"category":"leak","channel":"phone","deadlines":{"arrive":{"due":"2026-11-29T11:42:24.287Z","warnAt":"2026-11-29T11:30:24.287Z"},"resolve":{"due":"2026-11-29T18:42:24.287Z","warnAt":"2026-11-29T17:06:24.287Z"},"respond":{"due":"2026-11-29T10:57:24.287Z","warnAt":"2026-11-29T10:54:24.287Z"}},"grid":"b01","number":"261129-007","owner":"root","place":"5F","priority":"P2","specialist":"works","what":"渗水"}',X'eb0aca47aae718a60ba819ee2de4d7ff8496157f8430594dea7e2ab2ac6e61ed');

    INSERT INTO logbook VALUES (16,1795948944361,1795947120000,'root','vm','ticket','261129-008',1,'ticket.reported',1,'{"category":"trapped","channel":"patrol","deadlines":{"arrive":{"due":"2026-11-29T10:27:00.000Z","warnAt":"2026-11-29T10:24:00.000Z"},"resolve":{"due":"2026-11-29T12:12:00.000Z","warnAt":"2026-11-29T11:48:00.000Z"},"respond":{"due":"2026-11-29T10:17:00.000Z","warnAt":"2026-11-29T10:16:00.000Z"}},"grid":"b02","number":"261129-008","place":"","priority":"P1","specialist":"works","what":"电梯困人"}',X'5cf02ae1a0b6521ad15f340a3cc713fababf8ef3a0ce9a98553380994c13c58d');

    INSERT INTO logbook VALUES (17,1795948944422,1795948944422,'root','vm','ticket','261129-009',1,'ticket.reported',1,'{"category":"lamp","channel":"phone","deadlines":{"arrive":{"due":"2026-11-30T06:00:00.000Z","warnAt":"2026-11-30T03:42:00.000Z"},"resolve":{"due":"2026-12-03T10:00:00.000Z","warnAt":"2026-12-03T02:06:00.000Z"},"respond":{"due":"2026-11-30T01:00:00.000Z","warnAt":"2026-11-30T00:54:00.000Z"}},"grid":"b02","number":"261129-009","owner":"root","place":"","priority":"P3","specialist":"works","what":"灯闪"}',X'1c2618817f1f3f93aa62d47483685bb6e1a20a9721c5755eb2089e1b1ed69b95');

    INSERT INTO logbook VALUES (18,1795948944489,1795920120000,'root','vm','ticket','261129-001',2,'ticket.lapsed',1,'{"cause":"arrive","due":"2026-11-29T02:42:00.000Z","escalates":true,"lists":false}',X'f5fdc810b0270e3bc304eeba5957381bf6f925fc8ffb9a2a00ddd0782cc3409c');

    INSERT INTO logbook VALUES (19,1795948944489,1795945320000,'root','vm','ticket','261129-001',3,'ticket.lapsed',1,'{"cause":"resolve","due":"2026-11-29T09:42:00.000Z","escalates":true,"lists":false}',X'bbe07a55fd66779fe26e1a6183ad44294cdb1bc63dbd345f8d525b2cdfc6c557');

    INSERT INTO logbook VALUES (20,1795948944489,1795948944489,'root','vm','ticket','261129-001',4,'ticket.dispatched',1,'{"note":"快","to":{"assisting":["guard"],"team":"repair","technician":"qiang"}}',X'dac5b9519d2794cdecdb2bdd00b36679295d8129cec6f44bb747e1946c078fe5');

    INSERT INTO logbook VALUES (21,1795948944559,1795948944559,'root','vm','ticket','261129-001',5,'ticket.acknowledged',1,'{}',X'de69f8ac93ae9354975b3f57ae0a9c19cca4be1380754c6896880facbcb3ffcc');

    INSERT INTO logbook VALUES (22,1795948944625,1795948944625,'root','vm','ticket','261129-001',6,'ticket.arrived',1,'{"note":"到"}',X'4b28baa56bf6678b559f9e01e405deb598e7ff2ff0cc4127c040754fd835cb1a');

    INSERT INTO logbook VALUES (23,1795948944690,1795948944690,'root','vm','ticket','261129-001',7,'ticket.held',1,'{"note":"等件","reason":"parts","until":"2026-11-29T10:43:24.690Z"}',X'fd335a42dd715e5e45e7c1e67ed0fc7ee4b06769e9f739a17ed5f47d2309b095');

    INSERT INTO logbook VALUES (24,1795948944756,1795948944756,'root','vm','ticket','261129-001',8,'ticket.fee-added',1,'{"part":"阀门","quantity":2,"unitPrice":1250}',X'0288c9b7a5c23f7b8e70d8db699eabc60e4297d1a679fcf693d0ee371646a0d0');

    INSERT INTO logbook VALUES (25,1795948944816,1795948944816,'root','vm','ticket','261129-001',9,'ticket.fee-added',1,'{"labour":3000}',X'd5dd7cf217465870288eb06e22519af327c8232d88198359dbd113e56a104c8e');

    INSERT INTO logbook VALUES (26,1795948944876,1795948944876,'root','vm','ticket','261129-001',10,'ticket.noted',1,'{"note":"备注"}',X'90b5ec8fd96f2232ff35f19ab5b5bc783c743285d5f87c07096502d59e4992d3');

    INSERT INTO logbook VALUES (27,1795948944949,1795948944949,'root','vm','ticket','261129-001',11,'ticket.absorbed',1,'{"absorbed":[],"from":"261129-003","reporters":[{"phone":"9"}]}',X'1611563741a6593309bf9ca4c3b119ec8efd23cf316aacda74f14a4e14a3259b');

    INSERT INTO logbook VALUES (28,1795948944949,1795948944949,'root','vm','ticket','261129-003',2,'ticket.merged',1,'{"into":"261129-001"}',X'595079bb5d0b692bc193010e79254f215bef036eef8857264e1466a5763d0c0b');

    INSERT INTO logbook VALUES (29,1795948945026,1795948945026,'root','vm','ticket','261129-006',2,'ticket.accepted',1,'{"owner":"root"}',X'e7549b5e5e739824ae49ca752a8a83f3132526c39630bb4a925c76380e8272f0');

    INSERT INTO logbook VALUES (30,1795948945105,1795948945105,'root','vm','ticket','261129-006',3,'ticket.edited',1,'{"fields":{"category":"lamp","place":"4F东","specialist":"works"}}',X'6e5437b04772f6411e3c2e0cdb9e6c72d2c5c62b9c17b6075bde5a2454457a92');

    INSERT INTO logbook VALUES (31,1795948945183,1795948945183,'root','vm','ticket','261129-006',4,'ticket.edited',1,'{"deadlines":{"resolve":{"due":"2026-12-06T15:59:24.226Z","warnAt":"2026-12-05T05:19:24.226Z"},"respond":{"due":"2026-11-29T10:57:24.226Z","warnAt":"2026-11-29T10:54:24.226Z"}},"fields":{"priority":"P4"}}',X'4cfaa02e2e8e9595ac5f44f3567bc2278da333d59f564fd9ea844026e5636d5b');

    INSERT INTO logbook VALUES (32,1795948945259,1795948945259,'root','vm','ticket','261129-006',5,'ticket.extended',1,'{"deadlines":{"resolve":{"due":"2026-12-07T18:42:25.259Z","warnAt":"2026-12-06T02:42:25.259Z"},"respond":{"due":"2026-11-29T10:57:24.226Z","warnAt":"2026-11-29T10:54:24.226Z"}},"reason":"等厂家","told":true,"until":"2026-12-07T18:42:25.259Z"}',X'52f54c0fdf1c87b3e305c5559234ad9d0cb28a21c69f96ca1232c4efff35c616');

    INSERT INTO logbook VALUES (33,1795948945324,1795948945324,'root','vm','ticket','261129-004',2,'ticket.dispatched',1,'{"deadlines":{"acknowledgeBy":"2026-11-29T10:45:25.324Z","arrive":{"due":"2026-11-29T10:57:24.107Z","warnAt":"2026-11-29T10:54:24.107Z"},"resolve":{"due":"2026-11-29T12:42:24.107Z","warnAt":"2026-11-29T12:18:24.107Z"},"respond":{"due":"2026-11-29T10:47:24.107Z","warnAt":"2026-11-29T10:46:24.107Z"}},"to":{"assisting":[],"team":"repair"}}',X'a564750d438b902d2377482d30405966239e559844f8dcaf6196a9cb80ffebfc');

    INSERT INTO logbook VALUES (34,1795948945388,1795948945388,'root','vm','ticket','261129-004',3,'ticket.finished',1,'{"withoutArrival":true}',X'4f1b823cae3f5c14df950eb36306ad9a17dbf56f16de730276d0d9146ee0f4a2');

    INSERT INTO logbook VALUES (35,1795948945459,1795948945459,'root','vm','ticket','261129-004',4,'ticket.called-back',1,'{"rating":{"overall":4,"speed":5}}',X'a6849401fe5fcb2d25a9f8ae1bfc35583bfeb09acf107bca22f6cdae19527aee');

    INSERT INTO logbook VALUES (36,1795948945527,1795948945527,'root','vm','ticket','261129-007',2,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"repair"}}',X'ba1d597c92c9c06a13e1bef804d70cb58e1093a27daa5acf256eec9d5ae9c618');

    INSERT INTO logbook VALUES (37,1795948945590,1795948945590,'root','vm','ticket','261129-007',3,'ticket.finished',1,'{"withoutArrival":true}',X'52b90e370ac8bc972ed75fdf7bb5afdaf8d7feaf7cc2e442736327bdbb02c15c');

    INSERT INTO logbook VALUES (38,1795948945652,1795948945652,'root','vm','ticket','261129-007',4,'ticket.reopened',1,'{"carried":{"arrive":59,"resolve":479},"deadlines":{"arrive":{"due":"2026-11-29T11:41:25.652Z","warnAt":"2026-11-29T11:29:25.652Z"},"resolve":{"due":"2026-11-29T18:41:25.652Z","warnAt":"2026-11-29T17:05:25.652Z"},"respond":{"due":"2026-11-29T18:41:25.652Z","warnAt":"2026-11-29T17:05:25.652Z"}},"reason":"又渗了"}',X'b20a3cf6928ad2f07473cfd9e1b965ad9c6e73bae7c86ee3f88b29bc8904d871');

    INSERT INTO logbook VALUES (39,1795948945716,1795948945716,'root','vm','ticket','261129-007',5,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"repair"}}',X'1cf1f7f9a9878fa85eccdd8811284efe6129d7864e7640f20146c85e6c799d7c');

    INSERT INTO logbook VALUES (40,1795948945779,1795948945779,'root','vm','ticket','261129-007',6,'ticket.returned',1,'{"misdispatch":true,"reason":"派错了"}',X'1558b203af4472ce0e95d13b4c065d59c98db21c77526967290808a55d571cc6');

    INSERT INTO logbook VALUES (41,1795948945843,1795948945843,'root','vm','ticket','261129-007',7,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"guard"}}',X'4df13c0c07317f768173d5d542bb8239cd4277a6d48b15f8db5abb7c3d726596');

    INSERT INTO logbook VALUES (42,1795948945908,1795948945908,'root','vm','ticket','261129-007',8,'ticket.finished',1,'{"withoutArrival":true}',X'2d33c7a8cc70b1db77cf958ee908e49e817b244d138bcd91586ed77b4450cf39');

    INSERT INTO logbook VALUES (43,1795948945978,1795948945978,'root','vm','ticket','261129-007',9,'ticket.closed',1,'{"unasked":"notAsked"}',X'ada878af72969386045a70e1ba4e6ac0f46b5d87bb1a1e06941c117648f7e375');

    INSERT INTO logbook VALUES (44,1795948946048,1795947420000,'root','vm','ticket','261129-008',2,'ticket.lapsed',1,'{"cause":"respond","due":"2026-11-29T10:17:00.000Z","escalates":true,"lists":false}',X'27cb858797b58115a135ef208703bebf44f833e4f023df013289eb93bf329422');

    INSERT INTO logbook VALUES (45,1795948946048,1795948020000,'root','vm','ticket','261129-008',3,'ticket.lapsed',1,'{"cause":"arrive","due":"2026-11-29T10:27:00.000Z","escalates":true,"lists":false}',X'74dc5c6dee2d7132ef6a4e6361f7c938aed25eb4a3d0f3e8b16957dd1eaa287d');

    INSERT INTO logbook VALUES (46,1795948946048,1795948946048,'root','vm','ticket','261129-008',4,'ticket.dispatched',1,'{"deadlines":{"acknowledgeBy":"2026-11-29T10:45:26.048Z","arrive":{"due":"2026-11-29T10:27:00.000Z","warnAt":"2026-11-29T10:24:00.000Z"},"resolve":{"due":"2026-11-29T12:12:00.000Z","warnAt":"2026-11-29T11:48:00.000Z"},"respond":{"due":"2026-11-29T10:17:00.000Z","warnAt":"2026-11-29T10:16:00.000Z"}},"owner":"root","to":{"assisting":[],"team":"repair"}}',X'8a3521954c9752d3d71a87413d58a0dd230ffe44333ef44fc4f96b08b7667e34');

    INSERT INTO logbook VALUES (47,1795948946115,1795948946115,'root','vm','ticket','261129-009',2,'ticket.rejected',1,'{"reason":"不归本院"}',X'06144f3fef82e8d3169671a9952d6699b1c08b914e2fd9c433240fcac786056d');

    INSERT INTO logbook VALUES (48,1795948946241,1795948946241,'root','vm','ticket','261129-002',2,'ticket.held',1,'{"reason":"weather","until":"2026-12-02T10:42:26.241Z"}',X'830d990dedc9819a8e053bd245c7bfb3211276dca6004b480e86d1821a44ed25');

    INSERT INTO logbook VALUES (49,1795948946312,1795948946312,'root','vm','ticket','261129-002',3,'ticket.undone',1,'{"revision":2}',X'3e413da274b2810c6eaa24a2476b8bb90c5518e47daf3bc3eee280f734977a50');

    INSERT INTO logbook VALUES (50,1795948946385,1795948946385,'root','vm','ticket','261129-002',4,'ticket.edited',1,'{"fields":{"what":"灯全不亮"}}',X'391c64c4bdd9c476a45c6904f8b2138ae62fabfce1c7cbc3c5a73de2b3223cba');

    INSERT INTO logbook VALUES (51,1795948946448,1795948946448,'root','vm','ticket','261129-002',5,'ticket.corrected',1,'{"reason":"写错了","revision":4}',X'5c500438289a9d754b284abd4347a7955e1c573d64639b303a86cad6b8a5c279');

    INSERT INTO logbook VALUES (52,1795948946740,1795831200000,'root','vm','ticket','261128-001',1,'ticket.imported',1,'{"category":"leak","channel":"hotline","deadlines":{"arrive":{"due":"2026-11-28T03:00:00.000Z","warnAt":"2026-11-28T02:48:00.000Z"},"resolve":{"due":"2026-11-28T10:00:00.000Z","warnAt":"2026-11-28T08:24:00.000Z"},"respond":{"due":"2026-11-28T02:15:00.000Z","warnAt":"2026-11-28T02:12:00.000Z"}},"digest":"b30f95417bcadcca157f6e342a503254","grid":"b01","isTimed":true,"lapses":[{"cause":"respond","due":"2026-11-28T02:15:00.000Z","escalates":false,"lists":false},{"cause":"arrive","due":"2026-11-28T03:00:00.000Z","escalates":false,"lists":false},{"cause":"resolve","due":"2026-11-28T10:00:00.000Z","escalates":false,"lists":false}],"number":"261128-001","place":"3F","priority":"P2","reportedAt":"2026-11-28T02:00:00.000Z","source":{"key":"A1","name":"city"},"specialist":"works","state":"reported","what":"管道漏水"}',X'2b08f43e762dbb00abf941c7c14c7be19e43a11ebe8530a517975782b81a4664');

    INSERT INTO logbook VALUES (53,1795948946740,1795741200000,'root','vm','ticket','261127-001',1,'ticket.imported',1,'{"category":"lamp","channel":"hotline","deadlines":{"arrive":{"due":"2026-11-27T06:30:00.000Z","warnAt":"2026-11-27T05:42:00.000Z"},"resolve":{"due":"2026-12-02T10:00:00.000Z","warnAt":"2026-12-02T02:12:00.000Z"},"respond":{"due":"2026-11-27T01:30:00.000Z","warnAt":"2026-11-27T01:24:00.000Z"}},"digest":"695be7e1087f016003a157e919bddeb0","doneAt":"2026-11-27T02:00:00.000Z","grid":"b01","isTimed":true,"lapses":[{"cause":"respond","due":"2026-11-27T01:30:00.000Z","escalates":false,"lists":false}],"number":"261127-001","place":"2F","priority":"P3","reportedAt":"2026-11-27T01:00:00.000Z","source":{"key":"A2","name":"city"},"specialist":"works","state":"done","what":"灯不亮"}',X'4f4db9dbd39c16fa914fea05a6a66acc75b78ecd3335c50b3ea3c6f56f7f3a12');

    INSERT INTO logbook VALUES (54,1795948946875,1795948946875,'root','vm','site','site',2,'site.applied',1,'{"site":{"calendars":[{"holidays":[],"id":"working","weekdays":[1,2,3,4,5],"windows":[{"end":720,"start":510},{"end":1080,"start":810}],"workdays":[]},{"holidays":[],"id":"always","weekdays":[1,2,3,4,5,6,7],"windows":[{"end":1440,"start":0}],"workdays":[]}],"categories":[{"aliases":[],"id":"trapped","name":{"en":"Trapped","zh":"困人"},"priority":"P1","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"leak","name":{"en":"Leak","zh":"漏水"},"priority":"P2","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"lamp","name":{"en":"Lamp","zh":"灯"},"priority":"P3","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"automatic":true,"id":"door","name":{"en":"Door","zh":"门"},"priority":"P3","specialist":"works","targets":[],"team":"repair"}],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}},{"aliases":[],"id":"b02","name":{"en":"Two","zh":"二"},"places":[],"short":{"en":"2","zh":"二"}}],"name":{"en":"Court","zh":"小院"},"people":[{"id":"qiang","name":{"en":"Qiang","zh":"强"},"skills":[],"team":"repair"}],"roster":[{"people":["qiang"],"shift":"day"}],"rules":{"acknowledgeMinutes":3,"ratingChangeHours":12,"recurrenceDays":30,"reopenPercent":25,"undoSeconds":60,"warningPercent":80},"shifts":[{"end":1439,"id":"day","name":{"en":"Day","zh":"白班"},"start":0}],"specialists":[{"aliases":[],"id":"works","name":{"en":"Works","zh":"工"},"short":{"en":"W","zh":"工"}}],"targets":[{"arrive":15,"calendar":"always","priority":"P1","resolve":120,"respond":5,"startsAtOnce":false},{"arrive":60,"calendar":"always","priority":"P2","resolve":600,"respond":15,"startsAtOnce":false},{"arrive":240,"calendar":"working","priority":"P3","resolve":"3wd","respond":30,"startsAtOnce":false},{"calendar":"working","priority":"P4","resolve":"7d","respond":480,"startsAtOnce":false}],"teams":[{"aliases":[],"id":"repair","name":{"en":"Repair","zh":"修"},"short":{"en":"R","zh":"修"},"specialist":"works"},{"aliases":[],"id":"guard","name":{"en":"Guard","zh":"保"},"short":{"en":"G","zh":"保"},"specialist":"works"}],"zone":"Asia/Shanghai"}}',X'b0b6a7d66e14ef164def899785b2e8ab14eadbbac72adbd5f8d7d46ff2aefcc1');

    INSERT INTO logbook VALUES (55,1795948946875,1795948946875,'root','vm','ticket','261128-001',2,'ticket.rescheduled',1,'{"deadlines":{"arrive":{"due":"2026-11-28T03:00:00.000Z","warnAt":"2026-11-28T02:48:00.000Z"},"resolve":{"due":"2026-11-28T12:00:00.000Z","warnAt":"2026-11-28T10:00:00.000Z"},"respond":{"due":"2026-11-28T02:15:00.000Z","warnAt":"2026-11-28T02:12:00.000Z"}}}',X'c1c971bbec5e27482db14a237d2ec71143a4dd5935aaa77d6a68f1d117cb4106');

    INSERT INTO logbook VALUES (56,1795948946875,1795948946875,'root','vm','ticket','261129-001',12,'ticket.rescheduled',1,'{"deadlines":{"arrive":{"due":"2026-11-29T02:42:00.000Z","warnAt":"2026-11-29T02:30:00.000Z"},"resolve":{"due":"2026-11-29T11:42:00.000Z","warnAt":"2026-11-29T09:42:00.000Z"},"respond":{"due":"2026-11-29T01:57:00.000Z","warnAt":"2026-11-29T01:54:00.000Z"}}}',X'c7de5db3ce8c07787c3af4791062b58f3696b9217a70f56f5fb27f91371ba5dc');

    INSERT INTO logbook VALUES (57,1795949009074,1795949004690,'root','vm','ticket','261129-001',13,'ticket.lapsed',1,'{"cause":"hold","due":"2026-11-29T10:43:24.690Z","escalates":false,"lists":false}',X'b4adcb04b48a2c72f609662f61243026639bec8f189a5caa325f2b7cf8f28914');

    INSERT INTO logbook VALUES (58,1795949009074,1795949009074,'root','vm','ticket','261129-001',14,'ticket.resumed',1,'{"deadlines":{"arrive":{"due":"2026-11-29T02:42:00.000Z","warnAt":"2026-11-29T02:30:00.000Z"},"resolve":{"due":"2026-11-29T11:43:00.000Z","warnAt":"2026-11-29T09:43:00.000Z"},"respond":{"due":"2026-11-29T01:57:00.000Z","warnAt":"2026-11-29T01:54:00.000Z"}}}',X'4dbba4b0d92ae0c2563e03c73de6c69a0003ee01ba193a3eb698f7c4be01c350');

    INSERT INTO logbook VALUES (59,1795949009339,1795949009339,'root','vm','ticket','261129-002',6,'ticket.held',1,'{"note":"等批","reason":"approval","until":"2026-12-28T14:43:29.339Z"}',X'19e1ddeeb24eaca184e35ab0f783af6c7781eb3a0113822c8a3e9163618c6c15');

    INSERT INTO logbook VALUES (60,1795975211654,1795975211654,'root','vm','ticket','261129-006',6,'ticket.noted',1,'{"note":"看过了"}',X'd2678f601b994e4137122eff7bf01ad6f1a9c67c2c62ea846ab3f7c40c15f5d5');

    INSERT INTO tickets VALUES (2611270000001,1,6,3,'b01','works','lamp','2F','灯不亮','hotline',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795741200000,NULL,NULL,NULL,NULL,1795744800000,NULL,NULL,NULL,NULL,NULL,9223372036854775807,4,1,NULL,0,'city','A2',NULL,1795743000000,1795761000000,1796205600000,NULL,NULL,0,53);

    INSERT INTO tickets VALUES (2611280000001,2,1,2,'b01','works','leak','3F','管道漏水','hotline',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1795831200000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795832100000,1795832100000,2,1,NULL,0,'city','A1',NULL,1795832100000,1795834800000,1795867200000,1795831920000,NULL,0,55);

    INSERT INTO tickets VALUES (2611290000001,14,4,2,'b01','works','leak','3F','漏水','phone','王伟','8123',NULL,'root','repair','qiang','guard',1,1795916520000,1795916520000,1795948944489,1795948944559,1795948944625,NULL,NULL,NULL,NULL,NULL,1795945320000,1795945320000,2,1,NULL,5500,NULL,NULL,NULL,1795917420000,1795920120000,1795952580000,1795945380000,NULL,2,58);

    INSERT INTO tickets VALUES (2611290000002,6,5,3,'b01','works','lamp','','灯不亮','hotline',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795948943984,1795948943984,NULL,NULL,NULL,NULL,NULL,NULL,1798469009339,2,NULL,1798469009339,3,1,NULL,0,NULL,NULL,NULL,1796000400000,1796018400000,1796292000000,NULL,1798469009339,0,59);

    INSERT INTO tickets VALUES (2611290000003,2,9,2,'b01','works','leak','3F','又漏水','phone',NULL,'9',NULL,'root',NULL,NULL,NULL,0,1795948944045,1795948944045,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,1,NULL,0,NULL,NULL,2611290000001,1795949844045,1795952544045,1795977744045,NULL,NULL,0,28);

    INSERT INTO tickets VALUES (2611290000004,4,7,1,'b01','works','lamp','2F','灯坏','phone',NULL,NULL,NULL,'root','repair',NULL,NULL,0,1795948944107,1795948944107,1795948945324,NULL,1795948945388,1795948945388,1795948945459,1795948945459,NULL,NULL,NULL,NULL,5,1,4,0,NULL,NULL,NULL,1795949244107,1795949844107,1795956144107,NULL,NULL,0,35);

    INSERT INTO tickets VALUES (2611290000005,2,3,3,'b02','works','door','','门锁不上','phone',NULL,NULL,NULL,'root','repair','qiang',NULL,0,1795948944167,1795948944167,1795948944167,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796018400000,2,1,NULL,0,NULL,NULL,NULL,1796000400000,1796018400000,1796292000000,1796010120000,1796018400000,0,13);

    INSERT INTO tickets VALUES (2611290000006,6,2,4,'b01','works','lamp','4F东','滴水','patrol',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795948944226,1795948945026,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796668945259,2,1,NULL,0,NULL,NULL,NULL,1795949844226,NULL,1796668945259,1796524945259,1796668945259,0,60);

    INSERT INTO tickets VALUES (2611290000007,9,7,2,'b01','works','leak','5F','渗水','phone',NULL,NULL,NULL,'root','guard',NULL,NULL,0,1795948944287,1795948945652,1795948945716,NULL,1795948945908,1795948945908,NULL,1795948945978,NULL,NULL,NULL,NULL,5,2,NULL,0,NULL,NULL,NULL,1795977685652,1795952485652,1795977685652,NULL,NULL,0,43);

    INSERT INTO tickets VALUES (2611290000008,4,3,1,'b02','works','trapped','','电梯困人','patrol',NULL,NULL,NULL,'root','repair',NULL,NULL,0,1795947120000,1795948946048,1795948946048,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795948020000,1795948020000,1,1,NULL,0,NULL,NULL,NULL,1795947420000,1795948020000,1795954320000,1795947840000,1795949126048,2,46);

    INSERT INTO tickets VALUES (2611290000009,2,8,3,'b02','works','lamp','','灯闪','phone',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795948944422,1795948944422,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,5,1,NULL,0,NULL,NULL,NULL,1796000400000,1796018400000,1796292000000,NULL,NULL,0,47);

    INSERT INTO counters VALUES (1,'b01','works',2,1);

    INSERT INTO counters VALUES (2,'b01','works',4,1);

    INSERT INTO counters VALUES (3,'b02','works',1,1);

    INSERT INTO counters VALUES (3,'b02','works',3,1);

    INSERT INTO counters VALUES (4,'b01','works',2,1);

    INSERT INTO counters VALUES (5,'b01','works',3,1);

    INSERT INTO counters VALUES (6,'b01','works',3,1);

    INSERT INTO counters VALUES (7,'b01','works',1,1);

    INSERT INTO counters VALUES (7,'b01','works',2,1);

    INSERT INTO counters VALUES (8,'b02','works',3,1);

    INSERT INTO counters VALUES (9,'b01','works',2,1);

    INSERT INTO day_numbers VALUES (261127,1);

    INSERT INTO day_numbers VALUES (261128,1);

    INSERT INTO day_numbers VALUES (261129,9);

    INSERT INTO sources VALUES ('city','A1',2611280000001,'b30f95417bcadcca157f6e342a503254');

    INSERT INTO sources VALUES ('city','A2',2611270000001,'695be7e1087f016003a157e919bddeb0');

    INSERT INTO operators VALUES ('li','李梅','leader',NULL,1,4);

    INSERT INTO operators VALUES ('root','root','administrator leader operator supervisor','root',1,1);

    INSERT INTO site VALUES (1,2,'{"calendars":[{"holidays":[],"id":"working","weekdays":[1,2,3,4,5],"windows":[{"end":720,"start":510},{"end":1080,"start":810}],"workdays":[]},{"holidays":[],"id":"always","weekdays":[1,2,3,4,5,6,7],"windows":[{"end":1440,"start":0}],"workdays":[]}],"categories":[{"aliases":[],"id":"trapped","name":{"en":"Trapped","zh":"困人"},"priority":"P1","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"leak","name":{"en":"Leak","zh":"漏水"},"priority":"P2","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"lamp","name":{"en":"Lamp","zh":"灯"},"priority":"P3","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"automatic":true,"id":"door","name":{"en":"Door","zh":"门"},"priority":"P3","specialist":"works","targets":[],"team":"repair"}],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}},{"aliases":[],"id":"b02","name":{"en":"Two","zh":"二"},"places":[],"short":{"en":"2","zh":"二"}}],"name":{"en":"Court","zh":"小院"},"people":[{"id":"qiang","name":{"en":"Qiang","zh":"强"},"skills":[],"team":"repair"}],"roster":[{"people":["qiang"],"shift":"day"}],"rules":{"acknowledgeMinutes":3,"ratingChangeHours":12,"recurrenceDays":30,"reopenPercent":25,"undoSeconds":60,"warningPercent":80},"shifts":[{"end":1439,"id":"day","name":{"en":"Day","zh":"白班"},"start":0}],"specialists":[{"aliases":[],"id":"works","name":{"en":"Works","zh":"工"},"short":{"en":"W","zh":"工"}}],"targets":[{"arrive":15,"calendar":"always","priority":"P1","resolve":120,"respond":5,"startsAtOnce":false},{"arrive":60,"calendar":"always","priority":"P2","resolve":600,"respond":15,"startsAtOnce":false},{"arrive":240,"calendar":"working","priority":"P3","resolve":"3wd","respond":30,"startsAtOnce":false},{"calendar":"working","priority":"P4","resolve":"7d","respond":480,"startsAtOnce":false}],"teams":[{"aliases":[],"id":"repair","name":{"en":"Repair","zh":"修"},"short":{"en":"R","zh":"修"},"specialist":"works"},{"aliases":[],"id":"guard","name":{"en":"Guard","zh":"保"},"short":{"en":"G","zh":"保"},"specialist":"works"}],"zone":"Asia/Shanghai"}');

    INSERT INTO ticket_text (rowid, words) VALUES (2611270000001, ' 漏水');

    INSERT INTO open_text (rowid, words) VALUES (2611270000001, ' 漏水');

    INSERT INTO local_drafts VALUES ('root','vm','new',1,'三楼');

    INSERT INTO local_editing VALUES ('vm','root',2611270000001,1795948935000,1795948935000);

    INSERT INTO local_filters VALUES ('root','漏','cat:leak');

    INSERT INTO local_hooks VALUES ('wechat',7,'[]',NULL,0);

    PRAGMA application_id = 1198670963;

    PRAGMA user_version = 3;
    """#
