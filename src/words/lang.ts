/** The two languages of everything that is printed. Each topic has a file in `zh/` and one in `en/` of the same type, so a missing sentence is a type error. */

/** Printed language. Names of units and titles of tasks stay as the plan has them. */
export type Lang = 'zh' | 'en';

/** Chooses one of two catalogues of the same type. */
export function inLang<T>(lang: Lang, catalogues: { readonly zh: T; readonly en: T }): T {
  return catalogues[lang];
}
