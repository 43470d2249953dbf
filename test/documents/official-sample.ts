import type { OfficialText, TextBlock } from '../../shared/forms/official-text'

/** 3,000 characters that tell where they stand, in paragraphs of 250. */
export const chapter = (number: number): string =>
  Array.from({ length: 12 }, (_, paragraph) =>
    Array.from({ length: 25 }, (__, at) => `${number}章${String(paragraph * 25 + at).padStart(3, '0')}项办结；`).join(
      '',
    ),
  ).join('\n')

const frame = {
  unit: '示例县㛃䶮镇𬱖办公室',
  day: '2026-12-20',
  signature: { unit: '示例县㛃䶮镇𬱖办公室', date: '2026-12-05' },
}

const heading = (level: 1 | 2 | 3, text: string): TextBlock => ({ kind: 'heading', level, text })

/** A document with every kind of block. */
export const everything: OfficialText = {
  ...frame,
  title: '示例县首席数据官\n年度述职报告',
  note: '（数据截至2026年12月20日）',
  addressee: '示例市数据局',
  blocks: [
    heading(1, '工作成效'),
    heading(2, '目录'),
    { kind: 'paragraph', text: '第一段“引号”& <尖括号>。\n　　第二段，罕用字㛃䶮𬱖𠅤。' },
    heading(3, '更新'),
    heading(3, '核对'),
    heading(2, '培训'),
    heading(3, '场次'),
    heading(1, '存在问题'),
    heading(2, '数据'),
    { kind: 'fact', label: '时间', value: '2026年5月12日\n上午' },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: '说明', number: false },
    {
      kind: 'table',
      columns: [{ label: '序号', align: 'center' }, { label: '任务' }, { label: '数量', align: 'right' }],
      rows: [
        ['1', '编目\n归集', '12,345'],
        ['2', '共享', '8'],
      ],
    },
    { kind: 'attachments', names: ['问题数据清单', '培训签到表'] },
  ],
}

/** Seven chapters of 3,000 characters, with a table that is longer than a page. */
export const long: OfficialText = {
  ...frame,
  title: '年度述职报告',
  addressee: '示例市数据局：',
  blocks: [
    ...Array.from({ length: 7 }, (_, at): TextBlock[] => [
      heading(1, `第${at + 1}章标题`),
      { kind: 'paragraph', text: chapter(at + 1) },
    ]).flat(),
    {
      kind: 'table',
      columns: [{ label: '表头甲' }, { label: '表头乙' }],
      rows: Array.from({ length: 60 }, (_, at) => [`第${at}行`, at === 30 ? chapter(9).replaceAll('\n', '') : '短']),
    },
  ],
}

/** Nothing was written yet. */
export const empty: OfficialText = {
  unit: '',
  day: '2026-12-20',
  title: '年度工作总结',
  addressee: '',
  signature: { unit: '', date: '' },
  blocks: [
    heading(1, '工作成效'),
    { kind: 'paragraph', text: '' },
    heading(1, '存在问题'),
    { kind: 'attachments', names: [] },
    { kind: 'table', columns: [{ label: '事项' }], rows: [] },
    { kind: 'page-break' },
  ],
}
