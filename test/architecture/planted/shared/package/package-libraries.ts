export { unzipSync } from 'fflate'
