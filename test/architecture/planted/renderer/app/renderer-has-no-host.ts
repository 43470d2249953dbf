export { machine } from '../../electron/machine'
