import { errorCode } from './journal-disk'

/** True while a process has this number, whoever runs it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return errorCode(thrown) === 'EPERM'
  }
}
