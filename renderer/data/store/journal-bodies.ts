import { PIECE_BYTES, type JournalAction, type JournalBody, type RecordChange } from '../../../shared/journal/journal'

/** A body for the journal, and how many changes it carries. */
export interface CountedBody {
  readonly body: JournalBody
  readonly changes: number
}

/** Characters of a piece; in UTF-8 each takes at most three bytes, so a piece stays below the limit of the journal. */
const PIECE_CHARACTERS = PIECE_BYTES / 4

/** Cuts changes into pieces, each when it is asked for. */
async function* piecesOf(
  changes: readonly RecordChange[],
  yieldToEventLoop: () => Promise<void>,
): AsyncGenerator<RecordChange[], undefined> {
  let piece: RecordChange[] = []
  let size = 0
  for (const change of changes) {
    const length = JSON.stringify(change).length
    if (size > 0 && size + length > PIECE_CHARACTERS) {
      yield piece
      piece = []
      size = 0
    }
    size += length
    piece.push(change)
    await yieldToEventLoop()
  }
  yield piece
}

/** A large action is `begin`, pieces, `commit`; a small one stays whole. */
async function* bodiesOf(
  action: JournalAction,
  changes: readonly RecordChange[],
  yieldToEventLoop: () => Promise<void>,
): AsyncGenerator<CountedBody, undefined> {
  let whole = true
  for await (const piece of piecesOf(changes, yieldToEventLoop)) {
    if (whole && piece.length === changes.length) {
      yield { body: { type: 'change', action, changes: piece }, changes: piece.length }
      return
    }
    if (whole) yield { body: { type: 'begin', action }, changes: 0 }
    whole = false
    yield { body: { type: 'piece', group: action.id, changes: piece }, changes: piece.length }
  }
  yield { body: { type: 'commit', group: action.id }, changes: 0 }
}

/** The bodies of an action in order; the next one is being cut while the host still writes the one before. */
export async function* journalBodies(
  action: JournalAction,
  changes: readonly RecordChange[],
  yieldToEventLoop: () => Promise<void>,
): AsyncGenerator<CountedBody, undefined> {
  const bodies = bodiesOf(action, changes, yieldToEventLoop)
  let coming = bodies.next()
  for (;;) {
    const now = await coming
    if (now.done === true) return
    coming = bodies.next()
    yield now.value
  }
}
