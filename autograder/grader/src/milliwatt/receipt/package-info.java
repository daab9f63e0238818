/**
 * What a student hands in beside the sources: what the checks found, so that anybody can find it
 * again.
 *
 * <pre>
 * submit ──► ReceiptRun ──► Receipt ──► Bundle (a zip: receipt.json, src/tinyml)
 *                                          │
 * verify-receipt ◄── ReceiptComparison ◄───┤ the sources run again: another Receipt
 * </pre>
 *
 * <p>A receipt holds nothing that differs from run to run: no time, no name, no path. The same
 * sources, seed, device and release make the same bundle, byte for byte. It is no proof by itself,
 * since whoever can write a file can write a receipt; what counts is that the sources in it give
 * the same again.
 */
package milliwatt.receipt;
