/** How long a program that a test has started may take before it counts as hung and is killed, in milliseconds: far beyond what a loaded machine needs. */
export const PATIENCE = 5 * 60 * 1000;
