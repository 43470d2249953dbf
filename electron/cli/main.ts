import { codedOf } from '../../shared/base/coded-error'
import { failures } from '../../shared/text/failures'
import { refused, type Command, type Outcome } from './command'
import { commands } from './commands'
import { cliText } from './text'
import { wrongOption } from './wrong-option'

const usage = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  return cliText.usage(all.map((command) => command.usage))
}

const wrongUse = async (message: string): Promise<Outcome> =>
  refused({ code: 'E_USAGE', message: `${message}\n${await usage()}` }, 2)

const attempt = async (command: Command, words: readonly string[]): Promise<Outcome> => {
  try {
    return await command.run(words)
  } catch (thrown) {
    const coded = codedOf(thrown)
    if (coded !== undefined) return refused(coded, 2)
    const option = wrongOption(thrown, command.usage)
    if (option !== undefined) return refused({ code: 'E_USAGE', message: option }, 2)
    // Everything else is a bug and says so on stderr.
    console.error(thrown)
    return refused(failures.E_INTERNAL(), 2)
  }
}

const main = async (): Promise<void> => {
  const [name = '', ...rest] = process.argv.slice(2)
  const json = rest.includes('--json')
  const words = rest.filter((word) => word !== '--json')
  if (name === '' || name === '--help') {
    process.stdout.write(await usage())
    return
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  const outcome = await (load === undefined ? wrongUse(cliText.unknownCommand(name)) : attempt(await load(), words))
  const line = json ? JSON.stringify(outcome.json) : outcome.text
  const stream = json || outcome.exit < 2 ? process.stdout : process.stderr
  // Large answers to a pipe are written asynchronously: the program leaves by itself after the last byte.
  process.exitCode = outcome.exit
  stream.write(`${line}\n`)
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes early (head) has what it wanted: the command has not failed.
    if (error.code !== 'EPIPE') throw error
  })

await main()
