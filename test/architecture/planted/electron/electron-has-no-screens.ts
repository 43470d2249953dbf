export { part } from '../renderer/ui/part'
