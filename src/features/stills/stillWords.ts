import type { TFunction } from 'i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import { timecodeText } from '../../domain/time/timecode'
import type { BoxOnFrame } from '../../engine/frameFacts'
import type { StillWords } from '../../engine/planStill'
import type { RecordIndex } from '../../engine/recordIndex'
import { inLanguage } from '../../stores/codebookQueries'
import type { Language } from '../../stores/preferencesStore'

/** What a still says, in its own language. For publication a protected box has no label of its own. */
export function stillWords(
  t: TFunction,
  language: Language,
  profile: ExportProfile,
): (index: RecordIndex) => StillWords {
  return (index) => ({
    direction: language === 'ar' ? 'rtl' : 'ltr',
    legend: (box, isCovered) => {
      const name = boxName(index, box, language, profile === 'publication')
      return isCovered ? t('stills.legend.covered', { name }) : name
    },
    blank: (why) => t(`stills.blank.${why}`),
    label: (clip, frame, pts) => `${timecodeText(pts, clip.timebase)}  f ${frame}  ${clip.source.sha256.slice(0, 8)}`,
  })
}

/** The names of a box's tags, with its own label where that may be said. */
export function boxName(index: RecordIndex, box: BoxOnFrame, language: Language, isPublished = false): string {
  const tags = index.all('codebook').flatMap((codebook) => codebook.tags)
  const names = box.tagIds.map((id) => {
    const tag = tags.find((each) => each.id === id)
    return tag ? inLanguage(tag.labels, language, id) : id
  })
  const label = box.label !== '' && !(isPublished && box.isProtected) ? [box.label] : []
  return [...names, ...label].join(' · ')
}
