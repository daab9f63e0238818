package milliwatt.receipt;

/** A receipt that cannot be read, and what is in its place. */
public final class MalformedReceipt extends Exception {
  MalformedReceipt(String what) {
    super(what, null, false, false);
  }
}
