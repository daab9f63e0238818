/**
 * Serial ports: which there are, what is behind them, and a conversation with it in which every
 * wait is bounded.
 *
 * <pre>
 * Discovery ── PortInfo ── SerialLink ── Conversation ─┬─ Greeting   who answers
 *    by USB id and serial number                       ├─ Doctor     what is wrong
 *                                                      └─ the grader's ReliableExchange
 * </pre>
 *
 * The host speaks first: what a device says before the port is open is lost.
 */
package milliwatt.serial;
