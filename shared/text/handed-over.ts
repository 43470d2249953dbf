/** What a filing counts, by the keys of `counts`: the plain word, and the measure word of its number. */
const measures: Readonly<Record<string, readonly [noun: string, measure: string]>> = {
  resources: ['目录', '条'],
  items: ['信息项', '项'],
  persons: ['人员', '名'],
  appointments: ['任职', '条'],
  trainings: ['培训', '条'],
  systems: ['信息系统', '个'],
  demands: ['数据需求', '项'],
  openings: ['开放计划', '项'],
}

/** Said even where there are none: they are what a filing is about. */
const always = ['resources', 'persons']

/**
 * What was handed over in words: 目录 60 条, 人员 3 名 … What is not there is left out. A filing of before may lack keys;
 * one that this version does not know is said as it stands.
 */
export const handedOver = (counts: Readonly<Record<string, number>>): readonly string[] => [
  ...Object.entries(measures).flatMap(([key, [noun, measure]]) => {
    const count = counts[key] ?? 0
    return count > 0 || always.includes(key) ? [`${noun} ${count} ${measure}`] : []
  }),
  ...Object.keys(counts)
    .filter((key) => !Object.hasOwn(measures, key))
    .sort()
    .map((key) => `${key} ${counts[key] ?? 0}`),
]
