/// A desk of schema 1 with an entry of every kind, as that schema's program wrote it.
let schema1Busy = #"""
    INSERT INTO logbook VALUES(1,1795275945003,1795275945003,'root','vm','operator','root',1,'operator.added',1,'{"id":"root","name":"root","roles":["administrator","leader","operator","supervisor"],"systemUser":"root"}',X'78f4e9e96f78ecee69c15ed07705ca0911e335048973324185a500c8d0639b37');

    INSERT INTO logbook VALUES(2,1795275945003,1795275945003,'root','vm','site','site',1,'site.applied',1,'{"site":{"calendars":[{"holidays":[],"id":"working","weekdays":[1,2,3,4,5],"windows":[{"end":720,"start":510},{"end":1080,"start":810}],"workdays":[]}],"categories":[{"aliases":[],"id":"leak","name":{"en":"Leak","zh":"漏水"},"priority":"P2","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"lamp","name":{"en":"Lamp","zh":"灯"},"priority":"P3","specialist":"works","targets":[],"team":"repair"}],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}},{"aliases":[],"id":"b02","name":{"en":"Two","zh":"二"},"places":[],"short":{"en":"2","zh":"二"}}],"name":{"en":"Yard","zh":"小院"},"people":[{"id":"qiang","name":{"en":"Qiang","zh":"强"},"skills":[],"team":"repair"}],"roster":[],"rules":{"ratingChangeHours":12,"recurrenceDays":30,"undoSeconds":60},"shifts":[{"end":1200,"id":"day","name":{"en":"白班","zh":"白班"},"start":480}],"specialists":[{"aliases":[],"id":"works","name":{"en":"Works","zh":"工"},"short":{"en":"W","zh":"工"}}],"targets":[{"arrive":15,"calendar":"working","priority":"P1","resolve":120,"respond":5},{"arrive":60,"calendar":"working","priority":"P2","resolve":480,"respond":15},{"arrive":240,"calendar":"working","priority":"P3","resolve":1440,"respond":30},{"calendar":"working","priority":"P4","resolve":90,"respond":480}],"teams":[{"aliases":[],"id":"repair","name":{"en":"Repair","zh":"修"},"short":{"en":"R","zh":"修"},"specialist":"works"},{"aliases":[],"id":"guard","name":{"en":"Guard","zh":"保"},"short":{"en":"G","zh":"保"},"specialist":"works"}],"zone":"Asia/Shanghai"}}',X'22c4b7ef4ada2ec60ded5e795b78e1ed02f5d62f133d92848d5cfa3a4a480adc');

    INSERT INTO logbook VALUES(3,1795275945147,1795275945147,'root','vm','operator','li',1,'operator.added',1,'{"id":"li","name":"李","roles":["leader"]}',X'85001a4a2622398a8e7831b7073d029bda34533e6a281e40acb0831f0b4b4a64');

    INSERT INTO logbook VALUES(4,1795275945259,1795275945259,'root','vm','operator','li',2,'operator.changed',1,'{"name":"李梅"}',X'203d7333ae07ddfa146207f24d6cd03290c30e1a883da579ba2671cfcbf88b9d');

    INSERT INTO logbook VALUES(5,1795275945340,1795275945340,'root','vm','operator','li',3,'operator.disabled',1,'{}',X'48e9065ff10ee420ac8ff2935e261cfc341632ab75e346b248d070c009d87182');

    INSERT INTO logbook VALUES(6,1795275945424,1795275945424,'root','vm','operator','li',4,'operator.enabled',1,'{}',X'7352d584e01df9a2a5f664966667eca96f31f649d3f1bd4fe55ed374029e0e4f');

    INSERT INTO logbook VALUES(7,1795275945725,1795275945725,'root','vm','site','site',2,'site.applied',1,'{"site":{"calendars":[{"holidays":[],"id":"working","weekdays":[1,2,3,4,5],"windows":[{"end":720,"start":510},{"end":1080,"start":810}],"workdays":[]}],"categories":[{"aliases":[],"id":"leak","name":{"en":"Leak","zh":"漏水"},"priority":"P2","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"lamp","name":{"en":"Lamp","zh":"灯"},"priority":"P3","specialist":"works","targets":[],"team":"repair"}],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}},{"aliases":[],"id":"b02","name":{"en":"Two","zh":"二"},"places":[],"short":{"en":"2","zh":"二"}}],"name":{"en":"Court","zh":"小院"},"people":[{"id":"qiang","name":{"en":"Qiang","zh":"强"},"skills":[],"team":"repair"}],"roster":[],"rules":{"ratingChangeHours":12,"recurrenceDays":30,"undoSeconds":60},"shifts":[{"end":1200,"id":"day","name":{"en":"白班","zh":"白班"},"start":480}],"specialists":[{"aliases":[],"id":"works","name":{"en":"Works","zh":"工"},"short":{"en":"W","zh":"工"}}],"targets":[{"arrive":15,"calendar":"working","priority":"P1","resolve":120,"respond":5},{"arrive":60,"calendar":"working","priority":"P2","resolve":480,"respond":15},{"arrive":240,"calendar":"working","priority":"P3","resolve":1440,"respond":30},{"calendar":"working","priority":"P4","resolve":90,"respond":480}],"teams":[{"aliases":[],"id":"repair","name":{"en":"Repair","zh":"修"},"short":{"en":"R","zh":"修"},"specialist":"works"},{"aliases":[],"id":"guard","name":{"en":"Guard","zh":"保"},"short":{"en":"G","zh":"保"},"specialist":"works"}],"zone":"Asia/Shanghai"}}',X'41368fed5e428ae5bf7b276e6df9f3ad6fbf1bde54eed66e084402eb3646d710');

    INSERT INTO logbook VALUES(8,1795275945813,1795275945813,'root','vm','journal','desk',1,'journal.noted',1,'{"text":"巡视完毕"}',X'770b76bf4c24706ec1ada0cae90e5111ba7ff1ee9af68fa9e2eb7fb9e267cbb8');

    INSERT INTO logbook VALUES(9,1795275945893,1795275945893,'root','vm','ticket','261121-001',1,'ticket.reported',1,'{"category":"leak","channel":"phone","grid":"b01","number":"261121-001","owner":"root","place":"3F","priority":"P2","reporter":{"name":"王伟","phone":"8123"},"specialist":"works","what":"漏水"}',X'88477198d67fe066d7dabeb1e3391535ddcbd62ae3932cf59ac86741a683ca7a');

    INSERT INTO logbook VALUES(10,1795275945990,1795275945990,'root','vm','ticket','261121-002',1,'ticket.reported',1,'{"category":"lamp","channel":"hotline","grid":"b01","number":"261121-002","owner":"root","place":"","priority":"P3","specialist":"works","what":"灯不亮"}',X'af2956963753c7774ae4149cc2d3f655be94a05c02d489b9028162aae680f97e');

    INSERT INTO logbook VALUES(11,1795275946082,1795275946082,'root','vm','ticket','261121-003',1,'ticket.reported',1,'{"category":"leak","channel":"phone","grid":"b01","number":"261121-003","owner":"root","place":"3F","priority":"P2","recurrenceOf":"261121-001","reporter":{"phone":"9"},"specialist":"works","what":"也漏水"}',X'5c7cb43a0ca40fd4c19652110fc1b4d7ecdd56ecfcb42fde4a762d5047bcd600');

    INSERT INTO logbook VALUES(12,1795275946185,1795275946185,'root','vm','ticket','261121-004',1,'ticket.reported',1,'{"category":"lamp","channel":"phone","grid":"b01","number":"261121-004","owner":"root","place":"2F","priority":"P1","specialist":"works","what":"灯坏"}',X'499af7e1c9e42d9fe765b589158fb5f96513f7985320485a30babeb31e446708');

    INSERT INTO logbook VALUES(13,1795275946285,1795275946285,'root','vm','ticket','261121-005',1,'ticket.reported',1,'{"category":"lamp","channel":"phone","grid":"b01","number":"261121-005","owner":"root","place":"","priority":"P3","specialist":"works","what":"门禁"}',X'438b1aa2e40c82839cdc326df191e7ad2415e65ba82ed6e24532c6cb30005c39');

    INSERT INTO logbook VALUES(14,1795275946390,1795275946390,'root','vm','ticket','261121-006',1,'ticket.reported',1,'{"category":"leak","channel":"patrol","grid":"b01","number":"261121-006","place":"4F","priority":"P2","specialist":"works","what":"滴水"}',X'2fe454c7bc54b8621d59b3438db9f81a855dc6e298269c777c7dfda1dd19c474');

    INSERT INTO logbook VALUES(15,1795275946489,1795275946489,'root','vm','ticket','261121-007',1,'ticket.reported',1,'{"category":"leak","channel":"phone","grid":"b01","number":"261121-007","owner":"root","place":"5F","priority":"P2","specialist":"works","what":"渗水"}',X'd2dc44661fcb61062327709b76f03cd9a056b2dd4a67c2919c5da5f37939427d');

    INSERT INTO logbook VALUES(16,1795275946599,1795275946599,'root','vm','ticket','261121-008',1,'ticket.reported',1,'{"category":"leak","channel":"phone","grid":"b01","number":"261121-008","owner":"root","place":"6F","priority":"P2","specialist":"works","what":"堵了"}',X'bc27b802965175c293a51359ad1fdc9280eb490108539b1fb23f2eaf8e02db5e');

    INSERT INTO logbook VALUES(17,1795275946745,1795275946745,'root','vm','ticket','261121-006',2,'ticket.accepted',1,'{"owner":"root"}',X'1b27af1ee68490ac914afa01c41fb8311a23a4a61e22ef3507804967c034f59b');

    INSERT INTO logbook VALUES(18,1795275946907,1795275946907,'root','vm','ticket','261121-001',2,'ticket.dispatched',1,'{"note":"快","to":{"assisting":["guard"],"team":"repair","technician":"qiang"}}',X'db0d408d4320a57178b3ea9e21a4d159d9b3f22427a96d843aa64e9b759657ae');

    INSERT INTO logbook VALUES(19,1795275947046,1795275947046,'root','vm','ticket','261121-001',3,'ticket.acknowledged',1,'{}',X'302db4f9892a769680d739c28e44e03aec8b370eec72e2aa5fa26c6951d5f9f2');

    INSERT INTO logbook VALUES(20,1795275947197,1795275947197,'root','vm','ticket','261121-001',4,'ticket.arrived',1,'{"note":"到"}',X'8b2cd46a059a7910cf96a45bc777e0c72d7e3d9168a22cb0766c7c7993fb3baf');

    INSERT INTO logbook VALUES(21,1795275947305,1795275947305,'root','vm','ticket','261121-001',5,'ticket.held',1,'{"note":"等件","reason":"parts","until":"2027-05-01T02:00:00.000Z"}',X'799bfa19ad9b58ce6fac22d2f080e96a4740546fda89a6d528cd879086454d25');

    INSERT INTO logbook VALUES(22,1795275947407,1795275947407,'root','vm','ticket','261121-001',6,'ticket.fee-added',1,'{"part":"阀门","quantity":2,"unitPrice":1250}',X'c491b4f4ff7693ab8d4a237aeceb35da265ac91fb8d266840b2802d06047b47c');

    INSERT INTO logbook VALUES(23,1795275947503,1795275947503,'root','vm','ticket','261121-001',7,'ticket.fee-added',1,'{"labour":3000}',X'5062c8e2f90e3bb03453bcaab0db51388bc0ceb40961222d3250f5262665d841');

    INSERT INTO logbook VALUES(24,1795275947687,1795275947687,'root','vm','ticket','261121-001',8,'ticket.noted',1,'{"note":"备注"}',X'6a84571b31a7ab6dbc555d7a83939dcbf33b550fb863d5e707d0d3e2db4cd6db');

    INSERT INTO logbook VALUES(25,1795275947841,1795275947841,'root','vm','ticket','261121-001',9,'ticket.absorbed',1,'{"absorbed":[],"from":"261121-003","reporters":[{"phone":"9"}]}',X'90fd76e525467023eaea94384c5705918567cb5572101c3d1cbb162b4e11d32b');

    INSERT INTO logbook VALUES(26,1795275947841,1795275947841,'root','vm','ticket','261121-003',2,'ticket.merged',1,'{"into":"261121-001"}',X'0f78820ef7014650deabdc7329eb9f3d13a2d01cca8074f61ae487b2bf44a6c8');

    INSERT INTO logbook VALUES(27,1795275948035,1795275948035,'root','vm','ticket','261121-004',2,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"repair"}}',X'cb464fe32c6bd428e8a96d5722972be9585e1db5ca445b4e50adc2926cf09082');

    INSERT INTO logbook VALUES(28,1795275948141,1795275948141,'root','vm','ticket','261121-004',3,'ticket.finished',1,'{"withoutArrival":true}',X'0a6d6e4561311e43fd7637ba78376273c1d8cbac205e17cd6c84508e71be71a4');

    INSERT INTO logbook VALUES(29,1795275948317,1795275948317,'root','vm','ticket','261121-004',4,'ticket.called-back',1,'{"rating":{"overall":4,"speed":5}}',X'04dca29852963231cccd4523d9fde315483d1a7f367ab246dd5f6940f44230f2');

    INSERT INTO logbook VALUES(30,1795275948442,1795275948442,'root','vm','ticket','261121-005',2,'ticket.rejected',1,'{"reason":"不是我们的"}',X'43a77fa6259d13d3c1fce7a8a17073bb1a88aadfeceb738a19d324bb97ea0ff8');

    INSERT INTO logbook VALUES(31,1795275948609,1795275948609,'root','vm','ticket','261121-005',3,'ticket.reopened',1,'{"reason":"是的"}',X'eb49fd2e72e6093f6c415b71741ea77c53a36ac605ad51926e4ce7ba7b9794ea');

    INSERT INTO logbook VALUES(32,1795275948756,1795275948756,'root','vm','ticket','261121-006',3,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"repair"}}',X'17bf3127de322843d56ebd86bd1bcc3d8c835d97a42f46bac2b1a21e1893f6be');

    INSERT INTO logbook VALUES(33,1795275948871,1795275948871,'root','vm','ticket','261121-006',4,'ticket.returned',1,'{"misdispatch":true,"reason":"派错"}',X'fa2ecae55ef3c8705e2f0b09b55d18a09da750e786b7f68384978ac06d07c82b');

    INSERT INTO logbook VALUES(34,1795275948983,1795275948983,'root','vm','ticket','261121-007',2,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"repair"}}',X'd981a45aa730427f865a7e46bd908ffa151ed290d8a3c32db7d4b3edeff40464');

    INSERT INTO logbook VALUES(35,1795275949089,1795275949089,'root','vm','ticket','261121-007',3,'ticket.held',1,'{"reason":"access","until":"2026-12-31T02:00:00.000Z"}',X'ced427b2b5ac8be490f62c3a30e788441b0e2cfe634f82cac9cf0714fdae281c');

    INSERT INTO logbook VALUES(36,1795275949189,1795275949189,'root','vm','ticket','261121-007',4,'ticket.resumed',1,'{}',X'90acfbcfd8c6c80b52caecb31b63f7cd82b5d5847516362ef197b34adaff5595');

    INSERT INTO logbook VALUES(37,1795275949295,1795275949295,'root','vm','ticket','261121-007',5,'ticket.finished',1,'{"withoutArrival":true}',X'066dbcdaa06f8f6715f95e70eba146bcca0cf3a2349b062a13be565ab971ad7f');

    INSERT INTO logbook VALUES(38,1795275949387,1795275949387,'root','vm','ticket','261121-007',6,'ticket.closed',1,'{"unasked":"notAsked"}',X'55ed232b89e4adb565d32b7df02d34e7cfcc4b5e22b9e55da5a5a6db3d35a1bd');

    INSERT INTO logbook VALUES(39,1795275949489,1795275949489,'root','vm','ticket','261121-007',7,'ticket.corrected',1,'{"reason":"点错","revision":6}',X'95dc9d51d252b86fe71a88c1d4b917b20338a65faa33e52b731e7756cb8aaf4f');

    INSERT INTO logbook VALUES(40,1795275949705,1795275949705,'root','vm','ticket','261121-008',2,'ticket.dispatched',1,'{"to":{"assisting":[],"team":"repair"}}',X'999431c5bf2eae346845dee5eefe00a9885ab86d5d6c5a77fc434ff3e086822e');

    INSERT INTO logbook VALUES(41,1795275949878,1795275949878,'root','vm','ticket','261121-008',3,'ticket.undone',1,'{"revision":2}',X'd6498ddad46894dc08967ca75a7ca9b269e3631a208946d8ee27b694353c59a1');

    INSERT INTO logbook VALUES(42,1795275950037,1795275950037,'root','vm','ticket','261121-002',2,'ticket.edited',1,'{"fields":{"priority":"P2","what":"灯全不亮"}}',X'7f783353be1337531d666673bb02973f8edc4814e12b31de60769364ad806346');

    INSERT INTO logbook VALUES(43,1795275950616,1777420800000,'root','vm','ticket','260429-001',1,'ticket.imported',1,'{"category":"lamp","channel":"hotline","digest":"868d58372b7e87771102509265c4859e","grid":"b01","number":"260429-001","place":"","priority":"P3","reportedAt":"2026-04-29T00:00:00.000Z","source":{"key":"A1","name":"city"},"specialist":"works","state":"reported","what":"路灯不亮"}',X'96383807eabbe2dbf049bc5cf42afb791ff3e21fc4dbe9be66ffe59ba915befa');

    INSERT INTO logbook VALUES(44,1795275950616,1777334400000,'root','vm','ticket','260428-001',1,'ticket.imported',1,'{"category":"lamp","channel":"hotline","closedAt":"2026-04-29T00:00:00.000Z","digest":"fe0c22169141ddf25f3527249071a0a9","doneAt":"2026-04-29T00:00:00.000Z","grid":"b01","number":"260428-001","place":"","priority":"P3","reportedAt":"2026-04-28T00:00:00.000Z","source":{"key":"A2","name":"city"},"specialist":"works","state":"closed","what":"路灯闪"}',X'67a45145fd4b11e82fa7b3295c88e967d7926b88df66ce5d8a9cb57cf4ba3974');

    INSERT INTO tickets VALUES(2604280000001,1,7,3,'b01','works','lamp','','路灯闪','hotline',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1777334400000,NULL,NULL,NULL,NULL,1777420800000,NULL,1777420800000,NULL,NULL,NULL,1,NULL,0,'city','A2',NULL,44);

    INSERT INTO tickets VALUES(2604290000001,1,1,3,'b01','works','lamp','','路灯不亮','hotline',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,1777420800000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,0,'city','A1',NULL,43);

    INSERT INTO tickets VALUES(2611210000001,9,5,2,'b01','works','leak','3F','漏水','phone','王伟','8123',NULL,'root','repair','qiang','guard',1,1795275945893,1795275945893,1795275946907,1795275947046,1795275947197,NULL,NULL,NULL,1809136800000,4,1809136800000,1,NULL,5500,NULL,NULL,NULL,25);

    INSERT INTO tickets VALUES(2611210000002,2,2,2,'b01','works','lamp','','灯全不亮','hotline',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795275945990,1795275945990,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,0,NULL,NULL,NULL,42);

    INSERT INTO tickets VALUES(2611210000003,2,9,2,'b01','works','leak','3F','也漏水','phone',NULL,'9',NULL,'root',NULL,NULL,NULL,0,1795275946082,1795275946082,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,0,NULL,NULL,2611210000001,26);

    INSERT INTO tickets VALUES(2611210000004,4,7,1,'b01','works','lamp','2F','灯坏','phone',NULL,NULL,NULL,'root','repair',NULL,NULL,0,1795275946185,1795275946185,1795275948035,NULL,1795275948141,1795275948141,1795275948317,1795275948317,NULL,NULL,NULL,1,4,0,NULL,NULL,NULL,29);

    INSERT INTO tickets VALUES(2611210000005,3,2,3,'b01','works','lamp','','门禁','phone',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795275946285,1795275948609,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,NULL,0,NULL,NULL,NULL,31);

    INSERT INTO tickets VALUES(2611210000006,4,2,2,'b01','works','leak','4F','滴水','patrol',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795275946390,1795275946745,1795275948756,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,0,NULL,NULL,NULL,33);

    INSERT INTO tickets VALUES(2611210000007,7,6,2,'b01','works','leak','5F','渗水','phone',NULL,NULL,NULL,'root','repair',NULL,NULL,0,1795275946489,1795275946489,1795275948983,NULL,1795275949295,1795275949295,NULL,NULL,NULL,NULL,NULL,1,NULL,0,NULL,NULL,NULL,39);

    INSERT INTO tickets VALUES(2611210000008,3,2,2,'b01','works','leak','6F','堵了','phone',NULL,NULL,NULL,'root',NULL,NULL,NULL,0,1795275946599,1795275946599,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,0,NULL,NULL,NULL,41);

    INSERT INTO counters VALUES(1,'b01','works',3,1);

    INSERT INTO counters VALUES(2,'b01','works',2,3);

    INSERT INTO counters VALUES(2,'b01','works',3,1);

    INSERT INTO counters VALUES(5,'b01','works',2,1);

    INSERT INTO counters VALUES(6,'b01','works',2,1);

    INSERT INTO counters VALUES(7,'b01','works',1,1);

    INSERT INTO counters VALUES(7,'b01','works',3,1);

    INSERT INTO counters VALUES(9,'b01','works',2,1);

    INSERT INTO day_numbers VALUES(260428,1);

    INSERT INTO day_numbers VALUES(260429,1);

    INSERT INTO day_numbers VALUES(261121,8);

    INSERT INTO sources VALUES('city','A1',2604290000001,'868d58372b7e87771102509265c4859e');

    INSERT INTO sources VALUES('city','A2',2604280000001,'fe0c22169141ddf25f3527249071a0a9');

    INSERT INTO operators VALUES('li','李梅','leader',NULL,1,4);

    INSERT INTO operators VALUES('root','root','administrator leader operator supervisor','root',1,1);

    INSERT INTO site VALUES(1,2,'{"calendars":[{"holidays":[],"id":"working","weekdays":[1,2,3,4,5],"windows":[{"end":720,"start":510},{"end":1080,"start":810}],"workdays":[]}],"categories":[{"aliases":[],"id":"leak","name":{"en":"Leak","zh":"漏水"},"priority":"P2","specialist":"works","targets":[],"team":"repair"},{"aliases":[],"id":"lamp","name":{"en":"Lamp","zh":"灯"},"priority":"P3","specialist":"works","targets":[],"team":"repair"}],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}},{"aliases":[],"id":"b02","name":{"en":"Two","zh":"二"},"places":[],"short":{"en":"2","zh":"二"}}],"name":{"en":"Court","zh":"小院"},"people":[{"id":"qiang","name":{"en":"Qiang","zh":"强"},"skills":[],"team":"repair"}],"roster":[],"rules":{"ratingChangeHours":12,"recurrenceDays":30,"undoSeconds":60},"shifts":[{"end":1200,"id":"day","name":{"en":"白班","zh":"白班"},"start":480}],"specialists":[{"aliases":[],"id":"works","name":{"en":"Works","zh":"工"},"short":{"en":"W","zh":"工"}}],"targets":[{"arrive":15,"calendar":"working","priority":"P1","resolve":120,"respond":5},{"arrive":60,"calendar":"working","priority":"P2","resolve":480,"respond":15},{"arrive":240,"calendar":"working","priority":"P3","resolve":1440,"respond":30},{"calendar":"working","priority":"P4","resolve":90,"respond":480}],"teams":[{"aliases":[],"id":"repair","name":{"en":"Repair","zh":"修"},"short":{"en":"R","zh":"修"},"specialist":"works"},{"aliases":[],"id":"guard","name":{"en":"Guard","zh":"保"},"short":{"en":"G","zh":"保"},"specialist":"works"}],"zone":"Asia/Shanghai"}');

    INSERT INTO ticket_text (rowid, words) VALUES (2611210000001, '漏水');

    INSERT INTO open_text (rowid, words) VALUES (2611210000001, '漏水');

    INSERT INTO local_drafts VALUES ('root', 'vm', 'new', 1, '三楼');

    INSERT INTO local_editing VALUES ('vm', 'root', 2611210000001, 1795275945003, 1795275945003);

    PRAGMA application_id = 1198670963;

    PRAGMA user_version = 1;
    """#
