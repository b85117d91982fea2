import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { HINDRANCES, type HandInLine } from '../../stores/handIn'

interface HandInRowProps {
  readonly line: HandInLine
  readonly isChosen: boolean
  readonly onChosen: (isChosen: boolean) => void
  readonly onClip: () => void
}

/** One clip: what is coded on it, what is open, and whether it is submitted. */
export function HandInRow({ line, isChosen, onChosen, onClip }: HandInRowProps) {
  const { t } = useTranslation()
  const { clip, revision, isLocked } = line
  const codes = (['segments', 'annotations', 'tracks'] as const).filter((each) => line[each] > 0)
  const hindering = isLocked ? [] : HINDRANCES.filter((each) => line[each] > 0)
  return (
    <tr data-clip={clip.id} data-locked={isLocked || undefined}>
      <th scope="row">
        <span className="row">
          <Checkbox
            size="xs"
            checked={isChosen}
            disabled={isLocked}
            aria-label={t('packages.handIn.take', { clip: clip.name })}
            onChange={(event) => onChosen(event.currentTarget.checked)}
          />
          <button type="button" className="clip-link ellipsis" onClick={onClip}>
            <bdi>{clip.name}</bdi>
          </button>
        </span>
      </th>
      <td>
        {codes.length === 0
          ? t('packages.handIn.nothingCoded')
          : codes.map((each) => (
              <span key={each} className="packages-fact">
                {t(`packages.handIn.count.${each}`, { count: line[each] })}
              </span>
            ))}
      </td>
      <td>
        {hindering.map((each) => (
          <span key={each} className="packages-fact" data-hindrance={each}>
            {each === 'handedOver' ? null : <IconAlertTriangle size={12} className="warn" aria-hidden="true" />}
            {t(`packages.handIn.hindrance.${each}`, { count: line[each] })}
          </span>
        ))}
      </td>
      <td>
        {isLocked ? <IconLock size={12} aria-hidden="true" /> : null}{' '}
        {t(stateKey(line), { revision: isLocked || revision === 0 ? revision : revision + 1 })}
      </td>
    </tr>
  )
}

function stateKey({ revision, isLocked }: HandInLine) {
  if (isLocked) return 'packages.handIn.locked'
  return revision === 0 ? 'packages.handIn.draft' : 'packages.handIn.reopened'
}
