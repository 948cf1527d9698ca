/** Values of a code: what its sentence puts in, by name. Raw: whoever prints makes them inert. */
export type Args = Readonly<Record<string, string | number>>;
