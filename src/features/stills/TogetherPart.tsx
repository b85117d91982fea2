import { Progress } from '@mantine/core'
import { IconFileText, IconFileZip, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportProfile } from '../../domain/provenance/exportProfile'
import type { RecordId } from '../../domain/records/ids'
import type { StillRecord } from '../../domain/records/still'
import { caseCode } from '../../domain/stills/stillFileName'
import type { StillType } from '../../engine/ports/stills'
import { usePreferences } from '../../stores/preferencesStore'
import { session } from '../../stores/session'
import { useIsReadOnly } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { ArchiveAct } from './ArchiveAct'
import { FaultLines } from './FaultLines'
import { FormatSelect } from './FormatSelect'
import { faultText } from './leavingFaults'
import { ProfileControl } from './ProfileControl'
import { addToReport } from './stillActions'
import { useLeavingFaults } from './useLeavingFaults'
import { useTogether } from './useTogether'
import { zipStills, type ZipProblem } from './zipStills'

interface TogetherPartProps {
  /** At least one. */
  readonly stills: readonly StillRecord[]
  readonly seen: ReadonlySet<RecordId>
  readonly onStill: (id: RecordId) => void
  readonly onClear: () => void
  readonly onReport: () => void
}

interface Running {
  readonly control: AbortController
  readonly done: number
  readonly all: number
}

/** Stills that were chosen in the tray: as one zip, or into the report. */
export function TogetherPart({ stills, seen, onStill, onClear, onReport }: TogetherPartProps) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const language = usePreferences((state) => state.language)
  const [profile, setProfile] = useState<ExportProfile>('publication')
  const [type, setType] = useState<StillType>('image/png')
  const [isOpenOnPurpose, setOpenOnPurpose] = useState(false)
  const [running, setRunning] = useState<Running | undefined>(undefined)
  const [said, setSaid] = useState('')
  const together = useTogether(profile, language, seen, isOpenOnPurpose)
  const faults = useLeavingFaults(stills, together)
  const isUncovered = faults?.some((each) => 'fault' in each && each.fault === 'uncovered') ?? false
  const isReady = together !== undefined && faults?.length === 0 && !running && !isReadOnly
  const control = useRef<AbortController>(undefined)
  // Whoever leaves the screen is not given a file that nobody waits for.
  useEffect(() => () => control.current?.abort(), [])

  async function zip() {
    if (!isReady || !together) return
    setSaid('')
    const code = caseCode(together.workspace.index.all('project')[0]?.name ?? '')
    const file = await session()
      .beginFile(`${code}_stills.zip`, '.zip')
      .catch((error: unknown) => {
        setSaid(t('stillsTogether.zip.failed', { message: error instanceof Error ? error.message : String(error) }))
        return undefined
      })
    if (!file) return
    const own = (control.current = new AbortController())
    const onProgress = (done: number, all: number) => setRunning({ control: own, done, all })
    onProgress(0, stills.length)
    const made = await zipStills({ stills, together, type, file, signal: own.signal, onProgress })
    setRunning(undefined)
    setSaid(
      made.ok ? t('stillsTogether.zip.done', { count: made.value.count, name: file.name }) : problem(made.problem),
    )
  }

  function problem(found: ZipProblem): string {
    if (found.code !== 'still')
      return t(`stillsTogether.zip.${found.code}`, { message: 'message' in found ? found.message : '' })
    const { fault } = found
    return t('stillsTogether.zip.still', { frame: fault.still.frame, why: faultText(t, fault) })
  }

  const icon = { size: 14, 'aria-hidden': true } as const
  return (
    <section className="stills-together" aria-label={t('stillsTogether.title')} data-testid="together">
      <span className="row">
        <h2>{t('stillsTogether.chosen', { count: stills.length })}</h2>
        <span className="spacer" />
        <ToolButton label={t('stillsTogether.clear')} icon={<IconX {...icon} />} isIconOnly onClick={onClear} />
      </span>
      <ProfileControl
        profile={profile}
        onProfile={setProfile}
        fullWidth
        size="xs"
        disabled={running !== undefined}
        testId="together-profile"
      />
      {faults && faults.length > 0 ? <FaultLines faults={faults} onStill={onStill} /> : null}
      {profile === 'archive' && (isUncovered || isOpenOnPurpose) ? (
        <ArchiveAct isTaken={isOpenOnPurpose} onTaken={setOpenOnPurpose} testId="together-archive-act" />
      ) : null}
      <p className="still-said small" role="status" data-testid="together-said">
        {running ? t('stillsTogether.running', { done: running.done, all: running.all }) : said}
      </p>
      {running ? (
        <Progress value={(100 * running.done) / running.all} size="xs" aria-label={t('stillsTogether.title')} />
      ) : null}
      <span className="row">
        <FormatSelect type={type} onType={setType} testId="together-format" />
        <span className="spacer" />
        {running ? (
          <ToolButton label={t('app.cancel')} isFilled onClick={() => running.control.abort()} testId="cancel-zip" />
        ) : (
          <ToolButton
            label={t('stillsTogether.zip.make')}
            hint={isReadOnly ? t('readOnly.sign') : t('stillsTogether.zip.hint')}
            icon={<IconFileZip {...icon} />}
            isPrimary
            isDisabled={!isReady}
            onClick={() => void zip()}
            testId="zip-stills"
          />
        )}
      </span>
      <ToolButton
        label={t('stillsTogether.toReport')}
        icon={<IconFileText {...icon} />}
        isFilled
        isDisabled={isReadOnly || running !== undefined}
        onClick={() => {
          if (addToReport(stills.map(({ id }) => id))) onReport()
        }}
        testId="to-report"
      />
    </section>
  )
}
