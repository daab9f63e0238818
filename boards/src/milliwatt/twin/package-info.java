/** Runs a firmware in QEMU: same core, same memory sizes, a clock that counts instructions. */
package milliwatt.twin;
