export { page } from '../training/page'
