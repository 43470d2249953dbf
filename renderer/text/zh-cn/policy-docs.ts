/** 制度文件: its drawer. */
export const policyDocs = {
  sections: { filing: '报备', filingFree: '报备（文件没有要求，报过的可以记）', more: '其他' },
  hints: {
    stage: '起草的先登记也可以，印发以后改成“印发”',
    date: '印发、修订或废止的那一天',
    filedOn: '报给上面单位的那一天；文件扫描件放在下面的附件里',
  },
  standIn: { kind: '选了“成立数据专班的文件”，数据专员空缺不再提醒' },
} as const
