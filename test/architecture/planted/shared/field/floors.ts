import { above } from '../kinds/above'

export const looksUp = above
