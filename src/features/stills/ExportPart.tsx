import { Checkbox, Menu, Select } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconDots, IconDownload } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { blocks } from '../../domain/stills/blocks'
import { picturesOf } from '../../domain/stills/stillPlan'
import { exportFaults } from '../../domain/stills/exportFaults'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { StillRecord } from '../../domain/records/still'
import { cutsOffMark } from '../../engine/cutOffMark'
import type { Workspace } from '../../engine/workspace'
import { STILL_TYPES, type EncodedStill, type StillProblem, type StillType } from '../../engine/ports/stills'
import type { Result } from '../../domain/result'
import type { Language } from '../../stores/preferencesStore'
import { useAnnotator, useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { MenuButton } from '../../ui/MenuButton'
import { ToolButton } from '../../ui/ToolButton'
import { copyStill, exportStill, type ExportRequest } from './exportStill'
import { needSecond, tick } from './stillActions'
import { leafName } from './leafName'
import { citationOf, fileNameOf, leavesOf, leavingMetadata, type LeavingStill } from './leavingStill'
import { tellProblem } from './tellProblem'
import type { ShownStill } from './useShownStill'

interface ExportPartProps {
  readonly still: StillRecord
  readonly shown: ShownStill
  /** Undefined while it is not known what it shows. */
  readonly leaving: LeavingStill | undefined
  readonly isCovered: boolean
  readonly profile: ExportProfile
  readonly language: Language
  readonly captions: Readonly<Record<Language, string>>
}

function projectNeedsSecond({ index }: Workspace): boolean {
  return index.all('project')[0]?.stillsNeedSecond ?? false
}

/** What leaves, what stands in its way, and the ways out. */
export function ExportPart({ still, shown, leaving, isCovered, profile, language, captions }: ExportPartProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const annotator = useAnnotator()
  const needsSecond = useRecords(projectNeedsSecond, false)
  const isMarkCutOff = useRecords(
    useCallback(
      ({ index }: Workspace) => {
        const here = index.get('clip', still.clipId)
        return here !== undefined && cutsOffMark(index, here, still)
      },
      [still],
    ),
    false,
  )
  const [type, setType] = useState<StillType>('image/png')
  const [isOpenOnPurpose, setOpenOnPurpose] = useState(false)
  const [said, setSaid] = useState('')
  const [running, setRunning] = useState<AbortController | undefined>(undefined)
  const [made, setMade] = useState<EncodedStill | undefined>(undefined)
  const { image, plan, clip } = shown
  const isArchiveAct = isOpenOnPurpose && profile === 'archive'
  const uncovered = plan ? blocks(plan).length : 0
  const clips = plan ? picturesOf(plan).map((cell) => cell.clip) : []
  const faults = exportFaults({ still, clips, profile, uncovered, isArchiveAct, needsSecond, isCovered })
  const isReady = image !== undefined && clip !== undefined && faults.length === 0 && !isReadOnly && !running
  const fileName = leaving ? fileNameOf(leaving, type) : ''
  const metadata = leaving && image ? leavingMetadata(leaving, image, captions) : undefined

  async function run(
    act: (request: ExportRequest) => Promise<Result<EncodedStill, StillProblem>>,
    key: 'stills.exported' | 'stills.copiedImage',
  ) {
    if (!isReady || !image || !metadata) return
    const control = new AbortController()
    setRunning(control)
    setSaid('')
    const left = isArchiveAct ? uncovered : 0
    const request = { still, image, type, profile, fileName, metadata, uncovered: left, signal: control.signal }
    const done = await act(request)
    setRunning(undefined)
    if (!done.ok) {
      if (done.problem.code === 'cancelled') setSaid(t('stills.cancelled'))
      tellProblem(done.problem)
      return
    }
    setMade(done.value)
    // Said here: a notice would lie over these very buttons.
    setSaid(t(key, { name: fileName }))
  }

  const exporting = () => void run(exportStill, 'stills.exported')
  // Without dependencies: what is exported is what is shown with this very drawing of the page.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyE' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      exporting()
    }
    globalThis.addEventListener('keydown', onKey)
    return () => globalThis.removeEventListener('keydown', onKey)
  })

  const copyText = (text: string) => {
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t('stills.copied')),
      () => setSaid(t('stills.notCopied')),
    )
  }
  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <section className="still-export" aria-label={t('stills.export')}>
      <details>
        <summary>{t('stills.leaves')}</summary>
        <ul className="still-leaves small second" data-testid="still-leaves">
          {metadata
            ? leavesOf(metadata).map(([name, value]) => (
                <li key={name}>
                  <span className="muted">{leafName(t, name)}</span> <bdi>{value}</bdi>
                </li>
              ))
            : null}
        </ul>
        <p className="small second">{t(`stills.leavesOut.${profile}`)}</p>
      </details>
      {isMarkCutOff ? (
        <p className="still-line warn small" data-testid="mark-cut-off">
          <IconAlertTriangle {...icon} />
          <span>{t('stills.markCutOff')}</span>
        </p>
      ) : null}
      <ul data-testid="still-faults">
        {faults.map((fault) => (
          <li key={fault} className="still-line warn small" data-fault={fault}>
            <IconAlertTriangle {...icon} />
            <span>{t(`stills.faults.${fault}`, { count: uncovered })}</span>
          </li>
        ))}
      </ul>
      {profile === 'archive' && uncovered > 0 ? (
        <Checkbox
          label={t('stills.archiveAct')}
          checked={isOpenOnPurpose}
          data-testid="archive-act"
          onChange={(event) => setOpenOnPurpose(event.currentTarget.checked)}
        />
      ) : null}
      <SecondLook
        still={still}
        isNeeded={needsSecond}
        isReadOnly={isReadOnly}
        isMine={still.capturedBy === annotator?.id}
      />
      <p className="still-said small" role="status" data-testid="still-said">
        {said}
      </p>
      {made ? (
        <ul className="small" data-testid="still-checks">
          <li className="still-line">
            <IconCheck {...icon} />
            {t(made.type === 'image/png' ? 'stills.checks.pixels' : 'stills.checks.size')}
          </li>
          {made.filledPixels > 0 ? (
            <li className="still-line">
              <IconCheck {...icon} />
              {t(made.type === 'image/png' ? 'stills.checks.fill' : 'stills.checks.noise', {
                count: made.filledPixels,
              })}
            </li>
          ) : null}
          <li className="still-line">
            <IconCheck {...icon} />
            {t('stills.checks.container')}
          </li>
        </ul>
      ) : null}
      <p className="still-file small ltr" data-testid="still-file">
        {fileName}
      </p>
      <div className="row">
        <Select
          aria-label={t('stills.format')}
          className="still-format"
          data={STILL_TYPES.map((each) => ({ value: each, label: each.slice('image/'.length).toUpperCase() }))}
          value={type}
          allowDeselect={false}
          data-testid="still-format"
          onChange={(value) => setType(STILL_TYPES.find((each) => each === value) ?? 'image/png')}
        />
        <span className="spacer" />
        {running ? (
          <ToolButton label={t('app.cancel')} onClick={() => running.abort()} testId="cancel-export" />
        ) : (
          <ToolButton
            label={t('stills.export')}
            icon={<IconDownload {...icon} />}
            keys="Ctrl E"
            isPrimary
            isDisabled={!isReady}
            hint={isReadOnly ? t('readOnly.sign') : undefined}
            onClick={exporting}
            testId="export-still"
          />
        )}
        <Menu position="top-end">
          <MenuButton label={t('stills.more')} icon={<IconDots size={16} aria-hidden="true" />} testId="still-more" />
          <Menu.Dropdown>
            <Menu.Item disabled={!isReady} onClick={() => void run(copyStill, 'stills.copiedImage')}>
              {t('stills.copyImage')}
            </Menu.Item>
            <Menu.Item onClick={() => copyText(captions[language])}>{t('stills.copyCaption')}</Menu.Item>
            <Menu.Item onClick={() => copyText(leaving ? citationOf(leaving, language) : '')}>
              {t('stills.copyCitation')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  )
}

interface SecondLookProps {
  readonly still: StillRecord
  readonly isNeeded: boolean
  readonly isReadOnly: boolean
  readonly isMine: boolean
}

/** Whether a second person has to look, and whether one has. */
function SecondLook({ still, isNeeded, isReadOnly, isMine }: SecondLookProps) {
  const { t } = useTranslation()
  return (
    <>
      <Checkbox
        label={t('stills.second.required')}
        checked={isNeeded}
        disabled={isReadOnly}
        data-testid="second-required"
        onChange={(event) => needSecond(event.currentTarget.checked)}
      />
      {isNeeded || still.secondBy !== undefined ? (
        <Checkbox
          label={t('stills.second.ticked')}
          description={isMine && still.secondBy === undefined ? t('stills.second.notMine') : undefined}
          checked={still.secondBy !== undefined}
          disabled={isReadOnly || (isMine && still.secondBy === undefined)}
          data-testid="second-tick"
          onChange={(event) => tick(still.id, event.currentTarget.checked)}
        />
      ) : null}
    </>
  )
}
