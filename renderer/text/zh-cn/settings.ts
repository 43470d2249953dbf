/** 设置: the unit, the program, updates, the sample. */
export const settings = {
  title: '设置',
  lead: '单位资料改动后立即保存；换执行的文件不会丢失任何记录。',
  unit: '单位资料',
  city: '执行哪个地方的文件',
  cityKept: '换了以后，目录、人员、培训和报送记录都保留，角色和检查按新文件来。',
  none: '（未填）',
  sharingOffice: '共享工作机构',
  sharingOfficeHint: '政务数据共享条例（国令第809号）：负责本单位数据共享的科室或机构。',
  calendar: {
    title: '工作日历',
    builtIn: (from: string, to: string) =>
      `已带 ${from}–${to} 年的放假和调休安排，按工作日计算的期限都以它为准；以后的年份没有导入时暂按法定节假日和周末推算。`,
    table: '已导入的年份',
    head: ['年份', '放假', '调休上班', '来源', '处理'],
    days: (count: number) => `${String(count)} 天`,
    pick: '导入放假安排',
    pickHint: '国务院办公厅公布下一年安排后，导入信息化部门提供的 JSON 文件即可；再次导入同一年会替换。',
    remove: (year: string) => `移除 ${year} 年`,
    imported: (year: string) => `已导入 ${year} 年的放假安排`,
    removed: (year: string) => `已移除 ${year} 年的放假安排`,
    labels: {
      imported: (year: string) => `导入 ${year} 年放假安排`,
      removed: (year: string) => `移除 ${year} 年放假安排`,
    },
  },
  program: '本程序',
  version: '版本',
  hostKind: '运行方式',
  hosts: { loopback: '浏览器窗口', electron: '独立窗口', memory: '内存（测试）' },
  dataFolder: '数据文件夹',
  dataFolderAdvice:
    '所有记录、附件、密钥和报送包都在这个文件夹里，与程序分开存放：把程序（包括便携版）带到别的电脑，数据不会跟着走，请用备份带过去。',
  fingerprint: '密钥指纹',
  noKey: '还没有密钥，第一次生成报送包时设置。',
  update: '更新',
  sample: '示例单位',
  sampleNote:
    '现在用的是虚构的示例单位。清空会删除目前的单位、目录、清单、人员、培训和事项（包括自己添加的），已生成的报送包记录保留。',
  clear: '清空示例',
  cleared: '已清空示例，可以登记自己的单位了',
  labels: {
    field: (field: string) => `修改单位的${field}`,
    clear: '清空示例单位',
  },
} as const
