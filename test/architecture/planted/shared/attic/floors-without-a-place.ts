import { above } from '../kinds/above'

export const nowhere = above
