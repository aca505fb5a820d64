import { strings } from '../strings.ts';
import { ModalDialog } from './modal-dialog.tsx';

type Props = {
  readonly hasSingleKeys: boolean;
  readonly onToggleSingleKeys: (isOn: boolean) => void;
  readonly onClose: () => void;
};

/** Lists the shortcuts and lets the advisor switch the single-key ones off. */
export const ShortcutsDialog = ({ hasSingleKeys, onToggleSingleKeys, onClose }: Props) => (
  <ModalDialog title={strings.shortcuts.title} onClose={onClose}>
    <dl className="shortcuts">
      {strings.shortcuts.list.map(({ keys, does }) => (
        <div key={does}>
          <dt>{keys.map((key) => (key === '–' ? <span key={key}>–</span> : <kbd key={key}>{key}</kbd>))}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <label className="check-row">
      <input
        type="checkbox"
        checked={hasSingleKeys}
        onChange={(event) => onToggleSingleKeys(event.target.checked)}
      />
      {strings.shortcuts.singleKeys}
    </label>
  </ModalDialog>
);
