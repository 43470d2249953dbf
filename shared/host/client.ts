import { CodedFailure } from '../base/coded-error'
import { failures } from '../text/failures'
import { hostContract, type HostInput, type HostMethod, type HostOutput, type Transport } from './contract'

/** The typed client of a host. A refusal is thrown as CodedFailure; answers are checked like inputs. */
export const createHost =
  (transport: Transport) =>
  async <M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutput<M>> => {
    const answer = await transport(method, input)
    if (!answer.ok) throw new CodedFailure(answer.error)
    const parsed = hostContract[method].output.safeParse(answer.value)
    if (!parsed.success) throw new CodedFailure(failures.E_ANSWER(method))
    return parsed.data as HostOutput<M>
  }

export type Host = ReturnType<typeof createHost>
