/** The address under which this file stands in for transformers.js. */
export const fakeTransformersUrl = import.meta.url;

export const env = {
  allowRemoteModels: true,
  allowLocalModels: false,
  localModelPath: '/nowhere',
  cacheDir: null as string | null,
};

/** The settings as the model sees them, in numbers, since vectors are all that comes out of its thread. */
const settings = (dtype: string, pooling: string): readonly number[] => [
  env.allowRemoteModels ? 2 : 1,
  env.allowLocalModels ? 2 : 1,
  env.localModelPath.length,
  env.cacheDir?.length ?? 0,
  dtype.length,
  pooling.length,
];

/**
 * Opens a stand-in for a model. Its vectors hold the length of the text, its first letter and the settings; the texts
 * 'CRASH', 'FAIL' and 'NaN' do what they say, and the model 'missing' is not there.
 * @public It is imported by its address.
 */
export const pipeline = async (task: string, model: string, { dtype }: { readonly dtype: string }) => {
  if (task !== 'feature-extraction' || model === 'missing') throw new Error(`${model} was not found locally`);
  console.log('printed by the module');
  return async (texts: readonly string[], options: { readonly pooling: string }) => {
    const [text = ''] = texts;
    if (texts.length !== 1) throw new Error('Texts are to be run alone.');
    if (text === 'CRASH') process.exit(3);
    if (text === 'FAIL') throw new Error('Out of memory.');
    const first = text === 'NaN' ? Number.NaN : (text.codePointAt(0) ?? 0);
    const data = Float32Array.from([text.length, first, ...settings(dtype, options.pooling)]);
    return { dims: [1, data.length], data };
  };
};
