/** The same order for the same seed, so that a failure that depends on the order can be seen again. */
export const shuffle = <T>(list: readonly T[], seed: number): T[] => {
  const shuffled = [...list]
  let state = seed >>> 0
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    ;[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!]
  }
  return shuffled
}
