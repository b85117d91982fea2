import type { AgreementStatistics, BoxAgreement, EventAgreement, VariableAgreement } from './agreementStatistics'
import type { LocalizedText } from '../records/fields'
import type { StatedAgreement } from './statedAgreement'

/**
 * The statistics as a file has them: without the lists of frames and boundaries that follow from the records.
 * @param examined how long each coder has had each clip on screen, in ticks
 * @param methods the same as a paragraph, by language
 */
export function stateAgreement(
  statistics: AgreementStatistics,
  examined: readonly StatedAgreement['examined'][number][],
  methods?: LocalizedText,
): StatedAgreement {
  const { all, ranges, frameTags, tracks, boxes } = statistics
  const { differing: _differing, ...overall } = all
  // Through JSON: what is undefined is left out, and nothing is shared with the statistics.
  return JSON.parse(
    JSON.stringify({
      rules: statistics.rules,
      coderIds: statistics.coderIds,
      clips: statistics.clips,
      withoutCoverage: statistics.withoutCoverage,
      examined,
      variables: statistics.variables.map(variableOf),
      all: overall,
      ranges: eventsOf(ranges),
      frameTags: eventsOf(frameTags),
      tracks: boxesOf(tracks),
      boxes: boxesOf(boxes),
      methods,
    }),
  )
}

function variableOf({ variable, differing: _differing, ...rest }: VariableAgreement): object {
  const { id, kind, level, tagIds, name } = variable
  return { id, kind, level, tagIds, name, ...rest }
}

function eventsOf({ all, variables, pairs, open }: EventAgreement): object {
  return { all, variables, pairs, open }
}

function boxesOf({ all, pairs }: BoxAgreement): object {
  return { all, pairs }
}
