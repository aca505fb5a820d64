import { SalesforceFault } from './salesforce-fault.ts';

const codeIn = (error: object): string =>
  'errorCode' in error && typeof error.errorCode === 'string' ? error.errorCode : '';

/** The error codes within an answer that jsforce was told to leave as text, or does not know, as those of actions. */
const errorInText = (message: string): { readonly errorCode: string; readonly message: string } | null => {
  try {
    const [first] = JSON.parse(message) as readonly {
      errorCode?: unknown;
      message?: unknown;
      errors?: readonly { statusCode?: unknown }[];
    }[];
    const errorCode = first?.errorCode ?? first?.errors?.[0]?.statusCode ?? '';
    return { errorCode: String(errorCode), message: String(first?.message ?? '') };
  } catch {
    return null;
  }
};

/**
 * Gives the fault for an error of jsforce and the answer that it came with; `status` is 0 where there was none. The error itself is kept nowhere:
 * it holds the answer, and answers hold words of customers.
 */
export const faultOfAnswer = (
  error: unknown,
  status: number,
  headers: Readonly<Record<string, string>>,
): unknown => {
  if (error instanceof SalesforceFault || !(error instanceof Error)) return error;
  if (status === 0) return new SalesforceFault('NO_CONNECTION');
  if (/html/iu.test(headers['content-type'] ?? '') && status < 500)
    return new SalesforceFault('WEB_PAGE', { status, headers });
  const inText = errorInText(error.message);
  const { errorCode, message } = inText ?? { errorCode: codeIn(error), message: error.message };
  return new SalesforceFault(/^[A-Z_]{3,80}$/u.test(errorCode) ? errorCode : `HTTP_${status}`, {
    status,
    message,
    headers,
  });
};
