export { builder } from '../test/support/builder'
