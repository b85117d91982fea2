import { Select } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordId } from '../../domain/records/ids'
import type { StillRecord } from '../../domain/records/still'
import { covers } from '../../domain/stills/blocks'
import { picturesOf } from '../../domain/stills/stillPlan'
import { frameFacts, type FrameFacts } from '../../engine/frameFacts'
import type { Workspace } from '../../engine/workspace'
import { usePreferences } from '../../stores/preferencesStore'
import { useIsReadOnly, useRecords, useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { coverBoxes, removeFill, setCovers } from './stillActions'
import { boxName } from './stillWords'
import type { ShownStill } from './useShownStill'

const NO_FACTS: FrameFacts = { boxes: [], guarded: [] }

interface CoverPartProps {
  readonly still: StillRecord
  readonly shown: ShownStill
  readonly fill: number | undefined
  readonly onFill: (at: number | undefined) => void
}

/** Who is protected on the frame and whether they are covered, and the fills that are there. */
export function CoverPart({ still, shown, fill, onFill }: CoverPartProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const workspace = useWorkspace()
  const language = usePreferences((state) => state.language)
  const { clip } = shown
  const facts = useRecords(
    useCallback(
      ({ index }: Workspace) => (clip ? frameFacts(index, clip, still.frame) : NO_FACTS),
      [clip, still.frame],
    ),
    NO_FACTS,
  )
  const main = shown.plan && picturesOf(shown.plan).find(({ isMain }) => isMain)
  const open = main ? facts.guarded.filter((each) => !main.fills.some((one) => covers(one, each, main.clip))) : []
  // By the number that the picture has for them, since several may have one tag.
  const shownIds = facts.boxes.map(({ id }) => id).filter((id) => still.boxIds?.includes(id) ?? true)
  const numbered = (id: RecordId, name: string) => {
    const at = shownIds.findIndex((each) => each === id)
    return at < 0 ? name : `${at + 1}  ${name}`
  }
  const names = new Map(
    workspace
      ? facts.boxes.map((box) => [box.id, numbered(box.id, boxName(workspace.index, box, language))] as const)
      : [],
  )
  const nameOf = (id: string) => names.get(facts.boxes.find((box) => box.id === id)?.id ?? id) ?? t('stills.noPlace')
  const openBoxes = facts.boxes.filter(({ id }) => open.some((each) => each.id === id))
  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <section className="still-part" aria-label={t('stills.covering')}>
      <span className="row">
        <h2>{t('stills.covering')}</h2>
        <span className="spacer" />
        {openBoxes.length > 0 && !isReadOnly ? (
          <ToolButton
            label={t('stills.coverAll')}
            isFilled
            onClick={() => coverBoxes(still, openBoxes)}
            testId="cover-all"
          />
        ) : null}
      </span>
      {facts.guarded.length === 0 && still.redactions.length === 0 ? (
        <p className="second small">{t('stills.noneProtected')}</p>
      ) : null}
      <ul data-testid="guarded">
        {facts.guarded.map((each) => {
          const isOpen = open.includes(each)
          return (
            <li key={each.id} className={`still-line ${isOpen ? 'warn' : ''}`}>
              {isOpen ? <IconAlertTriangle {...icon} /> : <IconCheck {...icon} />}
              <span>
                {isOpen
                  ? t(each.box ? 'stills.open' : 'stills.openNoPlace', { name: nameOf(each.id) })
                  : t('stills.done', { name: nameOf(each.id) })}
              </span>
            </li>
          )
        })}
      </ul>
      <ul data-testid="fills">
        {still.redactions.map(({ box, fill: colour, coversId }, at) => (
          // Two fills may be alike: they are told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={`still-line fill-line ${fill === at ? 'is-selected' : ''}`}>
            <button type="button" className="fill-name ltr small" onClick={() => onFill(at)}>
              <span className="swatch" style={{ background: colour }} />
              {Math.round(box.w)}×{Math.round(box.h)}
            </button>
            <Select
              aria-label={t('stills.coversWhom')}
              placeholder={t('stills.coversNobody')}
              data={[...facts.guarded.map(({ id }) => id), ...facts.boxes.map(({ id }) => id)]
                .filter((id, place, all) => all.indexOf(id) === place)
                .map((id) => ({ value: id, label: nameOf(id) }))}
              value={coversId ?? null}
              clearable
              readOnly={isReadOnly}
              data-testid={`covers-${at}`}
              onChange={(value) =>
                setCovers(still, at, [...facts.guarded, ...facts.boxes].find(({ id }) => id === value)?.id)
              }
            />
            <ToolButton
              label={t('stills.removeFill')}
              icon={<IconTrash {...icon} />}
              isIconOnly
              isDisabled={isReadOnly}
              onClick={() => {
                removeFill(still, at)
                onFill(undefined)
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
