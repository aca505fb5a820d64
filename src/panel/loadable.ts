import { ApiFault } from './api-fault.ts';
import { strings } from './strings.ts';

/** Something that comes from the server: on its way, here, or failed. */
export type Loadable<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly fault: ApiFault };

/** Gives the fault to show for anything that was thrown. */
export const faultOf = (error: unknown): ApiFault =>
  error instanceof ApiFault ? error : new ApiFault('unreadable', strings.faults.unknown, { cause: error });

/** Gives the value once it is here. */
export const readyValue = <T>(loadable: Loadable<T>): T | null =>
  loadable.status === 'ready' ? loadable.value : null;
