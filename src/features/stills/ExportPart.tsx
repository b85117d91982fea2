import { Checkbox, Menu } from '@mantine/core'
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
import type { EncodedStill, StillProblem, StillType } from '../../engine/ports/stills'
import type { Result } from '../../domain/result'
import { useKeyOf } from '../../stores/keysStore'
import type { Language } from '../../stores/preferencesStore'
import { useAnnotator, useIsReadOnly, useRecords } from '../../stores/workspaceStore'
import { MenuButton } from '../../ui/MenuButton'
import { ToolButton } from '../../ui/ToolButton'
import { ArchiveAct } from './ArchiveAct'
import { copyStill, exportStill, type ExportRequest } from './exportStill'
import { FormatSelect } from './FormatSelect'
import { needSecond, tick } from './stillActions'
import { provideStillWays, type StillWays } from './stillWays'
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
  const exportKey = useKeyOf('exportStill')
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
  const { image, plan, clip, problem } = shown
  const isArchiveAct = isOpenOnPurpose && profile === 'archive'
  const uncovered = plan ? blocks(plan).length : 0
  const clips = plan ? picturesOf(plan).map((cell) => cell.clip) : []
  const faults = exportFaults({ still, clips, profile, uncovered, isArchiveAct, needsSecond, isCovered })
  const isReady = image !== undefined && clip !== undefined && faults.length === 0 && !isReadOnly && !running
  useEffect(() => {
    if (isReady) image.prepare(type)
  }, [isReady, image, type])
  const fileName = leaving ? fileNameOf(leaving, type) : ''
  const metadata = leaving && image ? leavingMetadata(leaving, image, captions) : undefined

  async function run(
    act: (request: ExportRequest) => Promise<Result<EncodedStill, StillProblem>>,
    key: 'stills.exported' | 'stills.copiedImage',
  ) {
    if (running) return
    const [fault] = faults
    if (isReadOnly) setSaid(t('readOnly.sign'))
    else if (fault) setSaid(t(`stills.faults.${fault}`, { count: uncovered }))
    else if (problem) tellProblem(problem)
    // What nobody has seen does not leave.
    else if (!image || !metadata) setSaid(t('stills.notDrawn'))
    if (!isReady || !metadata) return
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

  const copyText = (text: string) => {
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t('stills.copied')),
      () => setSaid(t('stills.notCopied')),
    )
  }
  const ways: StillWays = {
    exportFile: () => void run(exportStill, 'stills.exported'),
    copyImage: () => void run(copyStill, 'stills.copiedImage'),
    copyCaption: () => copyText(captions[language]),
    copyCitation: () => copyText(leaving ? citationOf(leaving, language) : ''),
  }
  // Without dependencies: what leaves by a key is what is shown with this very drawing of the page.
  useEffect(() => provideStillWays(ways))
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
        <ArchiveAct isTaken={isOpenOnPurpose} onTaken={setOpenOnPurpose} testId="archive-act" />
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
        <FormatSelect type={type} onType={setType} testId="still-format" />
        <span className="spacer" />
        {running ? (
          <ToolButton label={t('app.cancel')} onClick={() => running.abort()} testId="cancel-export" />
        ) : (
          <ToolButton
            label={t('stills.export')}
            icon={<IconDownload {...icon} />}
            keys={exportKey}
            isPrimary
            isDisabled={!isReady}
            hint={isReadOnly ? t('readOnly.sign') : undefined}
            onClick={ways.exportFile}
            testId="export-still"
          />
        )}
        <Menu position="top-end">
          <MenuButton label={t('stills.more')} icon={<IconDots size={16} aria-hidden="true" />} testId="still-more" />
          <Menu.Dropdown>
            <CopyItem id="copyStillImage" isDisabled={!isReady} onCopy={ways.copyImage} />
            <CopyItem id="copyStillCaption" onCopy={ways.copyCaption} />
            <CopyItem id="copyStillCitation" onCopy={ways.copyCitation} />
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  )
}

interface CopyItemProps {
  readonly id: 'copyStillImage' | 'copyStillCaption' | 'copyStillCitation'
  readonly isDisabled?: boolean
  readonly onCopy: () => void
}

function CopyItem({ id, isDisabled = false, onCopy }: CopyItemProps) {
  const { t } = useTranslation()
  const key = useKeyOf(id)
  return (
    <Menu.Item
      disabled={isDisabled}
      rightSection={key === undefined ? null : <kbd dir="ltr">{key}</kbd>}
      onClick={onCopy}
    >
      {t(`commands.names.${id}`)}
    </Menu.Item>
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
