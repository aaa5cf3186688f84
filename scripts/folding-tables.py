#!/usr/bin/env python3
"""Writes Sources/Search/Tables/: what search takes for the same character, one `from` and `to` a line.

    python3 scripts/folding-tables.py

compatibility.txt  compatibility form and lower case (Unicode NFKC, single code points of the basic plane; without the shapes of
                   Arabic and the parts of Hangul, which are composed by rules); browsers know it by themselves
variants.txt       what neither covers: brackets, quotation marks, dashes
traditional.txt    the traditional characters of official prose, and the parts of characters that come out of PDF files; a client reads
                   these two from the index, the second only where it is needed

Standard library of Python 3.11 only.
"""

import unicodedata
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "Sources/Search/Tables"
LEFT_OUT = [(0x1100, 0x11FF), (0x3131, 0x318E), (0xA960, 0xA97F), (0xAC00, 0xD7FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)]

# One bracket is as good as another: document numbers are printed with any.
BRACKETS = ("([{〔【〖﹝﹇⟦", ")]}〕】〗﹞﹈⟧")
QUOTES = {"“": '"', "”": '"', "„": '"', "‟": '"', "「": '"', "」": '"', "『": '"', "』": '"', "〝": '"', "〞": '"', "‘": "'", "’": "'"}
DASHES = {dash: "-" for dash in "‐‑‒–—―−─"}
POINTS = {point: "·" for point in "•‧∙⋅・"}

# Radicals that PDF files yield in place of characters; NFKC covers those of Kangxi, but leaves some of them traditional.
RADICALS = dict(zip("⺁⺄⺈⺋⺍⺕⺗⺙⺛⺝⺟⺠⺡⺢⺣⺤⺦⺧⺩⺪⺫⺬⺭⺮⺯⺰⺲⺳⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
                    "厂乙刀卩小彐心攵无月母民水水火爪丬牛王疋目示示竹糸纟网网羊羊羊老聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶邑钅长长长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟"))

# Of official prose; characters whose simplified form depends on the word (后後, 里裡, 干乾幹) lead to the usual one.
TRADITIONAL = """
萬万 與与 專专 業业 東东 絲丝 兩两 嚴严 喪丧 個个 豐丰 臨临 爲为 為为 麗丽 舉举 麼么 義义 烏乌 樂乐 喬乔 習习 鄉乡 書书 買买 亂乱 爭争 於于 虧亏 雲云 亞亚
產产 産产 畝亩 親亲 億亿 僅仅 從从 侖仑 倉仓 儀仪 們们 價价 眾众 衆众 優优 會会 傘伞 偉伟 傳传 傷伤 倫伦 偽伪 體体 餘余 傭佣 僑侨 側侧 償偿 儲储 兒儿 黨党 蘭兰
關关 興兴 養养 獸兽 內内 岡冈 冊册 寫写 軍军 農农 馮冯 決决 況况 凍冻 淨净 準准 涼凉 減减 湊凑 幾几 鳳凤 憑凭 凱凯 擊击 鑿凿 劃划 劉刘 則则 剛刚 創创 刪删 別别
劑剂 勸劝 辦办 務务 動动 勵励 勁劲 勞劳 勢势 勛勋 匯汇 彙汇 區区 醫医 華华 協协 單单 賣卖 盧卢 衛卫 卻却 廠厂 廳厅 歷历 曆历 厲厉 壓压 廁厕 縣县 參参 雙双 發发 髮发
變变 敘叙 葉叶 號号 嘆叹 嚇吓 嗎吗 聽听 啓启 啟启 吳吴 員员 嗚呜 詠咏 響响 問问 喚唤 團团 園园 圍围 國国 圖图 圓圆 聖圣 場场 壞坏 塊块 堅坚 壇坛 壩坝 墳坟 墜坠
壟垄 墊垫 埡垭 墾垦 執执 堯尧 報报 塵尘 墻墙 牆墙 壯壮 聲声 壺壶 處处 備备 復复 複复 頭头 夾夹 奪夺 奮奋 獎奖 妝妆 婦妇 媽妈 娛娱 嬰婴 孫孙 學学 寧宁 寶宝 實实
審审 憲宪 宮宫 寬宽 賓宾 寢寝 對对 尋寻 導导 壽寿 將将 爾尔 塵尘 嘗尝 層层 屆届 屬属 屢屡 歲岁 豈岂 島岛 嶺岭 嶽岳 峽峡 幣币 帥帅 師师 帳帐 帶带 幫帮 幹干
並并 廣广 莊庄 慶庆 廬庐 庫库 應应 廟庙 龐庞 廢废 開开 異异 棄弃 張张 彌弥 彎弯 彈弹 強强 歸归 當当 錄录 録录 徹彻 徑径 禦御 憶忆 懷怀 態态 總总 戀恋 懇恳 惡恶
悶闷 憫悯 驚惊 懼惧 慘惨 懲惩 慣惯 憤愤 願愿 懶懒 戲戏 戰战 戶户 紮扎 撲扑 擴扩 掃扫 揚扬 擾扰 撫抚 拋抛 搶抢 護护 報报 擔担 擬拟 攏拢 揀拣 擁拥 攔拦 撥拨 擇择
掛挂 擋挡 掙挣 揮挥 損损 換换 據据 擄掳 撿捡 搗捣 擺摆 搖摇 攤摊 撐撑 敵敌 斂敛 數数 齋斋 鬥斗 斬斩 斷断 無无 舊旧 時时 曠旷 曉晓 暈晕 暫暂 術术 樸朴 機机 殺杀
雜杂 權权 條条 來来 楊杨 傑杰 極极 構构 樞枢 棗枣 槍枪 楓枫 櫃柜 標标 棧栈 棟栋 欄栏 樹树 樣样 橋桥 檔档 檢检 樓楼 歐欧 歡欢 歟欤 殘残 毀毁 畢毕 氣气 漢汉 湯汤
溝沟 沒没 滬沪 淪沦 滄沧 溫温 濕湿 灣湾 滿满 濫滥 濱滨 漸渐 漁渔 滲渗 潔洁 測测 濟济 瀏浏 渾浑 濃浓 濤涛 澤泽 潤润 漲涨 淚泪 淵渊 灑洒 滅灭 燈灯 靈灵 災灾 爐炉
點点 煉炼 煙烟 煩烦 燒烧 熱热 愛爱 爺爷 牽牵 犧牺 狀状 猶犹 獨独 獄狱 獲获 穫获 獻献 環环 現现 瑪玛 璽玺 瓊琼 電电 畫画 暢畅 疊叠 療疗 瘋疯 癥症 盜盗 盤盘 監监
蓋盖 盡尽 儘尽 睜睁 矯矫 礦矿 碼码 磚砖 確确 礎础 礙碍 禮礼 禍祸 稟禀 離离 種种 積积 稱称 穩稳 窮穷 竊窃 競竞 筆笔 箋笺 築筑 簡简 籌筹 簽签 籤签 類类 糧粮 糾纠
紀纪 約约 紅红 級级 紛纷 純纯 紙纸 紋纹 納纳 紐纽 線线 練练 組组 細细 織织 終终 紹绍 經经 綁绑 結结 給给 絡络 絕绝 統统 絹绢 繡绣 繼继 績绩 緒绪 續续 維维 綱纲
網网 綜综 綠绿 緊紧 縱纵 編编 緣缘 縮缩 繳缴 繫系 係系 總总 羅罗 罰罚 罷罢 聯联 職职 聰聪 肅肃 脈脉 腦脑 膚肤 膽胆 勝胜 脅胁 臺台 檯台 颱台 艦舰 艱艰 藝艺 節节
蘇苏 蘋苹 範范 薦荐 蕩荡 榮荣 藥药 蓮莲 營营 薩萨 蔣蒋 藍蓝 藏藏 蟲虫 雖虽 蝦虾 蠻蛮 補补 襯衬 裝装 製制 見见 觀观 規规 視视 覽览 覺觉 觸触 訂订 計计 訊讯 討讨
讓让 訓训 議议 記记 講讲 許许 論论 設设 訪访 證证 評评 識识 訴诉 診诊 詞词 譯译 試试 詩诗 誠诚 話话 詢询 該该 詳详 語语 誤误 說说 説说 請请 諸诸 諾诺 讀读 課课
誰谁 調调 談谈 謀谋 謂谓 謝谢 謹谨 譜谱 貝贝 負负 貢贡 財财 責责 賢贤 敗败 賬账 貨货 質质 販贩 貧贫 購购 貫贯 貴贵 貸贷 貿贸 費费 賀贺 資资 賦赋 賠赔 賴赖 贈赠
贊赞 趙赵 趕赶 趨趋 躍跃 跡迹 蹤踪 車车 軌轨 轉转 輪轮 軟软 較较 載载 輔辅 輛辆 輝辉 輯辑 輸输 轄辖 辭辞 邊边 遼辽 達达 遷迁 過过 邁迈 運运 還还 這这 進进 遠远
違违 連连 遲迟 適适 選选 遞递 邏逻 遺遗 鄧邓 鄭郑 鄰邻 郵邮 釋释 裏里 裡里 鑒鉴 鑑鉴 針针 釣钓 鈔钞 鋼钢 鑰钥 鐘钟 鍾钟 鈕钮 錢钱 鐵铁 鉛铅 銀银 銅铜 銷销 鎖锁 鋪铺
鏈链 鋒锋 錯错 錦锦 鍵键 鎮镇 鏡镜 長长 門门 閃闪 閉闭 間间 閱阅 闊阔 隊队 陽阳 陰阴 陣阵 階阶 際际 陸陆 陳陈 險险 隨随 隱隐 隸隶 難难 雛雏 霧雾 靜静 韓韩 頁页
頂顶 項项 順顺 須须 鬚须 顧顾 頓顿 頒颁 預预 領领 頗颇 頻频 題题 額额 顏颜 顯显 風风 飄飘 飛飞 飯饭 飲饮 飾饰 飽饱 館馆 馬马 馭驭 駐驻 駕驾 驗验 騎骑 騙骗 驅驱
魯鲁 魚鱼 鮮鲜 鳥鸟 雞鸡 鳴鸣 鵬鹏 鹽盐 麥麦 黃黄 齊齐 齒齿 齡龄 龍龙 龜龟 後后 隻只 製制 註注 誌志 週周 鬱郁 蠟蜡 裡里 遊游 麵面 穀谷 鬆松 佈布 採采 託托 佔占 乾干
"""


def main() -> None:
    variants = {}
    for opening, closing in zip(*BRACKETS):
        variants |= {opening: "(", closing: ")"}
    variants |= QUOTES | DASHES | POINTS
    variants = {old: new for old, new in variants.items() if old not in "()" and old != new}
    traditional = dict(RADICALS)
    for pair in TRADITIONAL.split():
        assert len(pair) == 2 and traditional.get(pair[0], pair[1]) == pair[1], f"{pair} contradicts another pair"
        if pair[0] != pair[1]:
            traditional[pair[0]] = pair[1]
    together = variants | traditional
    assert len(together) == len(variants) + len(traditional), "a character stands in both tables"
    assert all(new not in together for new in together.values()), "a variant leads to another one"

    compatibility = {}
    for code in range(0x80, 0x10000):
        if any(first <= code <= last for first, last in LEFT_OUT) or 0xD800 <= code < 0xE000:
            continue
        old = chr(code)
        new = unicodedata.normalize("NFKC", old).lower()
        if new != old and all(ord(part) < 0x10000 for part in new):
            compatibility[old] = new

    write("compatibility.txt", compatibility)
    write("variants.txt", variants)
    write("traditional.txt", traditional)


def write(name: str, table: dict[str, str]) -> None:
    text = "".join(old + new + "\n" for old, new in sorted(table.items()))
    (TABLES / name).write_text(text, encoding="utf-8")
    print(name, len(table), "characters")


if __name__ == "__main__":
    main()
