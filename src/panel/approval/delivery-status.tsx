import { QuietAlert } from '../frame/quiet-alert.tsx';
import { strings } from '../strings.ts';
import { formatMoment } from '../text/format.ts';
import { deliveryWords } from './delivery-words.ts';
import { InsertButton } from './insert-button.tsx';
import { useDelivery } from './use-delivery.ts';
import { useHasComposer } from './use-embedding-page.ts';

type Props = { readonly caseId: string; readonly text: string };

/** Says what became of an approved reply in the system it is written back to; nothing where it is only copied. */
export const DeliveryStatus = ({ caseId, text }: Props) => {
  const { found, fault, retry } = useDelivery(caseId);
  const hasComposer = useHasComposer(found?.composerOrigins ?? null);
  const words = strings.delivery;
  const delivery = found?.delivery ?? null;
  if (delivery === null && !hasComposer) return null;
  const destination = found?.destination ?? '';
  const told = delivery === null ? null : deliveryWords(delivery, destination, formatMoment);
  return (
    <section className="block delivery">
      <header className="block-head">
        <h3>{words.title}</h3>
      </header>
      {told?.isAmiss === true && (
        <QuietAlert onRetry={told.canRetry ? () => void retry() : undefined}>{told.sentence}</QuietAlert>
      )}
      {told?.isAmiss === false && (
        <p role="status">
          {told.sentence}{' '}
          {delivery?.link && (
            <a href={delivery.link} target="_blank" rel="noreferrer">
              {words.open(destination)}
            </a>
          )}
        </p>
      )}
      {fault && <QuietAlert>{fault.message}</QuietAlert>}
      {hasComposer && <InsertButton caseId={caseId} text={text} />}
    </section>
  );
};
