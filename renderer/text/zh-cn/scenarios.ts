/** 应用场景: its drawer. */
export const scenarios = {
  word: '应用场景',
  sections: { operation: '授权运营', story: '做法和成效', more: '示范、发布和其他' },
  fieldNamed: '本市文件点名的领域可以直接选，也可以填别的',
  fieldFree: '本市文件没有限定领域，自己填',
  hints: {
    date: '正式投入使用的那一天',
    parties: '提供数据、一起建设或使用的单位',
    background: '原来有什么困难',
    practice: '用了什么数据、怎么用',
    effect: '有了什么变化；数字填在下面“成效数据”里',
    example: '作为本单位典型示范上报的填“是”',
    published: '在哪里公开发布，如 门户网站、数字特区',
    registrationNo: '公共数据资源登记后的编号',
    results: '数字要写清怎么统计的，上报时用得上。',
  },
  data: {
    title: '用到的数据',
    add: '添加数据',
    hint: '输入几个字，从目录和数据需求里选；没有的直接写名称，按回车',
    kinds: { resource: '本单位目录', demand: '数据需求', name: '只有名称' },
    edit: (name: string) => `修改“${name}”用到的数据`,
  },
} as const
