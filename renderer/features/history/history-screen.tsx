import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useState } from 'react'
import { text } from '../../text/zh-cn'
import { Page } from '../../ui/page'
import { ActionsTab } from './actions-tab'
import { BinTab } from './bin-tab'
import { CompareTab } from './compare-tab'

const t = text.history
const tabs = { actions: ActionsTab, bin: BinTab, compare: CompareTab } as const
type TabName = keyof typeof tabs

/** 历史与回收站: what was done, what was deleted, and how two filings differ. */
export function HistoryScreen() {
  const [tab, setTab] = useState<TabName>('actions')
  const Inner = tabs[tab]
  return (
    <Page title={t.title} lead={t.lead}>
      <Tabs value={tab} onChange={(_, next: TabName) => setTab(next)} aria-label={t.title}>
        {(Object.keys(tabs) as TabName[]).map((name) => (
          <Tab
            key={name}
            value={name}
            label={t.tabs[name]}
            id={`history-tab-${name}`}
            {...(name === tab ? { 'aria-controls': 'history-panel' } : {})}
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="history-panel" aria-labelledby={`history-tab-${tab}`}>
        <Inner />
      </div>
    </Page>
  )
}
