/** What a line is in its text. */
export const indentedFirst = 0;
export const flushFirst = 1;
export const continuation = 2;
export const titleFirst = 3;
export const titleNext = 4;
export const heading = 5;
/** How many there are. */
export const roles = 6;
