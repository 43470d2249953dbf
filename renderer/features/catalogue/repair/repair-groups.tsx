import { formatCount } from '../../../../shared/base/format-count'
import { text } from '../../../text/zh-cn'
import { ChoiceList } from '../../../ui/choice-list'
import { LevelMark } from '../../../ui/level-mark'
import type { FindingGroup } from './repair'

const t = text.importing.repair

export interface RepairGroupsProps {
  readonly groups: readonly FindingGroup[]
  readonly chosen: FindingGroup | undefined
  readonly onChoose: (group: FindingGroup) => void
}

/** Kinds of findings with their counts, 必改 first. */
export function RepairGroups({ groups, chosen, onChoose }: RepairGroupsProps) {
  return (
    <ChoiceList
      label={t.groups}
      chosen={chosen}
      onChoose={onChoose}
      lines={groups.map((group) => ({
        key: `${group.level} ${group.rule}`,
        value: group,
        title: group.title,
        said: t.group(group.title, group.level, group.findings.length),
        before: <LevelMark level={group.level} />,
        after: <span>{formatCount(group.findings.length)}</span>,
      }))}
    />
  )
}
