/** Every word that the cover page of a package prints. */
export const coverText = {
  title: '数据资源报送包封面',
  missing: '〔缺字〕',
  unit: '报送单位',
  unitCode: '统一社会信用代码',
  city: '所属城市',
  addressee: '报送至',
  period: '报送期',
  number: '包号（轮次-序号）',
  file: '报送文件名',
  date: '生成日期',
  counts: '报送数量',
  countLabels: {
    resources: '信息资源',
    items: '信息项',
    persons: '人员',
    appointments: '任职',
    trainings: '培训',
    systems: '信息系统',
    demands: '数据需求',
    openings: '开放计划',
  } as Readonly<Record<string, string>>,
  checks: '核对码（纸质封面与电子文件须逐位一致）',
  statement: '报文编号前 20 位',
  content: '内容编号前 20 位',
  fingerprint: '签名密钥指纹',
  files: '包内文件',
  listFiles: 'data/list-….xlsx',
  lists: (count: number) => `各类清单（共 ${count} 个文件）`,
  fileColumns: ['序号', '名称', '文件', '大小'],
  reporter: '填报人（签名）',
  reviewer: '审核人（签名）',
  phone: '联系电话',
  stamp: '报送单位（盖章）',
  stampDate: '年　　　月　　　日',
  notice:
    '说明：本包用单位自行生成的密钥签名，只能证明文件自签名后没有改动、出自同一把密钥，不是依法设立的电子认证机构签发的电子印章。请核对上列指纹和核对码，并在本封面加盖单位公章。',
  footer: (number: string, page: number, pages: number) => `包号 ${number}　　第 ${page} 页，共 ${pages} 页`,
  size: (bytes: number) =>
    bytes < 1024
      ? `${bytes} 字节`
      : bytes < 1024 * 1024
        ? `${(bytes / 1024).toFixed(1)} KB`
        : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  day: (date: string) => {
    const [year = '', month = '', day = ''] = date.split('-')
    return `${year}年${Number(month)}月${Number(day)}日`
  },
} as const
