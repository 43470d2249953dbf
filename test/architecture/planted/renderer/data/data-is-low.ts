export { part } from '../ui/part'
