import Disclosure
import Testing

@testable import Checks

@Suite("Addresses, plates, markings and values of a system") struct LeakWordTests {
  @Test(arguments: [
    "张某，住址：⟦甲市乙区丙路 12 号 3 号楼 2 单元 501 室⟧",
    "家住⟦丙路12号3单元501室⟧，已搬迁",
    "家庭地址：⟦丁街道戊小区 3 栋 502 室⟧。",
    "现住⟦丁小区3号楼2单元⟧。",
    "居住地：⟦己村三组12号⟧",
    "户籍地：⟦己村 2 组 15 户⟧",
    "户籍所在地为⟦庚镇己村五组 7 号⟧。",
    "户口所在地：⟦辛巷 5 号院 1 单元 101 室⟧",
    "常住地：⟦壬社区 8 幢 1203 室⟧",
    "居住在⟦癸路 88 号 6 幢 203 室⟧",
    "居住于⟦甲花园 6 栋 2 单元⟧的王某",
    "身份证号 110101190001010014，住⟦丙路 1 号 2 单元 301 室⟧",
    "申请人：张三，⟦甲市丙路 12 号 501 室⟧",
    "申请人张三，⟦甲市丙路 12 号 501 室⟧",
    "| 李某 | 住址：⟦丙弄 3 号 204 室⟧ |",
    "户籍地址 ⟦子村西组 9 号⟧",
  ]) func `the address of a person below township is found where it stands`(marked: String) {
    expect(.homeAddress, marked)
  }

  @Test(arguments: [
    "地址：甲市高新区柳泉路 125 号先进陶瓷创新园 B 座 301 室",
    "单位地址：甲市丙路 1 号 2 单元 301 室",
    "办公地址：丙路 1 号市民中心 3 楼 305 室",
    "中心位于丙路 1 号 3 号楼 305 室",
    "申请人可到丙路 125 号 B 座 301 室提交申请",
    "申请人持身份证到丙路 125 号市民中心 301 室办理",
    "居住证办理窗口位于丙路 3 号 2 单元",
    "统计居住在山村的 15 户居民",
    "惠及居住地在 3 个社区的 120 户群众",
    "在一楼的业务受理大厅、三楼的投标人休息大厅均有设置",
    "设综合室、信息室等 5 个科室",
    "住址只写到甲市乙镇",
    "保障性安居工程 3 栋 120 户",
    "申请人：张三，甲公司，丙路 12 号 501 室",
    "分为 3 组 12 人，居住小区三室两厅",
    "门户网站、用户 12 户",
  ]) func `addresses of offices and counts of households are left alone`(marked: String) {
    expect(.homeAddress, marked)
  }

  @Test(arguments: [
    "车牌号 ⟦鲁C12345⟧。", "⟦京A·12345⟧ 停在门口", "⟦京A•88888⟧", "⟦沪D-12345⟧", "⟦粤B 1A234⟧", "⟦鲁CD12345⟧", "⟦京AF12345⟧",
    "⟦苏E12345D⟧", "⟦浙AB1234⟧", "⟦川A1234警⟧", "⟦闽D1234学⟧", "⟦冀B1234挂⟧", "公务用车⟦新A12345⟧", "| ⟦云A12345⟧ | 轿车 |",
    "号牌⟦黑LD1234⟧",
    "⟦粤Z1234港⟧", "⟦渝A123AB⟧", "⟦鄂A12345⟧、⟦鄂A54321⟧",
  ]) func `a plate is found where it stands`(marked: String) {
    expect(.vehiclePlate, marked)
  }

  @Test(arguments: [
    "最新 GB50500-2013 标准", "最新GB50500 标准", "新GB505001", "云A12345", "推进 H5 网页开发", "鲁政办字〔2024〕18号", "项目编号鲁C12345-2",
    "鲁J20191/1",
    "鲁DB37T1234567", "京ICP备12345678号", "云API接口 3 个", "园 B 座", "川A123", "鲁CABCDE", "WCAG 2.2 AA", "淄A12345",
  ]) func `standards, codes and words are no plates`(marked: String) {
    expect(.vehiclePlate, marked)
  }

  @Test(arguments: [
    "⟦机密★⟧1年", "⟦绝密★⟧", "⟦秘密★⟧10年", "⟦绝密 ★⟧ 长期", "⟦机密　★⟧", "⟦秘密☆⟧", "（⟦此件不公开⟧）", "(⟦此件依申请公开⟧)", "⟦此件不公开⟧",
    "**⟦此件不公开⟧**",
    "【⟦内部资料，注意保存⟧】", "⟦内部资料 请勿外传⟧", "⟦内部文件，不得公开⟧。", "⟦内部资料　注意保密⟧", "本册⟦仅供内部使用⟧", "（⟦仅供内部参考⟧）", "⟦工作秘密⟧", "⟦工作秘密★⟧3年",
    "⟦密级：机密⟧",
    "---\ntitle: 甲（⟦此件不公开⟧）\n---\n", "前文\n\n⟦工作秘密⟧\n\n后文",
  ]) func `a marking is found where it stands`(marked: String) {
    expect(.secrecyMarking, marked)
  }

  @Test(arguments: [
    "1.属于国家秘密", "涉及国家秘密、商业秘密、个人隐私的", "| 1．属于国家秘密 | 0 | 0 |", "严禁泄露国家秘密、工作秘密和敏感信息", "编制《公开与保密》内部刊物，每季度印发", "2.三类内部事务信息",
    "完善内部工作流程", "（此件公开发布）", "（此件主动公开）", "对标注“此件不公开”的公文，逐件复核", "公文属性分为此件不公开、此件依申请公开等", "该系统仅供内部人员使用", "防止内部资料不得公开的情形被忽视",
    "★ 秘密花园",
    "严格区分绝密、机密、秘密三个密级", "## 工作秘密", "国家秘密的密级分为绝密、机密、秘密三级", "各科室内部文件流转", "《保守国家秘密法》", "“秘密★”是密级标志",
  ]) func `prose about secrecy is left alone`(marked: String) {
    expect(.secrecyMarking, marked)
  }

  @Test(arguments: [
    "---\nindex: 123703003103997747/2019-⟦None⟧\n---\n", "---\nnumber: ⟦null⟧\n---\n",
    "---\nissuer: ⟦undefined⟧\n---\n",
    "---\nnumber: \"⟦NaN⟧\"\n---\n", "---\ntitle: ⟦××⟧市公共资源交易中心\n---\n", "---\ntitle: ⟦XX⟧市公共资源交易中心\n---\n",
    "---\nkeywords: [甲, ⟦None⟧]\n---\n", "---\nkeywords:\n  - 甲\n  - ⟦undefined⟧\n---\n",
    "| 规章 | ⟦None⟧ | 0 |", "| 规章 | ⟦null⟧ |", "|⟦NaN⟧|", "| ⟦nan⟧ |", "| ⟦undefined⟧ | 1 |", "| ⟦××⟧ |", "| ⟦XXX⟧ |",
    "| ⟦×××⟧ | 0 |",
    "发文字号：⟦None⟧", "共发布信息 ⟦undefined⟧ 条", "全年收到申请⟦null⟧件", "比例为 ⟦NaN⟧%",
  ]) func `what a system leaves is found where it stands`(marked: String) {
    expect(.nullValue, marked)
  }

  @Test(arguments: [
    "---\nnote: 索引号末尾的“None”是原文如此。\n---\n", "---\nmemo: None 是占位\n---\n",
    "---\nnote: 索引号“123703003103997747/2019-None”斜线之前的部分\n---\n", "---\nmemo:\n  - 值为 null\n---\n",
    "---\ntitle: 甲 # None\n---\n",
    "None of the requests was refused.", "The contract is null and void", "its value is undefined", "no, none at all",
    "| none |", "`None`", "写作 `null` 时",
    "```\nNone\n```", "~~~\nundefined\n~~~", "<!-- None -->", "[页面](https://example.cn/None.html)",
    "https://example.cn/null/a", "Nonesuch 与 nullable", "××市的做法", "2 ××",
    "3×4", "XX年", "该字段“None”是原文如此", "---\ndescription: XX 的写法\n---\n", "---\nnull: 甲\n---\n",
  ]) func `English, code, comments and words spoken of are left alone`(marked: String) {
    expect(.nullValue, marked)
  }

  @Test func `a data file is a field from its first line to its last`() {
    let sample = MarkedSample("title: 甲\nhosted-by: ⟦None⟧\n", kind: .data)
    #expect(sample.found(by: .nullValue).map(\.range) == sample.ranges)
  }

  @Test func `behind a block of code words count again`() {
    expect(.nullValue, "```\nNone\n```\n\n值为 ⟦None⟧\n\n<!-- None\nNone -->值为 ⟦null⟧")
  }

  @Test func `an address and a plate are shown in part`() {
    let address = MarkedSample("家住甲市丙路12号3单元501室").found(by: .homeAddress)
    #expect(address.map(\.message.zh) == ["个人住址“甲市丙路***”"] && address.allSatisfy(\.isSecret))
    let plate = MarkedSample("鲁C12345").found(by: .vehiclePlate)
    #expect(plate.map(\.message.zh) == ["机动车号牌 鲁C****5"] && plate.allSatisfy(\.isSecret))
  }

  private func expect(_ rule: Rule, _ marked: String) {
    let sample = MarkedSample(marked)
    #expect(sample.found(by: rule).map(\.range) == sample.ranges, "\(marked)")
  }
}
