export { read } from 'xlsx'
