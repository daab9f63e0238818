/**
 * What a lab's contract is made of: an interface with primitive and array parameters, {@link
 * milliwatt.contract.Out} for arrays that are filled, and the bytes that a call becomes on the way
 * to a device and back ({@link milliwatt.contract.WireWriter}, {@link
 * milliwatt.contract.WireReader}).
 */
package milliwatt.contract;
