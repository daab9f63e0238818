/**
 * What runs in the same process as student code. Only the wire format of a call is exported, and
 * the number that counted classes add to: student code can neither name nor reflect on the harness
 * that calls it.
 */
module milliwatt.sandbox {
  requires static java.compiler;
  requires static jdk.compiler;
  requires jdk.management;

  exports milliwatt.contract;
  exports milliwatt.count;
}
