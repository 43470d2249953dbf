export { frame } from '../app/frame'
