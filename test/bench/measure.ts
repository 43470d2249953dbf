import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/** One run of a command: wall and CPU seconds of the whole process tree, and the sum of its peaks of memory in MiB. */
export interface Run {
  readonly wall: number
  readonly cpu: number
  readonly peak: number
  readonly exit: number | null
  readonly stdout: string
}

const TICKS_PER_SECOND = 100

const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${String(pid)}/task`).flatMap((task) =>
      readFileSync(`/proc/${String(pid)}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
  } catch {
    return []
  }
}

const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(treeOf)]

const peakOf = (pid: number): number => {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))
    return Number(line?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const cpuOf = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}

/** Runs a command once and watches its process tree through /proc (Linux); processes that live under 20 ms may be missed. */
export const measure = (command: string, words: readonly string[], cwd: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    const peaks = new Map<number, number>()
    const cpus = new Map<number, number>()
    const look = () => {
      if (child.pid === undefined) return
      for (const pid of treeOf(child.pid)) {
        peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakOf(pid)))
        cpus.set(pid, Math.max(cpus.get(pid) ?? 0, cpuOf(pid)))
      }
    }
    const timer = setInterval(look, 20)
    let stdout = ''
    child.stdout.on('data', (piece: Buffer) => {
      stdout += piece.toString()
    })
    child.on('error', reject)
    child.on('close', (exit) => {
      clearInterval(timer)
      const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0)
      const wall = (performance.now() - start) / 1000
      resolve({ wall, cpu: sum(cpus.values()), peak: sum(peaks.values()), exit, stdout })
    })
  })

/** The middle one of an odd number of figures. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
