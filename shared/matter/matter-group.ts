import type { Topic } from '../profile/rule'

/** How the register is divided. */
export const matterGroups = ['meeting', 'rectification', 'evaluation', 'list', 'other'] as const
export type MatterGroup = (typeof matterGroups)[number]

/** The part of the register that a topic belongs to. */
export const groupOf = (topic: Topic): MatterGroup => {
  switch (topic) {
    case 'meeting':
    case 'evaluation':
    case 'list':
      return topic
    case 'quality':
      return 'rectification'
    case 'debrief':
    case 'report':
    case 'filing':
    case 'training':
    case 'catalogue':
    case 'security':
    case 'project':
    case 'team':
      return 'other'
  }
}

/** Topics that a matter without a rule of the city may have. */
export const freeTopics = ['evaluation', 'list', 'security', 'project', 'team'] as const
