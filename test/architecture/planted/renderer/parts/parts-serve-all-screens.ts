export { page } from '../features/training/page'
