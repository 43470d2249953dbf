import { two } from './no-cycles-back'
export const one = () => two
