/** « TAND » in the header of every base: tells a Tandem base from any other SQLite file. */
export const APPLICATION_ID = 0x54414e44
