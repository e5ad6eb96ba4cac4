/** A part of a text report under its heading; it is left out where it has no lines. */
export type Section = { readonly title: string; readonly lines: readonly string[] };
