import { strings } from '../strings.ts';

/** Lists what the draft itself asks a person to look at. */
export const DraftNotes = ({ notes }: { readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <ul className="notes" aria-label={strings.reply.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
