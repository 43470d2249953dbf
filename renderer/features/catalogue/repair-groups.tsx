import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import Box from '@mui/material/Box'
import { text } from '../../text/zh-cn'
import { LevelMark } from '../../ui/level-mark'
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
    <Box
      component="nav"
      aria-label={t.groups}
      sx={{
        width: 300,
        flexShrink: 0,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        overflow: 'auto',
      }}
    >
      <List dense disablePadding component="div">
        {groups.map((group) => (
          <ListItemButton
            key={`${group.level} ${group.rule}`}
            component="button"
            selected={group === chosen}
            aria-current={group === chosen}
            aria-label={t.group(group.title, group.level, group.findings.length)}
            onClick={() => onChoose(group)}
            sx={{ width: '100%', gap: 1, textAlign: 'left' }}
          >
            <LevelMark level={group.level} />
            <Box component="span" sx={{ flex: 1 }}>
              {group.title}
            </Box>
            <span>{group.findings.length.toLocaleString('en-US')}</span>
          </ListItemButton>
        ))}
      </List>
    </Box>
  )
}
