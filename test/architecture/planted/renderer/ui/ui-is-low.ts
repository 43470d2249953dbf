export { store } from '../data/store'
