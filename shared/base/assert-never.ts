/** Ends a switch over a closed union; the compiler points here when a branch is missing. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
