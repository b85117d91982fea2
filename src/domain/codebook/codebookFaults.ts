import type { CodebookRecord } from '../records/codebook'
import { levelsOf } from './levelOfMeasurement'
import { isOlderVersion } from './version'

/** What is wrong between the parts of a codebook; `code` names its sentence in the message catalogue. */
export interface CodebookFault {
  /** Where in it, as `tags[3].requires[0]`. */
  readonly place: string
  readonly code:
    | 'idTwice'
    | 'groupUnknown'
    | 'requiredUnknown'
    | 'requiresItself'
    | 'optionTwice'
    | 'sinceAhead'
    | 'levelUnfit'
  readonly value: string
}

/** The faults of a codebook that its schema cannot see, in the order in which they stand. */
export function codebookFaults({ version, groups, tags, variables }: CodebookRecord): CodebookFault[] {
  const tagIds = new Set<string>(tags.map(({ id }) => id))
  const groupIds = new Set(groups.map(({ id }) => id))
  const faults = [...idsTwice(groups, 'groups'), ...idsTwice(variables, 'variables'), ...idsTwice(tags, 'tags')]
  for (const [index, { isAnyOf, level }] of variables.entries()) {
    // Tags of which several hold at once are no values of one scale.
    if (isAnyOf && level === 'ordinal')
      faults.push({ place: `variables[${index}].level`, code: 'levelUnfit', value: level })
  }
  for (const [index, tag] of tags.entries()) {
    const place = `tags[${index}]`
    if (!groupIds.has(tag.groupId)) faults.push({ place: `${place}.groupId`, code: 'groupUnknown', value: tag.groupId })
    // What is coded now would be called old for ever.
    if (tag.since !== undefined && isOlderVersion(version, tag.since))
      faults.push({ place: `${place}.since`, code: 'sinceAhead', value: tag.since })
    for (const [at, id] of tag.requires.entries()) {
      const required = `${place}.requires[${at}]`
      if (!tagIds.has(id)) faults.push({ place: required, code: 'requiredUnknown', value: id })
      else if (id === tag.id) faults.push({ place: required, code: 'requiresItself', value: id })
    }
    faults.push(...idsTwice(tag.attributes, `${place}.attributes`))
    for (const [at, { kind, level, options = [] }] of tag.attributes.entries()) {
      if (level !== undefined && !levelsOf({ kind }).includes(level))
        faults.push({ place: `${place}.attributes[${at}].level`, code: 'levelUnfit', value: level })
      for (const fault of idsTwice(options, `${place}.attributes[${at}].options`))
        faults.push({ ...fault, code: 'optionTwice' })
    }
  }
  return faults
}

function idsTwice(items: readonly { readonly id: string }[], place: string): CodebookFault[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ place: `${place}[${index}].id`, code: 'idTwice', value: id }]
  })
}
