import { one } from './no-cycles'
export const two = () => one
