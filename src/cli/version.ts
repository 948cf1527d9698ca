/** The version of the tool, put in by the build; part of every cache key and of every circular's last page. */
declare const DUBAN_VERSION: string | undefined;

/** `0.1.0`, or `development` outside a bundle. */
export const VERSION: string = typeof DUBAN_VERSION === 'string' ? DUBAN_VERSION : 'development';

declare const DUBAN_BUILD: string | undefined;

/** Changes with every build: part of the key of what is cached, never printed. */
export const BUILD: string = `${VERSION}+${typeof DUBAN_BUILD === 'string' ? DUBAN_BUILD : '0'}`;
