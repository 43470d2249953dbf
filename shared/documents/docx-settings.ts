import { faces, NAMESPACE, XML_HEAD } from './docx-styles'

/** What stands in for a face that a computer lacks, first the nearest; anything else is the word processor's choice. */
const standIns: Readonly<Record<keyof typeof faces, { readonly others: string; readonly family: string }>> = {
  fang: { others: '仿宋,FangSong,华文仿宋,STFangsong,方正仿宋_GBK', family: 'modern' },
  kai: { others: '楷体,KaiTi,华文楷体,STKaiti,方正楷体_GBK', family: 'modern' },
  hei: { others: 'SimHei,方正黑体_GBK,华文黑体', family: 'modern' },
  title: { others: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun', family: 'auto' },
  song: { others: 'SimSun,方正书宋_GBK,华文宋体', family: 'auto' },
}

/** 86 is the character set GB 2312. */
const fontElement = (use: keyof typeof faces): string =>
  `<w:font w:name="${faces[use]}"><w:altName w:val="${standIns[use].others}"/><w:charset w:val="86"/>` +
  `<w:family w:val="${standIns[use].family}"/><w:pitch w:val="default"/></w:font>`

/** The faces with their stand-ins. */
export const fontTablePart = `${XML_HEAD}<w:fonts xmlns:w="${NAMESPACE}">${(
  ['fang', 'kai', 'hei', 'title', 'song'] as const
)
  .map(fontElement)
  .join('')}</w:fonts>`

/** Footers of odd and even pages, stops every two characters, East Asian layout; Chinese is the language of its faces. */
export const settingsPart =
  `${XML_HEAD}<w:settings xmlns:w="${NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="640"/>` +
  '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
