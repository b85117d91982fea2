import './provenance.css'
import { Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimedField } from '../../domain/provenance/provenanceField'
import { fillProvenance } from '../../engine/commands/fillProvenance'
import { notify } from '../../stores/noticesStore'
import { accepted } from '../../stores/refusals'
import { closeSidecar, useSidecarPreview, type SidecarPreview } from '../../stores/sidecarStore'
import { useWorkspace } from '../../stores/workspaceStore'
import { ToolButton } from '../../ui/ToolButton'
import { fillOf, linesOf, type FillLine } from './fillLines'
import { FillTable } from './FillTable'
import { LeftOutList } from './LeftOutList'

/** What a file of another tool would fill in the records of clips, before anything is written. */
export function FillDialog() {
  const { t } = useTranslation()
  const preview = useSidecarPreview()
  return (
    <Modal
      opened={preview !== undefined}
      onClose={closeSidecar}
      title={t('clipRecord.import.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {preview ? <FillForm key={preview.fileName} preview={preview} /> : null}
    </Modal>
  )
}

function FillForm({ preview }: { readonly preview: SidecarPreview }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const [rows, setRows] = useState(() => preview.pairs.map(({ best }) => best))
  /** What a person has chosen otherwise than suggested, by clip, row and field. */
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (!workspace) return null
  const parts = preview.pairs.flatMap((pair, at) => {
    const row = rows[at] ?? 0
    const candidate = pair.candidates[row]
    const clip = workspace.index.get('clip', pair.clipId)
    if (!candidate || !clip) return []
    const keyOf = (field: ClaimedField) => `${clip.id} ${row} ${field}`
    const isTaken = (line: FillLine) => choices.get(keyOf(line.field)) ?? line.here === undefined
    return [{ pair, at, row, clip, candidate, keyOf, isTaken, lines: linesOf(clip.provenance, candidate.values) }]
  })
  const count = parts.reduce((sum, { lines, isTaken }) => sum + lines.filter(isTaken).length, 0)
  const isNothingNew = parts.every(({ lines }) => lines.length === 0)
  const accept = () => {
    const basis = `${preview.fileName} (${preview.tool})`
    const fills = parts.map(({ clip, candidate, lines, isTaken }) =>
      fillOf(clip.id, candidate.values, lines.filter(isTaken), basis),
    )
    if (accepted(fillProvenance(workspace, fills))) notify('info', 'clipRecord.import.done', { count })
    closeSidecar()
  }
  return (
    <form
      className="form"
      data-testid="fill-dialog"
      onSubmit={(event) => {
        event.preventDefault()
        if (count > 0) accept()
      }}
    >
      <p className="second">{t('clipRecord.import.from', { file: preview.fileName, tool: preview.tool })}</p>
      {parts.map(({ pair, at, row, clip, keyOf, isTaken, lines }) => (
        <section key={clip.id} aria-label={clip.name}>
          <h2 className="ellipsis">
            <bdi>{clip.name}</bdi>
          </h2>
          {pair.candidates.length > 1 ? (
            <Select
              label={t('clipRecord.import.whichRow')}
              data={pair.candidates.map((each, index) => ({
                value: String(index),
                label: t('clipRecord.import.row', { row: each.row, name: each.name.slice(0, 120) }),
              }))}
              value={String(row)}
              searchable
              allowDeselect={false}
              limit={100}
              data-testid="fill-row"
              onChange={(value) => setRows(rows.map((each, index) => (index === at && value ? Number(value) : each)))}
            />
          ) : null}
          {lines.length === 0 ? (
            <p className="muted">{t('clipRecord.import.same')}</p>
          ) : (
            <FillTable
              lines={lines}
              isTaken={isTaken}
              onTake={(field, isWanted) => setChoices(new Map(choices).set(keyOf(field), isWanted))}
            />
          )}
        </section>
      ))}
      <LeftOutList leftOut={preview.leftOut} />
      {isNothingNew ? null : <p className="muted">{t('clipRecord.import.fills')}</p>}
      <div className="row form-end">
        <ToolButton label={t('app.cancel')} isFilled onClick={closeSidecar} />
        {isNothingNew ? null : (
          <button
            type="submit"
            className="tool-button is-primary"
            aria-disabled={count === 0 || undefined}
            data-testid="accept-fill"
          >
            {t('clipRecord.import.accept', { count })}
          </button>
        )}
      </div>
    </form>
  )
}
