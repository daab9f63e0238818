/**
 * Which submissions are alike, as JPlag sees it: a program of its own, which is no part of ours and
 * has another licence (GPL-3.0). We write folders for it and read lines from it.
 *
 * <pre>
 * grade --jplag ──► JPlag ── java -cp JPLAG JPlagPairs.java students published starter ──┐
 *                     ▲                                                                  │
 *                     └──────────────── lines: "compared NAME", "pair ..." ◄─────────────┘
 *                   Similarities, of Pairs ──► SimilarPage: similar.html, similar.csv
 * </pre>
 */
package milliwatt.similar;
