/** 设置: another city's document, and rules files that the office loads itself. */
export const city = {
  title: (name: string) => `改为按${name}的文件办理`,
  lead: (title: string) =>
    `以后的角色、期限、表格和检查按《${title}》来。目录、人员、任职、培训、事项和报送记录一条也不删、不改。`,
  binding: '新文件对本单位',
  addressee: '报送对象',
  addressed: (before: string | null, after: string | null, clause: string) =>
    `${before ?? '没有要求报送'} → ${after ?? '没有要求报送'}${clause === '' ? '' : `（${clause}）`}`,
  unasked: '新文件没有要求。',
  missingRoles: '还没有人担任的角色',
  missingRole: (title: string, short: number, clause: string, inPrinciple: boolean) =>
    `${title}：${inPrinciple ? '原则上' : ''}还缺 ${String(short)} 人（${clause}）`,
  rolesComplete: '新文件要的角色都有人担任。',
  keptElsewhere: '新文件没有列的角色（保留）',
  kept: (name: string, role: string) => `${name}：${role}`,
  forms: '要填的新表格',
  formDone: (title: string, clause: string) => `《${title}》（${clause}）：要用的内容都已登记`,
  formMissing: (title: string, clause: string, name: string, missing: readonly string[]) =>
    `《${title}》（${clause}）：${name}还缺${missing.join('、')}`,
  noForms: '没有要按人填写的新表格。',
  terms: '期限和周期的变化',
  term: (event: string, before: string | null, after: string | null, clause: string) =>
    `${event}：${before ?? '没有规定'} → ${after ?? '没有规定'}（${clause}）`,
  termsSame: '期限和周期没有变化。',
  keep: '不改',
  confirm: (name: string) => `改为按${name}办理`,
  afterTitle: (name: string) => `已改为按${name}办理，还要补这些`,
  afterNothing: (name: string) => `已改为按${name}办理，按新文件没有要补的内容`,
  afterKept: '所有记录都保留。',
  toRoster: '去队伍登记',
  toBasis: '看新文件的各条',
  label: (name: string) => `改为按${name}办理`,
  rules: {
    title: '规则',
    lead: '程序自带的各地规则，和本单位自己载入的规则文件。同一个地方以载入的为准。',
    load: '载入规则文件',
    failed: '没有载入规则文件',
    more: (count: number) => `还有 ${String(count)} 处没有列出。`,
    caption: '各地规则',
    columns: { name: '地方', document: '文件', version: '版本', origin: '来源', use: '使用', action: '操作' },
    builtIn: '程序自带',
    own: (day: string) => `${day} 载入`,
    ownOver: (day: string, builtIn: string) => `${day} 载入，替换程序自带的 ${builtIn} 版`,
    current: '本单位正在执行',
    loadHint: '.json 格式的规则文件；有本地表格版式（.json）的，和规则文件一起选中。',
    same: (name: string, version: string) => `${name}的规则 ${version} 版和现在用的内容完全一样，没有改动。`,
    replace: {
      title: (name: string, from: string, to: string) =>
        from === to ? `替换${name}的规则（同为 ${to} 版，内容不同）` : `替换${name}的规则：${from} 版 → ${to} 版`,
      used: '本单位正在执行这份规则，替换后角色、期限、表格和检查按新规则来；记录一条也不删、不改。',
      counts: (changed: number, added: number, removed: number) =>
        `改动 ${String(changed)} 处，新增 ${String(added)} 处，去掉 ${String(removed)} 处：`,
      onlyLayouts: '规则内容一样，只有表格版式不同。',
      caption: '规则的变化',
      columns: { kind: '变化', list: '哪一类', title: '哪一项', details: '原来 → 以后' },
      kinds: { changed: '改动', added: '新增', removed: '去掉' },
      unnamed: '—',
      confirm: '替换',
      keep: '不载入',
    },
    exporting: {
      open: '导出',
      of: (name: string, version: string) => `导出${name}规则 ${version}`,
      title: (name: string) => `导出${name}的规则文件`,
      why: (layouts: number) =>
        layouts === 0
          ? '可以交给别的单位载入，或在它的基础上修改。'
          : `可以交给别的单位载入，或在它的基础上修改。一起导出 ${String(layouts)} 个表格版式，载入时要一起选中。`,
      write: '导出规则文件',
      name: (name: string, version: string) => `${name}规则 ${version}.json`,
      layoutName: (name: string, id: string) => `${name}表格版式 ${id}.json`,
      doing: (name: string) => `正在写出 ${name}`,
      done: (paths: readonly string[]) => `已导出：${paths.join('、')}`,
    },
    remove: '移除',
    restore: (version: string) => `恢复程序自带的 ${version} 版`,
    restoreOf: (name: string, version: string, builtIn: string) =>
      `移除载入的${name}规则 ${version}，恢复程序自带的 ${builtIn} 版`,
    restored: (name: string, version: string) => `已移除载入的${name}规则，现在用程序自带的 ${version} 版`,
    removeOf: (name: string, version: string) => `移除载入的${name}规则 ${version}`,
    loaded: (name: string, version: string) => `已载入${name}的规则 ${version} 版`,
    removed: (name: string) => `已移除载入的${name}规则`,
    labels: {
      load: (name: string, version: string) => `载入${name}的规则 ${version} 版`,
      remove: (name: string, version: string) => `移除载入的${name}规则 ${version} 版`,
    },
  },
} as const
