/** The package ships no types of its own; it re-exports those of its common part. */
declare module 'onnxruntime-node' {
  export * from 'onnxruntime-common';
}
