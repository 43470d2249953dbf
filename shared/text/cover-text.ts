import { formatCount } from '../base/format-count'

const size = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** How many files a package holds and how large they are together: to the byte, so that paper and file can be compared. */
export const filesTotal = (files: number, bytes: number): string =>
  `共 ${files} 个，合计 ${size(bytes)}（${formatCount(bytes)} 字节）`

/** Every word that the cover page of a package prints, besides what `handedOver` says. */
export const coverText = {
  title: '数据资源报送包封面',
  missing: '〔缺字〕',
  /** To be written on by hand. */
  blank: '_'.repeat(16),
  unit: '报送单位',
  unitCode: '统一社会信用代码',
  city: '所属地区',
  addressee: '报送至',
  period: '报送期',
  number: '包号（轮次-序号）',
  file: '报送文件名',
  date: '生成日期',
  contents: '报送内容',
  records: '数据',
  forms: '表格',
  form: (title: string, count: number) => `《${title}》${count} 份`,
  books: '台账和清单',
  book: (title: string) => `《${title}》`,
  others: '其他文件',
  total: '电子文件',
  checks: '核对码（纸质封面与电子文件须逐位一致）',
  statement: '报文编号前 20 位',
  content: '内容编号前 20 位',
  fingerprint: '签名密钥指纹',
  reporter: '填报人（签名）',
  reviewer: '审核人（签名）',
  phone: '联系电话',
  stamp: '报送单位（盖章）',
  stampDate: '年　　　月　　　日',
  notice:
    '说明：本包用单位自行生成的密钥签名，只能证明文件自签名后没有改动、出自同一把密钥，不是依法设立的电子认证机构签发的电子印章。请核对上列指纹和核对码，并在本封面加盖单位公章。',
  footer: (number: string, page: number, pages: number) => `包号 ${number}　　第 ${page} 页，共 ${pages} 页`,
  day: (date: string) => {
    const [year = '', month = '', day = ''] = date.split('-')
    return `${year}年${Number(month)}月${Number(day)}日`
  },
} as const
