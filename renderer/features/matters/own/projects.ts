import type { ProjectDraft } from '../../../../shared/project/project'
import { amountsOf } from '../../../../shared/project/opinions'
import { reportingRule } from '../../../../shared/project/project-register'
import { text } from '../../../text/zh-cn'
import type { RegisterOwn } from '../register-own'
import { OpinionsPart } from './opinions-part'
import { ProjectPart } from './project-part'

const t = text.projects

/** How a project is asked for: what it is, what the city's document wants to know of it, what data it makes. */
export const projectOwn: RegisterOwn = {
  wide: true,
  Before: ProjectPart,
  After: OpinionsPart,
  form: (record, question) => {
    const project = record as ProjectDraft
    const reports = reportingRule(project, question) !== undefined || project.serious !== undefined
    const asksAlone = amountsOf(question.profile).length > 0 || project.alone !== undefined
    return {
      fields: ['title', 'stage', 'date', 'budget', 'funds', ...(asksAlone ? ['alone'] : []), 'basis', 'content'],
      wide: ['title'],
      sections: [
        { heading: t.sections.builders, fields: ['builder', 'contractor', 'term'] },
        ...(reports ? [{ heading: t.sections.serious, fields: ['serious', 'reported', 'reportedTo'] }] : []),
        {
          heading: t.sections.data,
          fields: [
            'systems',
            'makes',
            'catalogued',
            'gathered',
            'shared',
            'exchange',
            ...(project.exchange === '1' || project.exchangeWhy !== undefined ? ['exchangeWhy'] : []),
          ],
        },
        { heading: t.sections.more, fields: ['note', 'handler'] },
      ],
      rows: [],
      placed: ['opinions'],
      hints: t.hints,
    }
  },
}
