package io.proofdesk.rules.signal.text;

/**
 * Traditional characters in their simplified form: those that support messages are made of. A
 * character that is missing here only keeps a phrase from being found, so the list may grow freely.
 */
final class Simplified {
  // both in the order of the traditional characters' code points
  private static final String TRADITIONAL =
      "丟佔併來係倉個們側偵偽備傷僅僱價億儘償優儲兇兌兒內兩冊凍則剛創劃劇劉勁動務勝勞勢"
          + "勵匯區協卻厲參吳員唸問喚單嗎嘆嘗嚇嚐嚴囉國圍園圓圖團執堅報場塊墊墜壓壞壯壹夠夢夾"
          + "奪妳婦媽孫學實審寫寬寶將專尋對導屆層屬岡島師帳帶幣幫幹幾庫廠廢廣張強彈後徑從復徵"
          + "徹恆悅惡惱愛態慘慣憂憐憑憤憶懇應懶懷戰戲戶拋挾捨掃掛採揚換揮損搶撥撿擁擇擊擋擔據"
          + "擠擬擴擺擾攜攝敗敘敵數斃斷於時晉晝暈暫曬書會東枴柵條棄楊業極構槍樂樓標樣樹橋機檔"
          + "檢檯欄權歐歡歲歷歸殘殺殼毀氈氣決沒沖況洩淚淨淺減測湊溫滅滾滿漢漬漲潑潔潤澀濕濟濫"
          + "灑灣災為烏無煙煩熱燈燒燙營爛爭爺爾牆牽犧狀獎獨獲獻現環產畢畫異當疊療癡癢發皺盜盡"
          + "監盤眾睏矇碼礙禮稅種稱積穩窩窮競筆節範築簡簽籃籤糾紀約紅紋純紙級細終組結絕給統絲"
          + "經綠維網緊線編緩練縣縫縮總織繞繡繩繳繼續罰罵習聞聯聰聲職聽肅腦腫腳膚膠臉臟臨臺與"
          + "舉舊艙艱莊華葉著蓋蔔薦藍藝藥蘋處號螢蟲衛裏補裝裡製複褲襪襯規視親覺觀觸訂計訊討託"
          + "記訟訪設許訴診註詐評詞詢試話該詳誇認誠誤說誰課調談請諒論諮諾謊謝證識譯議譴護讀變"
          + "讓讚豐豬貓貝負財貨貪貫責貳貴買貸費貼賀資賊賓賞賠賣賤質賬購贈贊贏趕趙趨跡蹤躍車軌"
          + "軍軟較載輔輕輛輪輸轉辦農這連週進遊運過達遞遠適遲遷選遺還邊邏郵鄉鄭鄰醜醫醬釋釘針"
          + "鈕鉤銀銳銷銹鋼錄錢錯錶鍊鍋鍵鎖鎮鏈鏡鏽鐘鐵鑑鑒鑰鑽長門閃閉開閒間閱闆闊關陣陰陳陸"
          + "隊階際隨險隱隻雖雙雜雞離難雲電霧靈靜韌韓響頁頂項順須預頓頗領頭頻顆題額顏願類顧顯"
          + "風飛飯飲飾餅養餘馬駕騎騙驗驚髒體髮鬆鬥鬧魚鮮鳥鹽麗麼麽黃點黨齊齒齡龍";

  private static final String SIMPLIFIED =
      "丢占并来系仓个们侧侦伪备伤仅雇价亿尽偿优储凶兑儿内两册冻则刚创划剧刘劲动务胜劳势"
          + "励汇区协却厉参吴员念问唤单吗叹尝吓尝严啰国围园圆图团执坚报场块垫坠压坏壮一够梦夹"
          + "夺你妇妈孙学实审写宽宝将专寻对导届层属冈岛师账带币帮干几库厂废广张强弹后径从复征"
          + "彻恒悦恶恼爱态惨惯忧怜凭愤忆恳应懒怀战戏户抛挟舍扫挂采扬换挥损抢拨捡拥择击挡担据"
          + "挤拟扩摆扰携摄败叙敌数毙断于时晋昼晕暂晒书会东拐栅条弃杨业极构枪乐楼标样树桥机档"
          + "检台栏权欧欢岁历归残杀壳毁毡气决没冲况泄泪净浅减测凑温灭滚满汉渍涨泼洁润涩湿济滥"
          + "洒湾灾为乌无烟烦热灯烧烫营烂争爷尔墙牵牺状奖独获献现环产毕画异当叠疗痴痒发皱盗尽"
          + "监盘众困蒙码碍礼税种称积稳窝穷竞笔节范筑简签篮签纠纪约红纹纯纸级细终组结绝给统丝"
          + "经绿维网紧线编缓练县缝缩总织绕绣绳缴继续罚骂习闻联聪声职听肃脑肿脚肤胶脸脏临台与"
          + "举旧舱艰庄华叶着盖卜荐蓝艺药苹处号荧虫卫里补装里制复裤袜衬规视亲觉观触订计讯讨托"
          + "记讼访设许诉诊注诈评词询试话该详夸认诚误说谁课调谈请谅论咨诺谎谢证识译议谴护读变"
          + "让赞丰猪猫贝负财货贪贯责二贵买贷费贴贺资贼宾赏赔卖贱质账购赠赞赢赶赵趋迹踪跃车轨"
          + "军软较载辅轻辆轮输转办农这连周进游运过达递远适迟迁选遗还边逻邮乡郑邻丑医酱释钉针"
          + "钮钩银锐销锈钢录钱错表链锅键锁镇链镜锈钟铁鉴鉴钥钻长门闪闭开闲间阅板阔关阵阴陈陆"
          + "队阶际随险隐只虽双杂鸡离难云电雾灵静韧韩响页顶项顺须预顿颇领头频颗题额颜愿类顾显"
          + "风飞饭饮饰饼养余马驾骑骗验惊脏体发松斗闹鱼鲜鸟盐丽么么黄点党齐齿龄龙";

  private static final int FIRST = 0x4E00;
  private static final char[] TABLE = table();

  private Simplified() {}

  /** The simplified form of a Chinese character, or the character itself. */
  static char of(char han) {
    return TABLE[han - FIRST];
  }

  private static char[] table() {
    var table = new char[0x9FFF - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (FIRST + i);
    }
    for (int i = 0; i < TRADITIONAL.length(); i++) {
      table[TRADITIONAL.charAt(i) - FIRST] = SIMPLIFIED.charAt(i);
    }
    return table;
  }
}
