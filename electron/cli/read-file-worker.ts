import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { createBookSession, type BookRequest } from '../../shared/book-jobs/book-session'
import { inflateWithZlib } from './inflate'

const session = createBookSession({
  load: async (source) => new Uint8Array(await readFile(String(source))),
  inflate: inflateWithZlib,
  say: (said) => parentPort?.postMessage(said),
})
parentPort?.on('message', (ask: BookRequest) => void session(ask))
