import { dayText } from './period-text'

/** Whether a document binds the unit, in a sentence each. */
export const bindingText = {
  bound: (whom: string, clause: string) => `文件点名：${whom}（${clause}）。`,
  optional: (whom: string, clause: string) => `${whom}（${clause}）。文件没有点名要求，可以自行决定。`,
  bureau: (clause: string) => `文件只对数据主管部门有要求（${clause}），没有要求本单位另行设立和报送。`,
  listed: (clause: string, number: string) => `本单位是${clause}名单里的第 ${number} 号。`,
  unconfirmed: (clause: string) => `只对${clause}列出的单位有要求，请先说明本单位在不在名单里。`,
  notListed: (clause: string) => `${clause}的名单里没有本单位，文件对本单位没有要求。`,
  unbound: '文件没有点到这类单位，对本单位没有要求。',
  ended: (until: string) => `文件的要求只到${dayText(until)}为止，此后对本单位没有要求。`,
  follows: (otherwise: string) => `${otherwise}本单位参照执行。`,
  ahead: (from: string) => `文件自${dayText(from)}起施行，此前没有要求。`,
} as const
