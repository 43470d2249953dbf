import { shown } from '../base/draft'
import type { ResourceDraft } from './resource'

const OFFICE =
  /(?:办公室|[\p{Script=Han}]{1,10}?(?:中心|大队|支队|科|股|室|处|站|所|队))(?![\p{Script=Han}]{0,1}(?:员|长))/u
/** Words of file names that name no office; cut off before one is looked for. */
const NOISE =
  /政务|公共|数据资源|信息资源|资源|目录|清单|台账|梳理|填报|汇总|报送|上报|编目|表格|表|最终版?|终稿|定稿|修改稿?|新版?|副本|年度?|月份?|日|版|的/gu

/**
 * The office (科室) that a file came from: what its records name alike, else what its name says; '' when neither does.
 * A guess: people correct it.
 */
export const guessDepartment = (resources: readonly ResourceDraft[], fileName: string): string => {
  const named = new Set(resources.map(({ department }) => shown(department)).filter((name) => name !== ''))
  const [only] = named
  if (only !== undefined && named.size === 1) return only
  const bare = fileName.replace(/\.[^.]*$/, '').replace(NOISE, ' ')
  return OFFICE.exec(bare)?.[0] ?? ''
}
