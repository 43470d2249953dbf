import type { CodedError } from '../base/coded-error'

const say = (code: string, message: string): CodedError => ({ code, message })

/** Why a package was not made, besides what the host refuses. */
export const filingFailures = {
  E_CANCELLED: () => say('E_CANCELLED', '已取消，没有生成报送包，也没有占用编号。填写的内容都还在，可以重新生成。'),
  E_FILING_CHANGED: () =>
    say(
      'E_FILING_CHANGED',
      '生成期间记录有改动，前后内容对不上，报送包没有生成，也没有占用编号。请改完后再点“生成报送包”。',
    ),
  /** `what` goes along (另附材料) with `file`, an attachment that is gone or damaged. */
  E_EXTRA_GONE: (what: string, file: string) =>
    say(
      'E_EXTRA_GONE',
      `另附材料“${what}”的附件“${file}”在数据文件夹里找不到了，或已损坏，报送包没有生成，也没有占用编号。请从备份恢复或重新添加这个附件；这次不交它的，去掉这一项的勾再生成。`,
    ),
  E_UNIT_GONE: () => say('E_UNIT_GONE', '没有单位资料，报送包没有生成。请先到“设置”里填写单位。'),
} as const
