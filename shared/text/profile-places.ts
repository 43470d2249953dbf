import { ownValue } from '../base/own-value'

/** How the lists of a profile are counted in sentences: the word for one and what it is. */
const counted: Readonly<Record<string, readonly [one: string, what: string]>> = {
  scope: ['项', '适用范围'],
  bodies: ['个', '有关部门'],
  roles: ['个', '角色'],
  events: ['个', '自定事件'],
  sources: ['份', '其他文件'],
  rules: ['条', '规则'],
  forms: ['张', '表格'],
  'filing.addressee': ['个', '报送对象'],
  'filing.rule': ['项', '报送内容'],
  'catalogue.rule': ['项', '目录要求'],
  'catalogue.codePattern': ['项', '代码规则'],
  training: ['项', '培训要求'],
  quality: ['项', '质量维度'],
  evaluation: ['项', '评价内容'],
  debrief: ['项', '述职提纲'],
  veto: ['项', '项目否决'],
  focusFields: ['项', '重点领域'],
  scenarioFields: ['项', '应用领域'],
  units: ['份', '单位名单'],
  cannot: ['项', '软件不能办的事'],
  clauses: ['个', '条款'],
  changes: ['项', '改动说明'],
  expect: ['个', '预期答案'],
}

/** Where something stands in a profile: `第5条规则《季度报送》（四（二），rules[4].to）`. */
export const profilePlace = (
  list: string,
  n: number,
  name: string | undefined,
  clause: string | undefined,
  path: string,
): string => {
  const [one, what] = ownValue(counted, list) ?? ['项', list]
  return `第${String(n)}${one}${what}${name === undefined ? '' : `《${name}》`}（${clause === undefined ? '' : `${clause}，`}${path}）`
}

/** A sentence about a line of the file. */
export const profileLine = (line: number, message: string): string => `第 ${String(line)} 行，${message}`

/** Another value that a sentence names in its midst, with its line where that is known. */
export const besideLine = (place: string, line: number | undefined): string =>
  line === undefined ? place : `第 ${String(line)} 行的${place}`
