/// Characters that converters and OCR put in place of ordinary ones: they look the same and are found by no search.
///
/// NFKC does not do here: it knows hardly any of U+2E80–2EFF, and gives the traditional form of others (⼾ is 户 in our texts, not 戶).
enum OrdinaryForms {
  /// The ordinary character for a radical; `nil` for one that is only a part of characters (氵), or for anything else.
  static func ofRadical(_ scalar: UInt32) -> Character? {
    switch scalar {
    case 0x2E80...0x2EF3: supplement[Int(scalar - 0x2E80)]
    case 0x2F00...0x2FD5: kangxi[Int(scalar - 0x2F00)]
    default: nil
    }
  }

  /// The character that Unicode holds to be the same as a compatibility ideograph. Twelve of that block are ordinary characters.
  static func ofCompatibilityIdeograph(_ scalar: UInt32) -> Character? {
    (0xF900...0xFAFF).contains(scalar) ? compatibility[Int(scalar - 0xF900)] : nil
  }

  /// Each line starts with the number of its first character; a blank holds the place of one that has no ordinary form.
  private static func read(_ lines: [(first: UInt32, characters: String)]) -> [Character?] {
    var all: [Character?] = []
    let start = lines[0].first
    for line in lines {
      precondition(Int(line.first - start) == all.count, "a line of the table is too long or too short")
      all += line.characters.map { $0 == "　" ? nil : $0 }
    }
    return all
  }

  private static let kangxi = read([
    (0x2F00, "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土"),
    (0x2F20, "士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手"),
    (0x2F40, "支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"),
    (0x2F60, "瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"),
    (0x2F80, "聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛"),
    (0x2FA0, "辰辵邑酉釆里金长门阜隶隹雨青非面革韦韭音页风飞食首香马骨高髟斗鬯"),
    (0x2FC0, "鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠"),
  ])

  private static let supplement = read([
    (0x2E80, "　厂　　　　　　　　卜　　　兀　　　巳幺　彐　　　　　　日月　母"),
    (0x2EA0, "民　　　　　　牛　王疋　示　　　　网　　　　羊　　　　聿月臼　　"),
    (0x2EC0, "　虎　　西见角　　贝　车　　　　　长　长门　　雨青韦页风飞食　　"),
    (0x2EE0, "　首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟"),
  ])

  private static let compatibility = read([
    (0xF900, "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭"),
    (0xF920, "鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄"),
    (0xF940, "鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧"),
    (0xF960, "怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵"),
    (0xF980, "呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈"),
    (0xF9A0, "裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂"),
    (0xF9C0, "燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履"),
    (0xF9E0, "易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺"),
    (0xFA00, "切度拓糖宅洞暴輻行降見廓兀嗀　　塚　晴　　凞猪益礼神祥福靖精羽　"),
    (0xFA20, "蘒　諸　　逸都　　　飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎"),
    (0xFA40, "懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著"),
    (0xFA60, "褐視謁謹賓贈辶逸難響頻恵　舘　　並况全侀充冀勇勺喝啕喙嗢塚墳奄奔"),
    (0xFA80, "婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯"),
    (0xFAA0, "猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹"),
    (0xFAC0, "變贈輸遲醙鉶陼難靖韛響頋頻鬒龜　　　㮝䀘䀹　　　齃龎　　　　　　"),
    (0xFAE0, "　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　"),
  ])
}
