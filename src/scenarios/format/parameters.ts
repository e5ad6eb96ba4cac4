/** Settings of the deployment that a scenario may change; each default is a figure of the model. */
export type Parameters = {
  /** QM-7: packets held for one quiet client before its buffer is flushed; 1 or more. */
  readonly mdmBufferLimit: number;
};
