/** What is checked at filing besides the catalogue: title, what is wrong and what to do. The catalogue's rules stand in `findings.ts`. */
export const filingRules = {
  'unit-name-missing': { title: '没有单位名称', say: () => '报送包上要写单位名称。请到“设置”里填写。' },
  'unit-type-missing': { title: '没有单位类型', say: () => '单位类型没有填写。请到“设置”里选择。' },
  'unit-region-wrong': {
    title: '行政区划代码不对',
    say: (value: string) => `行政区划代码填的是“${value}”，应为 6、9 或 12 位数字（GB/T 2260）。请到“设置”里改正。`,
  },
  'unit-code-missing': {
    title: '没有统一社会信用代码',
    say: () => '没有填写统一社会信用代码，或填的是“暂无”，报送包上用替代编号。请补填，确实没有的写明原因。',
  },
  'unit-code-wrong': {
    title: '统一社会信用代码不对',
    say: (value: string) => `统一社会信用代码“${value}”的校验位不对（GB 32100-2015）。请到“设置”里改正。`,
  },
  'role-short': {
    title: '角色没有配齐',
    say: (role: string, clause: string) => `${role}人数不够（${clause}）。请到“队伍”里登记。`,
  },
  'role-short-in-principle': {
    title: '原则上应配的角色没有配齐',
    say: (role: string, clause: string) => `${role}原则上应当配备（${clause}）。请到“队伍”里登记，暂不配备的写明原因。`,
  },
  'role-short-following': {
    title: '参照执行的角色没有配齐',
    say: (role: string, clause: string) =>
      `没有登记${role}（参照${clause}）。文件没有要求本单位设；要设的请到“队伍”里登记，不设的写明原因。`,
  },
  'role-short-instead': {
    title: '可用其他方式代替的角色没有配',
    say: (role: string, clause: string, instead: string) =>
      `没有登记${role}（${clause}），也可以${instead}。请到“队伍”里登记，或写明怎么做的。`,
  },
  'role-over': {
    title: '角色人数超过规定',
    say: (role: string, clause: string) => `${role}人数超过规定（${clause}）。请到“队伍”里填写免职日期，或写明原因。`,
  },
  'post-unfit': {
    title: '职务和文件写的可能不一样',
    say: (name: string, post: string, role: string, clause: string, holder: string) =>
      `${name}的职务是“${post}”，${role}按文件由这样的人担任：${holder}（${clause}）。请核对职务；确实如此的，不影响报送。`,
  },
  'person-unnamed': { title: '人员没有姓名', say: () => '有人员没有填写姓名。请到“队伍”里补填或删除。' },
  'roster-unclear': {
    title: '队伍里有看不清的内容',
    say: (name: string, field: string, value: string) =>
      `${name}的“${field}”填的是“${value}”，不合这一栏的写法。请改正，或写明原因。`,
  },
  'training-unclear': {
    title: '培训里有看不清的内容',
    say: (name: string, field: string, value: string) =>
      `培训“${name}”的“${field}”填的是“${value}”，不合这一栏的写法。请改正，或写明原因。`,
  },
  'matter-unclear': {
    title: '事项里有看不清的内容',
    say: (name: string, field: string, value: string) =>
      `事项“${name}”的“${field}”填的是“${value}”，不合这一栏的写法。请改正，或写明原因。`,
  },
  'plan-missing': {
    title: '没有要备案的方案',
    say: (rule: string, clause: string, word: string) =>
      `${rule}还没有登记已印发的文件（${clause}：${word}）。请到“事项”的“制度文件”里登记并附上文件，确实没有的写明原因。`,
  },
  'plan-without-file': {
    title: '要备案的方案没有附文件',
    say: (name: string, clause: string) => `“${name}”要随报送包备案（${clause}），还没有附上文件。请附上，或写明原因。`,
  },
  'catalogue-empty': { title: '目录里没有资源', say: () => '目录还是空的。请先导入或添加资源，确实没有的写明原因。' },
} as const
export type FilingRule = keyof typeof filingRules
/** Rules about fields that could not be read: of whom, which field, what was typed. */
export type UnclearRule = Extract<FilingRule, `${string}-unclear`>

/** Where what was found is put right, as the button that leads there calls it. */
export const filingAreas = {
  unit: '去设置',
  roster: '去队伍',
  training: '去培训',
  matters: '去事项',
  catalogue: '去目录',
} as const
export type FilingArea = keyof typeof filingAreas
