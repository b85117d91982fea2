import { useTranslation } from 'react-i18next'
import { columnName, type Words } from './measureWords'
import { isNumber, type NumberPlace, type Sentence } from './measureSentences'

interface SentenceTextProps {
  readonly sentence: Sentence
  readonly words: Words
  readonly onNumber: (place: NumberPlace) => void
}

/** A sentence whose numbers lead to their frames. */
export function SentenceText({ sentence, words, onNumber }: SentenceTextProps) {
  const { t } = useTranslation()
  return (
    <>
      {sentence.map((piece, at) =>
        isNumber(piece) ? (
          <button
            // A sentence never changes the order of its pieces.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            type="button"
            className="number-link"
            title={`${t(`measures.parts.${piece.place.part}`)} · ${columnName(words, piece.place.column)}`}
            data-number={piece.place.part}
            onClick={() => onNumber(piece.place)}
          >
            {piece.text}
          </button>
        ) : (
          piece
        ),
      )}
    </>
  )
}
