import { codedOf } from '../base/coded-error'
import { failures } from '../text/failures'
import { hostContract, type HostHandlers, type HostMethod, type Reply } from './contract'

const isMethod = (method: string): method is HostMethod => Object.hasOwn(hostContract, method)

/**
 * Answers one call: own-property check, input check, handler, errors into codes. Both hosts and the test host use it.
 * `report` is told of bugs (thrown values without a code); the caller sees only E_INTERNAL.
 */
export const dispatch = async (
  handlers: HostHandlers,
  method: string,
  input: unknown,
  report: (bug: unknown) => void,
): Promise<Reply> => {
  if (!isMethod(method)) return { ok: false, error: failures.E_METHOD(method) }
  const parsed = hostContract[method].input.safeParse(input)
  if (!parsed.success) return { ok: false, error: failures.E_INPUT(method) }
  try {
    const handle = handlers[method] as (input: unknown) => Promise<unknown>
    return { ok: true, value: await handle(parsed.data) }
  } catch (thrown) {
    const coded = codedOf(thrown)
    if (coded !== undefined) return { ok: false, error: coded }
    report(thrown)
    return { ok: false, error: failures.E_INTERNAL() }
  }
}
