import { IconAlertTriangle, IconCopy, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { frameNumbers, type FrameNumbers } from '../../domain/otherTools/frameNumbers'
import type { SmpteLabel } from '../../domain/time/smpteLabel'
import { useKeyOf } from '../../stores/keysStore'
import { notify } from '../../stores/noticesStore'
import { usePlayback } from '../../stores/playbackStore'
import { BarPopover } from '../../ui/BarPopover'
import { ToolButton } from '../../ui/ToolButton'

/** The event by which the key for this card reaches it. */
export const FRAME_NUMBERS_EVENT = 'framebench:frame-numbers'

type NumberName = 'index' | 'pts' | 'seconds' | 'smpte' | 'cvat' | 'labelStudio' | 'mot' | 'ffmpegSelect' | 'ffmpegLine'

type NoteKey =
  | 'index'
  | 'pts'
  | 'exact'
  | 'fraction'
  | 'counted'
  | 'dropFrame'
  | 'variable'
  | 'noRule'
  | 'fromZero'
  | 'fromOne'
  | 'ffmpegSelect'
  | 'ffmpegLine'

type Note = (key: NoteKey, values?: Record<string, string | number>) => string

/** What other tools call the frame on screen; each figure can be copied. */
export function FrameNumbersCard() {
  const { t } = useTranslation()
  const numbersKey = useKeyOf('frameNumbers')
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const toggle = () => setOpen((before) => !before)
    globalThis.addEventListener(FRAME_NUMBERS_EVENT, toggle)
    return () => globalThis.removeEventListener(FRAME_NUMBERS_EVENT, toggle)
  }, [])
  return (
    <BarPopover
      label={t('look.numbers.title')}
      icon={<IconInfoCircle size={16} aria-hidden="true" />}
      isIconOnly
      keys={numbersKey}
      isOpen={isOpen}
      onToggle={setOpen}
      side="bottom"
      width={480}
      testId="frame-numbers"
    >
      <NumberRows />
    </BarPopover>
  )
}

function NumberRows() {
  const { t } = useTranslation()
  const view = usePlayback((state) => state.view)
  const shown = usePlayback((state) => state.shown)
  const exactness = usePlayback((state) => state.exactness.kind)
  if (!view) return null
  const numbers = frameNumbers(view.clip, view.table, shown)
  const { seconds, smpte } = numbers
  const note: Note = (key, values) => t(`look.numbers.notes.${key}`, values ?? {})
  const rows: readonly NumberRowProps[] = [
    { name: 'index', value: String(numbers.index), note: note('index') },
    { name: 'pts', value: String(numbers.pts), note: note('pts', { tick: numbers.tick }) },
    {
      name: 'seconds',
      value: seconds.text,
      note: seconds.fraction === undefined ? note('exact') : note('fraction', { fraction: seconds.fraction }),
    },
    { name: 'smpte', value: smpte.kind === 'label' ? smpte.text : undefined, note: smpteNote(note, smpte) },
    { name: 'cvat', value: String(numbers.cvat), note: note('fromZero') },
    { name: 'labelStudio', value: String(numbers.labelStudio), note: note('fromOne') },
    { name: 'mot', value: String(numbers.mot), note: note('fromOne') },
    { name: 'ffmpegSelect', value: numbers.ffmpegSelect, note: note('ffmpegSelect') },
    { name: 'ffmpegLine', value: numbers.ffmpegLine, note: note('ffmpegLine') },
  ]
  const isSettled = exactness === 'exact' || exactness === 'waiting'
  return (
    <>
      {isSettled ? null : <Caution>{t(`look.numbers.${exactness}`)}</Caution>}
      <dl className="numbers">
        {rows.map((row) => (
          <NumberRow key={row.name} {...row} />
        ))}
      </dl>
      <Cautions numbers={numbers} />
    </>
  )
}

interface NumberRowProps {
  readonly name: NumberName
  /** Undefined where the tool has no number for this frame; the note says why. */
  readonly value: string | undefined
  readonly note: string
}

function NumberRow({ name, value, note }: NumberRowProps) {
  const { t } = useTranslation()
  const label = t(`look.numbers.names.${name}`)
  return (
    <div className="number-row">
      <dt>{label}</dt>
      <dd>
        <span className="number-text">
          {value === undefined ? null : (
            <b className="number-value ltr" data-testid={`number-${name}`}>
              {value}
            </b>
          )}
          <span className="muted small" data-testid={`number-${name}-note`}>
            {note}
          </span>
        </span>
        {value === undefined ? null : (
          <ToolButton
            label={t('look.numbers.copy', { name: label })}
            icon={<IconCopy size={14} aria-hidden="true" />}
            isIconOnly
            onClick={() => void copy(label, value)}
            testId={`copy-${name}`}
          />
        )}
      </dd>
    </div>
  )
}

function Cautions({ numbers }: { readonly numbers: FrameNumbers }) {
  const { t } = useTranslation()
  return (
    <>
      {numbers.hidden > 0 ? <Caution>{t('look.numbers.hidden', { count: numbers.hidden })}</Caution> : null}
      {numbers.beginsUndecodable ? <Caution>{t('look.numbers.beginsUndecodable')}</Caution> : null}
    </>
  )
}

function Caution({ children }: { readonly children: ReactNode }) {
  return (
    <p className="number-caution">
      <IconAlertTriangle size={14} aria-hidden="true" className="warn" />
      <span>{children}</span>
    </p>
  )
}

function smpteNote(note: Note, smpte: SmpteLabel): string {
  switch (smpte.kind) {
    case 'label':
      return note(smpte.isDropFrame ? 'dropFrame' : 'counted', { rate: smpte.rate })
    case 'variable':
      return note('variable')
    case 'noRule':
      return note('noRule', { rate: smpte.rate })
    default:
      return smpte satisfies never
  }
}

async function copy(name: string, value: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value)
    notify('info', 'look.numbers.copied', { name })
  } catch {
    notify('warning', 'look.numbers.notCopied')
  }
}
