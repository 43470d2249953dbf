export { book } from '../../../shared/documents/book'
