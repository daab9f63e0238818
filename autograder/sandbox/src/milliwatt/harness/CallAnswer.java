package milliwatt.harness;

import java.io.IOException;

/**
 * All that answers one call. The last one is kept, because a line may damage it on its way: the
 * host then asks for it again, and the call is not made twice.
 *
 * @param printedBytes how much student code printed meanwhile
 * @param printed the beginning of it
 */
record CallAnswer(String tag, long printedBytes, String printed, CallOutcome outcome) {
  void write(ReplyWriter reply) throws IOException {
    if (printedBytes > 0) {
      reply.tagged(tag, "printed", printedBytes, printed);
    }
    switch (outcome) {
      case CallOutcome.Returned(byte[] result, long nanos, long heapBytes, long bytecodes) -> {
        reply.result(tag, result);
        if (bytecodes >= 0) {
          reply.tagged(tag, "counted", bytecodes, -1);
        }
        reply.tagged(tag, "returned", nanos, heapBytes);
      }
      case CallOutcome.Refused(String where, String sentence) ->
          reply.tagged(tag, "refused", where, sentence);
      case CallOutcome.Trapped(String kind, String where, String message) ->
          reply.tagged(tag, "trapped", kind, where, message);
    }
  }
}
