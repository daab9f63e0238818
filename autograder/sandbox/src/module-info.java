/**
 * What runs in the same process as student code. Only the wire format of a call is exported:
 * student code can neither name nor reflect on the harness that calls it.
 */
module milliwatt.sandbox {
  requires static java.compiler;
  requires static jdk.compiler;
  requires jdk.management;

  exports milliwatt.contract;
}
